import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/import/docx/read-docx.js";
import { words } from "../../../src/import/model.js";
import { docxOf, type Part, p, partXml, type Relation } from "../../support/docx.js";

const read = async (body: string, relations: Relation[] = [], parts: Part[] = []) => {
  const { copy, diagnostics } = await readDocx(docxOf(body, relations, parts), "稿.docx");
  const texts = copy.blocks.map((b) => (b.kind === "paragraph" ? words(b.pieces) : b.kind));
  return { copy, texts, said: diagnostics.map((d) => [d.code, d.facts]) };
};
const box = (inner: string): string =>
  `<w:r><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r>`;

describe("a Word file", () => {
  it("has the text of its boxes after the paragraph, once", async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p("框内")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("框内")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { texts, said } = await read(`<w:p><w:r><w:t>框外</w:t></w:r>${both}</w:p>${p("后文")}`);
    expect(texts).toEqual(["框外", "框内", "后文"]);
    expect(said).toEqual([["BX1052", { paragraph: 1, text: "框内" }]]);
    expect((await read(`<w:p>${box(`${p("外")}<w:p>${box(p("内"))}</w:p>`)}</w:p>`)).texts).toEqual(
      ["外", "内"],
    );
  });

  it("has notes in the order of their calls", async () => {
    const call = (kind: string, id: number) =>
      `<w:p><w:r><w:t>湖</w:t><w:${kind}Reference w:id="${id}"/></w:r></w:p>`;
    const { copy } = await read(
      call("endnote", 2) + call("footnote", 2),
      [
        ["f", "footnotes", "footnotes.xml"],
        ["e", "endnotes", "endnotes.xml"],
      ],
      [
        {
          name: "word/footnotes.xml",
          data: partXml("footnotes", `<w:footnote w:id="2">${p("脚")}</w:footnote>`),
        },
        {
          name: "word/endnotes.xml",
          data: partXml("endnotes", `<w:endnote w:id="2">${p("尾")}${p("二")}</w:endnote>`),
        },
      ],
    );
    expect(copy.notes.map(words)).toEqual(["尾\n二", "脚"]);
  });

  it("has pictures by both kinds of drawing; a missing one is nothing", async () => {
    const png = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
    const { texts, copy } = await read(
      `<w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p><w:p><w:r><w:pict><v:imagedata r:id="i"/></w:pict></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed="?"/></w:drawing></w:r></w:p>`,
      [["i", "image", "media/1.png"]],
      [{ name: "word/media/1.png", data: png }],
    );
    expect(texts).toEqual(["picture", "picture"]);
    expect(copy.pictures).toMatchObject([{ ending: "png" }, { ending: "png" }]);
  });

  it("is not the office's paper: headers are said, numbers of pages are not", async () => {
    const { said } = await read(
      p("湖"),
      [
        ["a", "header", "h.xml"],
        ["b", "footer", "f.xml"],
      ],
      [
        { name: "word/h.xml", data: partXml("hdr", p("宣传部")) },
        { name: "word/f.xml", data: partXml("ftr", p("12")) },
      ],
    );
    expect(said).toEqual([["BX1051", { part: "header", text: "宣传部" }]]);
  });
});
