import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { wrap } from "../../src/cli/help.js";
import { cli } from "./fake.js";

const pathsOfCommands = [
  [],
  ["new"],
  ["edition"],
  ["edition", "new"],
  ["build"],
  ["check"],
  ["doctor"],
  ["doctor", "fonts"],
];

describe("wrap", () => {
  it("breaks between Chinese characters, and never before a comma or full stop", () => {
    // 五个字 are 10 columns: the comma would begin the second line.
    expect(wrap("一二三四五，六七。", 10)).toBe("一二三四\n五，六七。");
  });

  it("never ends a line with an opening bracket", () => {
    expect(wrap("一二三四（五）", 10)).toBe("一二三四\n（五）");
  });

  it("breaks English at spaces and keeps words whole", () => {
    expect(wrap("set the pages", 8)).toBe("set the\npages");
  });

  it("keeps Latin words in Chinese text whole", () => {
    expect(wrap("生成PDF清样", 6)).toBe("生成\nPDF清\n样");
  });

  it("keeps the lines that the text has", () => {
    expect(wrap("a\nb", 80)).toBe("a\nb");
  });
});

describe("--help", () => {
  it("shows which commands need a subcommand and which do something without", async () => {
    expect((await cli(["edition", "--help", "--lang", "en"])).out).toContain(
      "banxin edition <command> [options]",
    );
    expect((await cli(["doctor", "--help", "--lang", "en"])).out).toContain(
      "banxin doctor [command] [options]",
    );
  });

  it.each(["zh", "en"])(
    "of every command has examples and fits the terminal (%s)",
    async (lang) => {
      for (const path of pathsOfCommands) {
        const { code, out, err } = await cli([...path, "--help", "--lang", lang]);
        expect(code).toBe(0);
        expect(err).toBe("");
        for (const line of out.split("\n").filter((each) => !each.startsWith("  banxin "))) {
          expect(stringWidth(line)).toBeLessThanOrEqual(80);
        }
        if (path.length === 0) continue;
        const examples = out.split("\n").filter((line) => line.startsWith("  banxin "));
        expect(examples.length).toBeGreaterThanOrEqual(2);
        expect(examples.length).toBeLessThanOrEqual(3);
      }
    },
  );

  it("is all Chinese in Chinese", async () => {
    for (const path of pathsOfCommands) {
      const { out } = await cli([...path, "--help", "--lang", "zh"]);
      expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display|output|\[options\]/);
    }
  });

  it("aligns the descriptions by the columns of the terminal", async () => {
    const { out } = await cli(["build", "--help", "--lang", "zh"]);
    const lines = ["--out", "--pages", "--png"].map(
      (flag) => out.split("\n").find((line) => line.startsWith(`  ${flag}`)) ?? "",
    );
    const starts = lines.map((line) => stringWidth(/^ {2}\S+(?: <\S+>)? +/.exec(line)?.[0] ?? ""));
    expect(new Set(starts)).toEqual(new Set([20]));
  });

  it("names what must be given", async () => {
    expect((await cli(["build", "--help", "--lang", "zh"])).out).toMatch(
      /^用法：banxin build <本期文件夹\.\.\.> \[选项\]\n/,
    );
    expect((await cli(["edition", "new", "--help", "--lang", "en"])).out).toMatch(
      /^Usage: banxin edition new <date> \[options\]\n/,
    );
  });
});
