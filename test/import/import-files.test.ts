import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../src/import/import-files.js";
import { plain, readStory } from "../../src/manuscript/index.js";
import { textsOf } from "../manuscript/support.js";
import { encode } from "../support/encode.js";
import { makePaper, temporary } from "../support/paper.js";

/** One pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A file in a folder of its own, and an edition to import it into. */
function given(name: string, bytes: Uint8Array | string): { file: string; edition: string } {
  const file = join(temporary(), name);
  writeFileSync(file, bytes);
  return { file, edition: makePaper().edition };
}

async function imported(name: string, bytes: Uint8Array | string) {
  const { file, edition } = given(name, bytes);
  const [result] = await importFiles([file], edition);
  if (!result) throw new Error("nothing came of it");
  const markdown = result.story ? readFileSync(result.story, "utf8") : "";
  return { result, markdown, file, edition, codes: result.diagnostics.map((d) => d.code) };
}

/** A story as an editor of a county paper would send it. */
async function letter(): Promise<Buffer> {
  const centred = { alignment: AlignmentType.CENTER };
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph("数据截至11月20日。")] } },
    sections: [
      {
        children: [
          new Paragraph({
            ...centred,
            children: [new TextRun({ text: "云汀湖禁捕三周年回访", size: 28 })],
          }),
          new Paragraph({
            ...centred,
            children: [new TextRun({ text: "渔民上了岸", size: 44, bold: true })],
          }),
          new Paragraph({
            ...centred,
            children: [new TextRun({ text: "鱼群回了湾", size: 44, bold: true })],
          }),
          new Paragraph({
            ...centred,
            children: [new TextRun({ text: "——三年里，54人当上湿地巡护员", size: 28 })],
          }),
          new Paragraph({ ...centred, text: "本报记者 顾青 通讯员 龚望" }),
          new Paragraph({
            children: [
              new TextRun("　　本报讯 三年前的今天，"),
              new TextRun({ text: "“云汀湖”", bold: true }),
              new TextRun("全面禁捕。价格是*2*元_每斤_，见[附表]。"),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: "png", data: PNG, transformation: { width: 1, height: 1 } }),
            ],
          }),
          new Paragraph({ ...centred, text: "巡护员在湖上巡查。 本报记者 顾青 摄" }),
          new Paragraph({ ...centred, children: [new TextRun({ text: "上岸之后", bold: true })] }),
          new Paragraph("罗水旺今年52岁，打了30年鱼。"),
          new Paragraph({ heading: HeadingLevel.HEADING_2, text: "新的生计" }),
          new Paragraph("1. 这一行不是列表。"),
          new Paragraph({ ...centred, text: "表一　三年水质" }),
          new Table({
            rows: [
              ["年份", "水质"],
              ["2025", "Ⅱ类|良"],
            ].map(
              (cells) =>
                new TableRow({
                  children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
            ),
          }),
          new Paragraph("湖水清了。"),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

describe("a Word file from the mailbox", () => {
  it("becomes a story with head, photo, table and note", async () => {
    const { result, markdown, edition } = await imported("渔民上岸.docx", await letter());
    expect(markdown).toBe(`---
kicker:
  - "云汀湖禁捕三周年回访"
deck:
  - "——三年里，54人当上湿地巡护员"
byline: "本报记者 顾青 通讯员 龚望"
---

# 渔民上了岸

# 鱼群回了湾

本报讯 三年前的今天，**“云汀湖”**全面禁捕。价格是\\*2\\*元\\_每斤\\_，见\\[附表\\]。[^1]

![巡护员在湖上巡查。 本报记者 顾青 摄](../photos/渔民上岸.png)

## 上岸之后

罗水旺今年52岁，打了30年鱼。

## 新的生计

1\\. 这一行不是列表。

::: table 表一　三年水质
| 年份 | 水质 |
|---|---|
| 2025 | Ⅱ类\\|良 |
:::

湖水清了。

[^1]: 数据截至11月20日。
`);
    expect(result.diagnostics).toEqual([]);
    expect(result.photos.map((path) => readFileSync(path))).toEqual([PNG]);
    const { value, diagnostics } = readStory(markdown, "a.md");
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(value.title.map(plain)).toEqual(["渔民上了岸", "鱼群回了湾"]);
    expect(value.credits).toHaveLength(2);
    expect(value.photos[0]?.credit).toBe("本报记者 顾青 摄");
    expect(value.tables[0]?.rows.map((row) => row.map(plain))).toEqual([["2025", "Ⅱ类|良"]]);
    expect(readdirSync(join(edition, "originals"))).toEqual(["渔民上岸.docx"]);
  });

  it("never takes another story's place", async () => {
    const { file, edition } = given("lead.docx", await letter());
    const before = readFileSync(join(edition, "stories", "lead.md"));
    const [first] = await importFiles([file], edition);
    const [second] = await importFiles([file], edition);
    expect([first, second].map((each) => basename(each?.story ?? ""))).toEqual([
      "lead-2.md",
      "lead-3.md",
    ]);
    expect(first?.diagnostics).toMatchObject([{ code: "BX1054", facts: { name: "lead-2.md" } }]);
    expect(readFileSync(join(edition, "stories", "lead.md"))).toEqual(before);
    expect(readdirSync(join(edition, "photos")).sort()).toEqual(["lead-2.png", "lead.png"]);
  });
});

const text = `渔民上了岸

本报记者 顾青

　　三年前的今天，云汀湖全面禁捕。
　　罗水旺今年52岁，打了30年鱼。`;

describe("plain text", () => {
  it.each(["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"] as const)(
    "is the same story in %s",
    async (encoding) => {
      const { markdown } = await imported("稿.txt", encode(text, encoding));
      expect(markdown).toBe(
        '---\nbyline: "本报记者 顾青"\n---\n\n# 渔民上了岸\n\n三年前的今天，云汀湖全面禁捕。\n\n罗水旺今年52岁，打了30年鱼。\n',
      );
    },
  );

  it("that is a story already is taken as it is", async () => {
    const story = "---\nshort: 上岸\n---\n# 渔民上了岸\n\n**湖**水清了。\n";
    const { markdown, result } = await imported("稿.md", encode(story, "gb18030"));
    expect(markdown).toBe(story);
    expect(result.diagnostics).toMatchObject([{ code: "BX1040" }]);
  });
});

describe("files that cannot be imported", () => {
  it.each([
    ["missing", "没有.docx", undefined, "BX1001"],
    ["empty", "空.docx", "", "BX1001"],
    [
      "an old Word file under a new name",
      "旧.docx",
      Buffer.from("d0cf11e0a1b11ae100", "hex"),
      "BX1044",
    ],
    ["a web page", "页.docx", "<!DOCTYPE html><p>湖", "BX1044"],
    ["half a zip", "半.docx", "PK\x03\x04湖水", "BX1045"],
  ])("%s", async (_, name, bytes, code) => {
    const { file, edition } = given(name, bytes ?? "");
    const path = bytes === undefined ? join(edition, name) : file;
    const [result] = await importFiles([path], edition);
    expect(result?.diagnostics.map((d) => d.code)).toEqual([code]);
    expect(result?.story).toBeUndefined();
    expect(readdirSync(join(edition, "stories"))).toEqual(["lead.md"]);
  });

  it("do not stop the others", async () => {
    const { file, edition } = given("好.txt", text);
    const results = await importFiles([join(edition, "没有.txt"), file], edition);
    expect(results.map(({ story }) => story !== undefined)).toEqual([false, true]);
  });

  it("nor is there a name after the 999th of one name", async () => {
    const { file, edition } = given("稿.txt", text);
    for (let n = 1; n < 1000; n += 1) {
      writeFileSync(join(edition, "stories", n === 1 ? "稿.md" : `稿-${n}.md`), "");
    }
    await expect(importFiles([file], edition)).rejects.toMatchObject({
      diagnostic: { code: "BX9004", facts: { reason: "more than 999 files of that name" } },
    });
  });

  it("nor is a folder without edition.yaml an edition", async () => {
    mkdirSync(join(temporary(), "x"));
    await expect(importFiles([], temporary())).rejects.toMatchObject({
      diagnostic: { code: "BX9006" },
    });
  });
});

/** What must not be lost: ideographs and figures, in their order wherever they went. */
const kept = (words: string): string[] =>
  [...words.matchAll(/[\p{Script=Han}\d]/gu)].map(String).sort();

describe("whatever stands in a Word file", () => {
  // No 一: 一一 before a quotation is read as a dash (punctuation/strokes.ts has its own tests).
  const word = fc.stringMatching(
    /^[湖水岸鱼七二三1290a。，、：*_#[\]<>&|`~={}!()（）“” +.\\-]{0,14}$/u,
  );
  const run = fc.record({ text: word, bold: fc.boolean(), italics: fc.boolean() });
  const paragraph = fc.record({
    runs: fc.array(run, { maxLength: 4 }),
    centred: fc.boolean(),
    heading: fc.constantFrom(undefined, HeadingLevel.HEADING_1, HeadingLevel.TITLE),
  });

  it("stands in the story", async () => {
    const edition = makePaper().edition;
    const file = join(temporary(), "稿.docx");
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (list) => {
        const children = list.map(
          ({ runs, centred, heading }) =>
            new Paragraph({
              ...(heading ? { heading } : {}),
              ...(centred ? { alignment: AlignmentType.CENTER } : {}),
              children: runs.map((each) => new TextRun(each)),
            }),
        );
        writeFileSync(file, await Packer.toBuffer(new Document({ sections: [{ children }] })));
        const [result] = await importFiles([file], edition);
        const wanted = kept(list.flatMap(({ runs }) => runs.map((each) => each.text)).join(""));
        if (result?.story === undefined) {
          expect(wanted).toEqual([]);
          return;
        }
        const story = readStory(readFileSync(result.story), "稿.md").value;
        expect(kept(`${textsOf(story).map(plain).join("")}${story.signOff}`)).toEqual(wanted);
      }),
      { numRuns: 120 },
    );
  });
});
