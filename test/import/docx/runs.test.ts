import { describe, expect, it } from "vitest";
import { nothingFound } from "../../../src/import/docx/found.js";
import { allText, type Document, partText, readInline } from "../../../src/import/docx/runs.js";
import { readXml } from "../../../src/import/xml.js";
import { documentXml, p } from "../../support/docx.js";

const found = nothingFound("稿.docx");
const document: Document = {
  found,
  styles: new Map([["强", { bold: true, role: "heading" as const }]]),
  note: (_, id) => Number(id),
  comment: () => undefined,
  graphic: () => [],
};
const xmlOf = (paragraph: string) => {
  const body = readXml(Buffer.from(documentXml(paragraph))).children[0];
  const first = body?.children[0];
  if (!first) throw new Error("no paragraph");
  return first;
};
const read = (runs: string) => {
  const { pieces, bold } = readInline(document, xmlOf(`<w:p>${runs}</w:p>`), {});
  const texts = pieces.map((piece) =>
    piece.kind === "text"
      ? `${piece.style}:${piece.text}`
      : piece.kind === "note"
        ? piece.label
        : "/",
  );
  return { texts, bold };
};
const r = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe("runs of a paragraph", () => {
  it("have the styles that stories know", () => {
    const runs = r("湖") + r("水", "<w:b/>") + r("清", "<w:i/>") + r("了", '<w:em w:val="dot"/>');
    expect(read(runs).texts).toEqual(["plain:湖", "strong:水", "emphasis:清", "dotted:了"]);
    expect(read(r("湖", '<w:rStyle w:val="强"/>') + r("水", "<w:b/>"))).toEqual({
      texts: ["strong:湖水"],
      bold: true,
    });
  });

  it("are found inside of links, fields and controls, and instructions are not", () => {
    const runs = `<w:hyperlink>${r("网")}</w:hyperlink><w:sdt><w:sdtContent>${r("页")}</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r>`;
    expect(read(runs).texts).toEqual(["plain:网页"]);
  });

  it("have tabs, breaks, hyphens, notes and readings", () => {
    const runs =
      '<w:r><w:t>湖</w:t><w:tab/><w:t>水</w:t><w:br/><w:br w:type="page"/><w:noBreakHyphen/><w:footnoteReference w:id="3"/></w:r>' +
      `<w:r><w:ruby><w:rt>${r("yáo")}</w:rt><w:rubyBase>${r("垚")}</w:rubyBase></w:ruby></w:r>`;
    expect(read(runs).texts).toEqual(["plain:湖　水", "/", "plain:-", 3, "plain:{垚|yáo}"]);
  });

  it("take the first way of an alternative that gives anything", () => {
    const ways = (first: string) =>
      `<mc:AlternateContent><mc:Choice>${first}</mc:Choice><mc:Fallback>${r("旧")}</mc:Fallback></mc:AlternateContent>`;
    expect(read(ways(r("新"))).texts).toEqual(["plain:新"]);
    expect(read(ways("")).texts).toEqual(["plain:旧"]);
  });

  it("are reported where they are hidden, deleted or signs of a font", () => {
    read(
      `${r("藏", "<w:vanish/>")}<w:del>${r("删")}</w:del><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
    );
    expect(found.diagnostics.map((d) => d.facts)).toMatchObject([
      { part: "hidden", text: "藏" },
      { part: "symbol", text: "Wingdings F0FC" },
    ]);
    expect(found.deletions.at(-1)?.text).toBe("删");
  });
});

it("the text of a part is that of its paragraphs", () => {
  const body = xmlOf(`<w:p>${r("湖")}<w:del><w:r><w:delText>水</w:delText></w:r></w:del></w:p>`);
  expect(allText(body)).toBe("湖水");
  expect(partText({ ...body, children: [xmlOf(p("湖")), xmlOf(p(" ")), xmlOf(p("水"))] })).toBe(
    "湖 水",
  );
});
