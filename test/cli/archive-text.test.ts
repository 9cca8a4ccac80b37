import { describe, expect, it } from "vitest";
import type { ShownEdition } from "../../src/archive/index.js";
import {
  addedText,
  extractedText,
  listText,
  shownText,
  verifiedText,
} from "../../src/cli/archive-text.js";
import { diagnose } from "../../src/diagnostics/index.js";
import { fakeContext } from "./fake.js";

const context = fakeContext();
const NAME = "2026-11-23-CN00-0000";
const lost = diagnose("BX7012", { file: "2026/x", where: `${NAME}, page 3` });

describe("what the archive commands say", () => {
  it("an edition was archived, with its size and the archive", () => {
    const result = {
      outcome: "added",
      store: "/work/archive",
      id: `banxin:${NAME}`,
      name: NAME,
      version: "v1",
      files: 40,
      bytes: 8_700_000,
      diagnostics: [],
    } as const;
    expect(addedText(context, result)).toEqual([
      `已存档：${NAME}（v1）`,
      "  共40个文件，8.7 MB",
      "  档案：archive",
    ]);
  });

  it("the list is a table by date, with a sum", () => {
    const editions = [
      {
        id: "",
        name: NAME,
        date: "2026-11-23",
        issue: 3187,
        pages: 4,
        versions: 2,
        created: "",
        files: 40,
        bytes: 8_700_000,
      },
      { id: "", name: "2026-11-24-CN00-0000", versions: 1, created: "", files: 1, bytes: 10 },
    ];
    expect(listText(context, { store: "", editions, diagnostics: [] })).toEqual([
      "  日期        总期号  版数  版本    大小  名称",
      "  2026-11-23    3187     4     2  8.7 MB  2026-11-23-CN00-0000",
      "  2026-11-24       ?     ?     1    10 B  2026-11-24-CN00-0000",
      "",
      "共2期，8.7 MB。",
    ]);
    expect(listText(context, { store: "", editions: [], diagnostics: [] })).toEqual([
      "档案是空的。",
    ]);
  });

  it("an archive whose editions are all damaged is not called empty", () => {
    const lines = listText(context, { store: "", editions: [], diagnostics: [lost] });
    expect(lines.join()).toContain("BX7012");
    expect(lines).not.toContain("档案是空的。");
  });

  it("an edition has versions with reason, user and files in groups", () => {
    const file = (path: string, content: string, bytes?: number) => ({
      path,
      content,
      sha512: "",
      ...(bytes === undefined ? {} : { bytes }),
    });
    const shown: ShownEdition = {
      store: "/work/archive",
      id: "",
      name: NAME,
      dir: `/work/archive/2026/${NAME}`,
      paper: "云汀日报",
      issue: 3187,
      versions: [
        {
          version: "v2",
          created: "2026-11-23T06:30:00Z",
          message: "电话有误",
          user: { name: "许衡" },
          files: [
            file("build/2026-11-23-proof.pdf", "v2/content/x", 1000),
            file("pages/2026-11-23-01.png", "v1/content/x", 10),
            file("copy/paper.yaml", "v2/content/x"),
            file("notes.txt", "v2/content/x", 1),
          ],
        },
      ],
      diagnostics: [],
    };
    expect(shownText(context, shown)).toEqual([
      `${NAME}  云汀日报  总第3187期`,
      `  archive/2026/${NAME}`,
      "",
      "v2  2026-11-23T06:30:00Z  经手人：许衡",
      "  说明：电话有误",
      "  成品",
      "  build/2026-11-23-proof.pdf  1.0 kB",
      "  各版图片",
      "  pages/2026-11-23-01.png  10 B  存于v1",
      "  原稿",
      "  copy/paper.yaml  缺失",
      "  其他",
      "  notes.txt  1 B",
      "  共4个文件，1.0 kB",
    ]);
  });

  it("nothing that somebody wrote into the archive moves the cursor or fills the terminal", () => {
    const version = {
      version: "v1",
      created: "2026-11-23T06:30:00Z",
      message: `电话\u001b[2J有误\n\u202e${"长".repeat(2_000)}`,
      user: { name: "许\u0007衡\r" },
      files: [{ path: "a\u001b[1mb", content: "v1/content/x", bytes: 1, sha512: "" }],
    };
    const shown = { store: "", id: "", name: NAME, dir: "/work", versions: [version] };
    const lines = shownText(context, { ...shown, paper: "云汀\u001b]日报", diagnostics: [] });
    expect(lines.join("")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(lines).toContain("v1  2026-11-23T06:30:00Z  经手人：许 衡 ");
    const message = lines.find((line) => line.includes("说明")) ?? "";
    expect(message).toMatch(/^ {2}说明：电话 \[2J有误 长+…$/);
    expect(message.length).toBeLessThan(1_100);
  });

  it("a version was taken out", () => {
    const result = {
      id: "",
      name: NAME,
      version: "v1",
      dir: "/work/out",
      files: ["a"],
      bytes: 7,
      diagnostics: [],
    };
    expect(extractedText(context, result)).toEqual([
      `已取出${NAME}（v1），放在out`,
      "  共1个文件，7 B",
    ]);
  });

  it("every problem comes before the verdict", () => {
    const whole = { store: "", ok: true, editions: 2, files: 80, diagnostics: [] };
    expect(verifiedText(context, whole)).toEqual(["档案完好：核对了2期，80个文件。"]);
    const lines = verifiedText(context, { ...whole, ok: false, diagnostics: [lost] });
    expect(lines[0]).toContain(`缺失：“2026/x”（${NAME}，第3版）。`);
    expect(lines.at(-1)).toBe("档案有损坏：核对了2期，发现1处问题。");
  });
});
