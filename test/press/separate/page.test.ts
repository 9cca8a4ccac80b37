import { expect, test } from "vitest";
import { pdfStream, rawPdf } from "../../support/pdfs.js";
import { pressed } from "../../support/pressed.js";

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

test("a page without content stays one", async () => {
  const page = rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
  ]);
  expect(await pressed(page)).toMatchObject({ content: "0 0 0 1 k 0 0 0 1 K", findings: [] });
});
