import { describe, expect, it } from "vitest";
import { readBlocks } from "../../../src/import/docx/blocks.js";
import { nothingFound } from "../../../src/import/docx/found.js";
import { words } from "../../../src/import/model.js";
import { readXml } from "../../../src/import/xml.js";
import { documentXml, p } from "../../support/docx.js";

const read = (body: string) => {
  const found = nothingFound("稿.docx");
  const blocks = readBlocks(
    {
      found,
      styles: new Map([["T", { role: "title" as const, centred: true }]]),
      mark: (id, level) => `${id}.${level} `,
      note: () => 1,
      comment: () => undefined,
      graphic: () => [{ kind: "picture", picture: 7 }],
    },
    readXml(Buffer.from(documentXml(body))),
  );
  return { blocks, found };
};
const tc = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

describe("blocks of a body", () => {
  it("are paragraphs with their looks and marks", () => {
    const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
    const { blocks, found } = read(
      `${p("题", '<w:pStyle w:val="T"/>')}${p("　")}${p("条文", list)}`,
    );
    expect(blocks).toMatchObject([
      { role: "title", centred: true, mark: "" },
      { centred: false, mark: "3.1 " },
    ]);
    expect(found.paragraph).toBe(3);
  });

  it("go on where the end of a paragraph was deleted", () => {
    const cut = "<w:rPr><w:del/></w:rPr>";
    const { blocks } = read(p("湖水", cut) + p("清了", cut));
    expect(blocks.map((b) => (b.kind === "paragraph" ? words(b.pieces) : b.kind))).toEqual([
      "湖水清了",
    ]);
  });

  it("are tables with merged cells, rows that were deleted apart", () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${tc("旧")}</w:tr>`;
    const { blocks, found } = read(
      `<w:tbl>${tr(tc("甲", '<w:gridSpan w:val="2"/>'))}${tr(tc("乙"), tc("丙"))}${deleted}</w:tbl>`,
    );
    expect(blocks).toHaveLength(1);
    const [table] = blocks;
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows.map((row) => row.map(words))).toEqual([
      ["甲", ""],
      ["乙", "丙"],
    ]);
    expect(found.deletions).toMatchObject([{ text: "旧" }]);
  });

  it("are paragraphs where a table is only a frame", () => {
    expect(read(`<w:tbl>${tr(tc("湖水"))}</w:tbl>`).blocks).toMatchObject([{ kind: "paragraph" }]);
  });

  it("have the words of inner tables and the pictures of cells", () => {
    const inner = `<w:tc><w:tbl>${tr(tc("内"), tc("表"))}</w:tbl><w:p><w:r><w:drawing/></w:r></w:p></w:tc>`;
    const { blocks } = read(`<w:tbl>${tr(tc("外"), inner)}</w:tbl>`);
    const [table, picture] = blocks;
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows.map((row) => row.map(words))).toEqual([["外", "内 表"]]);
    expect(picture).toEqual({ kind: "picture", picture: 7 });
  });
});
