import { expect, test } from "vitest";
import { pdfStream } from "../../../support/pdfs.js";
import { preflight } from "../../../support/preflight.js";

/** What is said of a picture of so many pixels over so many points. */
async function said(
  pixels: number,
  points: number,
  entries = "/BitsPerComponent 8/ColorSpace/DeviceGray",
) {
  const found = await preflight(`q ${points} 0 0 ${points} 20 20 cm /X Do Q`, {
    resources: "/XObject<</X 5 0 R>>",
    objects: [pdfStream(`/Subtype/Image/Width ${pixels}/Height ${pixels}${entries}`, "")],
  });
  return found.map(({ code, facts }) => `${code} ${facts.ppi} of ${facts.want}`);
}

test("tones want 150 ppi, and not less than 100", async () => {
  expect(await said(150, 72)).toEqual([]);
  expect(await said(149, 72)).toEqual(["BX6030 149 of 150"]);
  expect(await said(99, 72)).toEqual(["BX6031 99 of 150"]);
});

test("line art of one bit wants 550 ppi, and not less than 300", async () => {
  const line = "/BitsPerComponent 1/ColorSpace/DeviceGray";
  expect(await said(600, 72, line)).toEqual([]);
  expect(await said(400, 72, line)).toEqual(["BX6030 400 of 550"]);
  expect(await said(200, 72, "/ImageMask true")).toEqual(["BX6031 200 of 550"]);
});

test("a few squares and strips of one pixel have no detail to lose", async () => {
  expect(await said(4, 72)).toEqual([]);
  const strip = await preflight(
    "q 40 0 0 40 20 20 cm BI /W 256 /H 1 /BPC 1 /CS /G ID 12345678901234567890123456789012 EI Q",
  );
  expect(strip.map(({ facts }) => facts.ppi)).toEqual([461]);
});
