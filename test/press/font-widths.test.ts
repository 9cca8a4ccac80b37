import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { pageFontWidths } from "../../src/press/font-widths.js";

const file = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

test("reads the widths of a page's composite font", async () => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(file), { subset: true });
  document.addPage().drawText("1字", { font });
  const saved = await PDFDocument.load(await document.save());
  const [widths] = [...pageFontWidths(saved, 0).values()];
  const all = [1, 2].map((cid) => widths?.(cid) ?? 0).sort((a, b) => a - b);
  expect(all[0]).toBeCloseTo(555, -1);
  expect(all[1]).toBe(1000);
});
