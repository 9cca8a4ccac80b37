import { expect, it } from "vitest";
import { readNumbering } from "../../../src/import/docx/numbering.js";
import { readXml } from "../../../src/import/xml.js";
import { partXml } from "../../support/docx.js";

const level = (n: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const xml = partXml(
  "numbering",
  `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}${level(2, "bullet", "l")}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
);

it("lists count as Word counts them", () => {
  const mark = readNumbering(readXml(Buffer.from(xml)));
  expect([mark("1", 0), mark("1", 1), mark("1", 1), mark("1", 2)]).toEqual([
    "一、",
    "1.1",
    "1.2",
    "·",
  ]);
  // The inner level begins anew under the next outer one; another number may start where it says.
  expect([mark("1", 0), mark("1", 1), mark("2", 0), mark("2", 0)]).toEqual([
    "二、",
    "2.1",
    "五、",
    "六、",
  ]);
  expect([mark("9", 0), mark("1", 8)]).toEqual(["", ""]);
  expect(readNumbering(undefined)("1", 0)).toBe("");
});
