import { describe, expect, it } from "vitest";
import { child, inside, isOn, readXml, value } from "../../src/import/xml.js";

const W = 'xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const read = (xml: string) => readXml(Buffer.from(xml));

describe("XML of Word", () => {
  it("is read by its namespaces, whatever their prefixes", () => {
    const xml = read(`<q:p ${W}><q:jc q:val="center"/><q:b/><q:i q:val="0"/><q:t>湖</q:t></q:p>`);
    expect(xml.name).toBe("w:p");
    expect(value(xml, "w:jc")).toBe("center");
    expect([isOn(xml, "w:b"), isOn(xml, "w:i"), isOn(xml, "w:u")]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(child(xml, "w:t")?.text).toBe("湖");
    expect(inside({ ...xml, children: [xml, xml] }, "w:t")).toHaveLength(2);
  });

  it("may be of the strict kind, and in UTF-16", () => {
    const strict = '<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main">湖</p>';
    expect(readXml(Buffer.from(`\ufeff${strict}`, "utf16le"))).toMatchObject({
      name: "w:p",
      text: "湖",
    });
  });

  it.each([
    [
      "an entity bomb",
      '<!DOCTYPE a [<!ENTITY b "湖湖"><!ENTITY c "&b;&b;">]><a>&c;</a>',
      "a document type declaration",
    ],
    ["100,000 elements deep", "<a>".repeat(100_000), "elements nested more than 256 deep"],
    ["a million elements", `<a>${"<b/>".repeat(1_000_001)}</a>`, "more than 1000000 elements"],
    ["an unknown entity", "<a>&湖;</a>", "damaged XML"],
    ["an end that is missing", "<a><b></b>", "damaged XML"],
    ["nothing", "", "damaged XML"],
  ])("is refused with %s", (_, xml, reason) => {
    expect(() => read(xml)).toThrow(reason);
  });

  it("is refused where its bytes are no text", () => {
    expect(() => readXml(Uint8Array.from([0x3c, 0x61, 0xff]))).toThrow("damaged XML");
  });
});
