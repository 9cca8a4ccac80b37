import { describe, expect, it } from "vitest";
import { diagnose, sentence } from "../../src/diagnostics/index.js";
import { allCodes, itSpeaksOfEveryCode, withPlaceholders } from "./languages.js";

const say = (...of: Parameters<typeof diagnose>) => sentence(diagnose(...of), "zh-CN").message;

describe("Chinese sentences", () => {
  itSpeaksOfEveryCode("zh-CN");

  it.each(allCodes)("%s is punctuated as Chinese, without space between the scripts", (code) => {
    const { message, help } = withPlaceholders(code, "zh-CN");
    for (const text of [message, help]) {
      expect(text).toMatch(/[。？]$/);
      // A half-width mark after a Chinese character, or a space beside one ("# " is quoted).
      expect(text.replace("“# ”", "")).not.toMatch(/\p{Script=Han}[,;:?!()]|\p{Script=Han} /u);
    }
  });

  it("asks for what was probably meant, and is silent where nothing is like it", () => {
    expect(say("BX2002", { key: "nmae", nearest: "name" })).toBe(
      "没有“nmae”这个项目。是不是“name”？",
    );
    expect(say("BX2002", { key: "qqq", nearest: "" })).toBe("没有“qqq”这个项目。");
  });

  it("calls a page by its number and a gutter by its pages", () => {
    const off = { block: "text", template: "text.hbs", off: 1 };
    expect(say("BX5005", { ...off, page: 3 })).toMatch(/^第3版的/);
    expect(say("BX5005", { ...off, page: "中缝4-1" })).toMatch(/^中缝4-1的/);
    const pair = { left: 1, right: 4, pages: 4, pairs: "4|1, 2|3" };
    expect(say("BX2028", pair)).toContain("并排印在一张纸上的是4|1、2|3");
    expect(say("BX2028", { ...pair, pages: 1, pairs: "" })).toContain("没有哪两版");
  });

  it("says overset in 字 and 行, as editors count", () => {
    expect(say("BX4001", { story: "要闻.md", chars: 37, lines: 3 })).toBe(
      "“要闻.md”多出37字，合3行，版位里排不下。",
    );
  });

  it("names the page and the story of a damaged file", () => {
    const where = (text: string) => say("BX7012", { file: "x", where: text });
    expect(where("2026-11-23-CN00-0000, page 3")).toBe(
      "缺失：“x”（2026-11-23-CN00-0000，第3版）。",
    );
    expect(where("2026-11-23-CN00-0000, story stories/a, b.md")).toBe(
      "缺失：“x”（2026-11-23-CN00-0000，稿件stories/a, b.md）。",
    );
    expect(where("the archive itself")).toBe("缺失：“x”（档案本身）。");
  });

  it("names the parts of a story in Chinese", () => {
    expect(say("BX4006", { story: "要闻.md", what: "photo 2" })).toBe(
      "“要闻.md”的第2张照片没有安排位置，不会见报。",
    );
    expect(say("BX4004", { story: "要闻.md", what: "lead box" })).toBe(
      "“要闻.md”的版位里放不下核心提示。",
    );
  });

  it("translates the reasons that other parts give", () => {
    expect(say("BX1001", { file: "a.md", reason: "no permission" })).toBe(
      "无法读取文件“a.md”：没有权限。",
    );
    expect(say("BX2016", { font: "song", file: "song.ttf (a variable font)" })).toBe(
      "字体“song”用不了：“song.ttf”是可变字体。",
    );
  });
});
