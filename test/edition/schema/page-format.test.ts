import { expect, test } from "vitest";
import { pageFormats, pageMeasuresSchema } from "../../../src/edition/schema/page-format.js";

test("四开 and 对开 fill in the sheet and its grid", () => {
  expect(pageMeasuresSchema.parse({ format: "四开" })).toEqual({
    width: 275,
    height: 390,
    top: 18,
    columns: 6,
    cells: 11,
    gap: 1,
    lines: 78,
  });
  expect(pageMeasuresSchema.parse({ format: "对开" })).toMatchObject({ columns: 8, cells: 13 });
});

test("the type areas lie on their sheets: 238 × 351 mm and 352 × 487 mm", () => {
  const mm = (pt: number) => Math.round((pt * 25.4) / 72);
  const area = (
    { columns, cells, gap, lines }: (typeof pageFormats)["四开" | "对开"],
    size: number,
    leading: number,
  ) => [mm((columns * cells + (columns - 1) * gap) * size), mm(lines * leading)];
  expect(area(pageFormats.四开, 9.5, 12.75)).toEqual([238, 351]);
  expect(area(pageFormats.对开, 9, 12)).toEqual([352, 487]);
});

test("what is written goes before the format", () => {
  expect(pageMeasuresSchema.parse({ format: "四开", lines: 80, inner: 16 })).toMatchObject({
    width: 275,
    lines: 80,
    inner: 16,
  });
});

test("without a format each measure must be written; an unknown format is refused", () => {
  const { error } = pageMeasuresSchema.safeParse({ width: 275, height: 390, top: 18, columns: 6 });
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(["cells", "gap", "lines"]);
  expect(pageMeasuresSchema.safeParse({ format: "八开" }).success).toBe(false);
});
