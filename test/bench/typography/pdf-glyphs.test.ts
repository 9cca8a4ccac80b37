import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { readGlyphs } from "../../../bench/typography/pdf-glyphs.js";
import { FONT_FILE } from "../../support/paper.js";

test("reads each character where it was drawn, from the top, with its own advance", async () => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT_FILE), { subset: true });
  const page = document.addPage([200, 100]);
  page.drawText("版", { x: 20, y: 70, size: 10, font });
  page.drawText("心", { x: 33.25, y: 70, size: 10, font });
  page.drawText("8", { x: 50, y: 57.5, size: 10, font });
  document.addPage([200, 100]).drawText("行 距", { x: 5, y: 90, size: 10, font });
  const [first = [], second = []] = await readGlyphs(await document.save());
  // The font's cell is a little wider than its em.
  const width = (text: string): number => font.widthOfTextAtSize(text, 10);
  const near = (value: number): unknown => expect.closeTo(value, 2);
  expect(first).toEqual([
    { text: "版", x: near(20), y: near(30), advance: near(width("版")) },
    { text: "心", x: near(33.25), y: near(30), advance: near(width("心")) },
    { text: "8", x: near(50), y: near(42.5), advance: near(width("8")) },
  ]);
  expect(second.map((glyph) => glyph.text)).toEqual(["行", "距"]);
});

test("what is no PDF is refused", async () => {
  await expect(readGlyphs(new Uint8Array([1, 2, 3]))).rejects.toThrow("not a PDF");
});
