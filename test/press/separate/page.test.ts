import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pagePdf, pdfStream, rawPdf } from "../../support/pdfs.js";
import { pressed, refusal } from "../../support/pressed.js";

test("streams of a page are one: an operator's operands may stand in the one before", async () => {
  const page = rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[4 0 R 5 0 R]/Group<</S/Transparency/CS/DeviceRGB>>>>",
    pdfStream("", "1 0 0"),
    pdfStream("", "rg 0 0 9 9 re f"),
  ]);
  const { content, pdf, objects } = await pressed(page);
  expect(content).toBe("0 1 1 0 k 0 0 9 9 re f");
  const text = Buffer.from(pdf).toString("latin1");
  expect(text).toMatch(/\/CS \/DeviceCMYK/);
  expect(text).not.toContain("DeviceRGB");
  // The old streams are gone: catalog, tree, page, content.
  expect(objects).toHaveLength(4);
});

test.each([
  ["0".repeat(70_000_000), "a stream larger than 64 MB unpacked"],
  ["n ".repeat(2_100_000), "more than 2 million operators"],
  ["q ".repeat(2_000_000), "graphics states nested too deep"],
  ["(".repeat(20_000_000), "page content: a string of no end at byte 0"],
  [`[${"0 ".repeat(20_000_000)}`, "page content: more than 100000 operands at byte 199999"],
])("a bomb of %.2s goes off in a bounded room: %s", async (content, said) => {
  const packed = deflateSync(Buffer.from(content)).toString("latin1");
  expect(packed.length).toBeLessThan(100_000);
  expect(await refusal(pagePdf(packed, "", [], "/Filter/FlateDecode"))).toBe(`BX6020 ${said}`);
});

test("a part of the content that is none is no page", async () => {
  const page = rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[[4 0 R]]>>",
    pdfStream("", "0 0 9 9 re f"),
  ]);
  expect(await refusal(page)).toBe("BX6020 a damaged PDF");
});

test("a page without content stays one", async () => {
  const page = rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
  ]);
  expect(await pressed(page)).toMatchObject({ content: "0 0 0 1 k 0 0 0 1 K", findings: [] });
});
