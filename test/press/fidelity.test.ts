import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { checkFidelity } from "../../src/press/fidelity.js";
import type { ColumnGeometry, LineGeometry, Print } from "../../src/render/index.js";
import { bareGeometry } from "../support/printed.js";

const FONT = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const MM = 25.4 / 72;

/** A page of 200 x 100 points with 四个汉字 set solid in 10pt at (20, 30) from the top left corner. */
async function page(
  lastOrigin: number,
  more: Partial<LineGeometry> = {},
  columns: readonly ColumnGeometry[] = [],
): Promise<Print> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT), { subset: true });
  document.addPage([200, 100]).drawText("四个汉字", { x: 20, y: 70, size: 10, font });
  const line: LineGeometry = {
    story: "stories/a.md",
    role: "body",
    text: "四个汉字",
    block: 0,
    from: 0,
    to: 4,
    x: 20 * MM,
    y: 20 * MM,
    width: 40 * MM,
    height: 12 * MM,
    baseline: 30 * MM,
    firstOrigin: 20 * MM,
    lastOrigin: lastOrigin * MM,
    size: 10 * MM,
    ...more,
  };
  const geometry = { ...bareGeometry(1), width: 70, height: 35, lines: [line], columns };
  return { number: 1, name: "", pdf: await document.save(), geometry };
}

test("a line that stands where it was planned passes", async () => {
  expect(await checkFidelity(await page(50))).toEqual([]);
});

test("a line off by more than a fiftieth of an em is named with its story", async () => {
  expect(await checkFidelity(await page(50.4))).toMatchObject([
    { code: "BX6001", facts: { story: "stories/a.md", text: "四个汉字", off: 0.04 } },
  ]);
});

test("a sign that is raised, and a reading, must stand where they were planned too", async () => {
  const at = (y: number) => ({ marks: [{ x: 30 * MM, baseline: y * MM }] });
  expect(await checkFidelity(await page(50, at(30)))).toEqual([]);
  expect(await checkFidelity(await page(50, at(26)))).toHaveLength(1);
  // The last sign is planned 4pt above the baseline, and none stands there.
  expect(await checkFidelity(await page(50, { lastRaise: 4 * MM }))).toHaveLength(1);
});

/** A vertical line from the first sign of that page to a place on its baseline. */
const column = (x: number, y: number): ColumnGeometry => ({
  story: "stories/a.md",
  role: "title",
  text: "四字",
  block: -1,
  from: 0,
  to: 2,
  x: 15 * MM,
  y: 20 * MM,
  width: 10 * MM,
  height: 20 * MM,
  axis: 20 * MM,
  first: [20 * MM, 30 * MM],
  last: [x * MM, y * MM],
  size: 10 * MM,
});

test("a vertical line is compared in both directions", async () => {
  expect(await checkFidelity(await page(50, {}, [column(50, 30)]))).toEqual([]);
  for (const [x, y] of [
    [50.25, 30],
    [50, 30.25],
  ] as const) {
    expect(await checkFidelity(await page(50, {}, [column(x, y)]))).toMatchObject([
      { code: "BX6001", facts: { text: "四字", off: 0.025 } },
    ]);
  }
});
