import { expect, test } from "vitest";
import { checkAdSize } from "../../src/compose/ad-size.js";
import { basicColumns } from "../../src/compose/columns.js";
import { type Area, type Page, sheetEdition } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

/** Whether the size fits an area of these columns and lines, on the page of that number. */
async function fits(size: string, bands: Area["bands"], number = 2): Promise<boolean> {
  const { edition } = await starter();
  const page = edition.pages.find((one) => one.number === number);
  if (!page) throw new Error("no page");
  const area = areaOf(storyOf("# 题"), bands, { role: "ad", size });
  const columns = basicColumns(area, edition.theme, 4, () => true);
  return checkAdSize(area, columns, page, edition.theme).length === 0;
}

const band = (columns: number, lines: number, top = 0): Area["bands"] => [
  { firstColumn: 0, endColumn: columns, top, bottom: top + lines },
];

test.each([
  ["整版", 6, 74, true],
  ["整版", 6, 60, false],
  ["整版", 3, 74, false],
  ["半版", 6, 37, true],
  ["半版", 6, 39, true],
  ["半版", 6, 30, false],
  ["通栏", 6, 18, true],
  ["通栏", 5, 18, false],
  ["通栏", 6, 37, false],
  ["半通栏", 3, 18, true],
  ["半通栏", 6, 18, false],
])(
  "%s on %i columns and %i lines of a page of 6 and 74: %s",
  async (size, columns, lines, good) => {
    expect(await fits(size, band(columns, lines))).toBe(good);
  },
);

test("millimetres must match to half a line", async () => {
  // Six columns of 11 cells with gaps of one are 71 cells of 9.5pt: 238 mm; 18 lines of 12.75pt, 81 mm.
  expect(await fits("238x81mm", band(6, 18))).toBe(true);
  expect(await fits("240×80mm", band(6, 18))).toBe(true);
  expect(await fits("240x80 mm", band(6, 19))).toBe(false);
  expect(await fits("200x80mm", band(6, 18))).toBe(false);
});

test("报眼 is beside the masthead, and nowhere else", async () => {
  const eye = [{ firstColumn: 4, endColumn: 6, top: 0, bottom: 11 }];
  expect(await fits("报眼", eye, 1)).toBe(true);
  expect(await fits("报眼", eye, 2)).toBe(false);
  expect(await fits("报眼", band(2, 11, 20), 1)).toBe(false);
});

test("中缝 is any part of a gutter, and no other size of the trade is sold there", async () => {
  const { edition } = await starter();
  const strip = sheetEdition(edition, { between: [4, 1] }).theme;
  const inGutter = (size: string, lines: number) => {
    const area = areaOf(storyOf("# 题"), band(1, lines), { role: "ad", size });
    const page = {
      ...(edition.pages[1] as Page),
      number: 0,
      between: [4, 1] as const,
      areas: [area],
    };
    return checkAdSize(
      area,
      basicColumns(area, strip, 0, () => true),
      page,
      strip,
    );
  };
  expect(inGutter("中缝", 78)).toEqual([]);
  expect(inGutter("中缝", 12)).toEqual([]);
  // 9 cells of 9.5pt are 30 mm, 18 lines of 12.75pt 81 mm.
  expect(inGutter("30x81mm", 18)).toEqual([]);
  expect(inGutter("40x81mm", 18)).toHaveLength(1);
  for (const size of ["整版", "半版", "通栏", "半通栏", "报眼"]) {
    expect(inGutter(size, 78)[0]?.facts).toMatchObject({
      size,
      want: "on a page",
      have: "30×351mm",
    });
  }
  expect(await fits("中缝", band(1, 74))).toBe(false);
});

test("an area that is no rectangle has no size", async () => {
  const bent = [
    { firstColumn: 0, endColumn: 3, top: 0, bottom: 18 },
    { firstColumn: 0, endColumn: 2, top: 18, bottom: 22 },
  ];
  expect(await fits("半通栏", bent)).toBe(false);
});

test("without a booked size there is nothing to check", async () => {
  const { edition } = await starter();
  const [page] = edition.pages;
  const area = areaOf(storyOf("# 题"), band(1, 3), { role: "ad" });
  const columns = basicColumns(area, edition.theme, 0, () => true);
  expect(page && checkAdSize(area, columns, page, edition.theme)).toEqual([]);
});
