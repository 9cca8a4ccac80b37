import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import { checkFonts, listFonts } from "../../src/press/fonts.js";

const file = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

async function withFonts(standard: boolean): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(file), { subset: true });
  const page = document.addPage();
  page.drawText("版", { font });
  if (standard) page.drawText("A", { font: await document.embedFont(StandardFonts.Helvetica) });
  return PDFDocument.load(await document.save());
}

test("an embedded TrueType font passes", async () => {
  const document = await withFonts(false);
  expect(listFonts(document)).toMatchObject([{ type: "CIDFontType2", embedded: true }]);
  expect(checkFonts(document)).toEqual([]);
});

test("a font that is not embedded is refused by name", async () => {
  const found = checkFonts(await withFonts(true));
  expect(found).toMatchObject([{ code: "BX6002", facts: { font: "Helvetica" } }]);
});
