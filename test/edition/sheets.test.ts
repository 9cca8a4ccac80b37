import { describe, expect, it } from "vitest";
import { editionSchema } from "../../src/edition/schema/edition.js";
import {
  drawnSheets,
  isWanted,
  sheetName,
  sheetSlug,
  sheetWords,
} from "../../src/edition/sheets.js";

const gutter = { number: 0, between: [4, 1] } as const;

describe("a sheet's name", () => {
  it("is a page's number, or the pages beside a gutter", () => {
    expect(sheetName({ number: 3 })).toBe(3);
    expect(sheetName(gutter)).toBe("中缝4-1");
  });

  it("is written as the trade writes it, and in ASCII where files and ids need it", () => {
    expect([3, "中缝4-1" as const].map(sheetWords)).toEqual(["第3版", "中缝4—1"]);
    expect([3, "中缝12-5" as const].map(sheetSlug)).toEqual(["3", "gutter-12-5"]);
  });
});

describe("what is wanted", () => {
  it("is a page that is named, and everything where none is", () => {
    expect([1, 2].map((number) => isWanted({ number }, [1, 3]))).toEqual([true, false]);
    expect([{ number: 1 }, gutter].every((sheet) => isWanted(sheet))).toBe(true);
  });

  it("is a gutter only where both of its pages are named", () => {
    expect(isWanted(gutter, [1, 4])).toBe(true);
    expect(isWanted(gutter, [1, 2, 3])).toBe(false);
    expect(isWanted(gutter, [])).toBe(false);
  });
});

it("finds every drawing of edition.yaml, the gutters behind the pages", () => {
  const areas = { A: { story: "stories/a.md" } };
  const edition = editionSchema.parse({
    date: "2026-11-23",
    pages: [{ name: "要闻", plan: "78 | A", areas }],
    gutters: [{ between: [4, 1], plan: "20 | A", areas }],
  });
  expect(drawnSheets(edition).map(({ at, plan }) => [at, plan])).toEqual([
    [["pages", 0], "78 | A"],
    [["gutters", 0], "20 | A"],
  ]);
  expect(editionSchema.parse({ date: "2026-11-23", pages: edition.pages }).gutters).toEqual([]);
});
