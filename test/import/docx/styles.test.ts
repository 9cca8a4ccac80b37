import { expect, it } from "vitest";
import { lookOf, readStyles } from "../../../src/import/docx/styles.js";
import { readXml } from "../../../src/import/xml.js";
import { partXml } from "../../support/docx.js";

const read = (content: string) => readStyles(readXml(Buffer.from(partXml("styles", content))));
const style = (id: string, name: string, rest = ""): string =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

it("styles are known by their names and take from their bases", () => {
  const styles = read(
    style("a1", "heading 2", '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>') +
      style("a2", "小标题", '<w:basedOn w:val="a1"/><w:pPr><w:jc w:val="center"/></w:pPr>') +
      style("a3", "Title") +
      style("a4", "题注") +
      style("a5", "正文", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
  );
  expect(styles.get("a2")).toEqual({ role: "heading", bold: true, size: 16, centred: true });
  expect(["a3", "a4", "a5"].map((id) => styles.get(id)?.role)).toEqual([
    "title",
    "caption",
    undefined,
  ]);
});

it("styles in a circle end", () => {
  const circle = read(
    style("a", "甲", '<w:basedOn w:val="b"/>') + style("b", "乙", '<w:basedOn w:val="a"/>'),
  );
  expect(circle.get("a")).toEqual({});
  expect(readStyles(undefined).size).toBe(0);
});

it("a paragraph's own look may switch off", () => {
  const xml = readXml(Buffer.from(partXml("rPr", '<w:b w:val="false"/>')));
  expect(lookOf(undefined, xml)).toEqual({ bold: false });
});
