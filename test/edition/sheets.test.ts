import { describe, expect, it } from "vitest";
import { editionSchema } from "../../src/edition/schema/edition.js";
import {
  drawnSheets,
  isGutterName,
  isWanted,
  numberedPages,
  pageCount,
  pageOfArea,
  sheetName,
  sheetPages,
  sheetSlug,
  sheetWords,
} from "../../src/edition/sheets.js";

const gutter = { number: 0, between: [4, 1] } as const;
const spread = { number: 2, spread: [2, 3] } as const;

describe("a sheet's name", () => {
  it("is a page's number, both of a spread, or the pages beside a gutter", () => {
    expect(sheetName({ number: 3 })).toBe(3);
    expect(sheetName(spread)).toBe("2-3");
    expect(sheetName(gutter)).toBe("中缝4-1");
  });

  it("is written as the trade writes it, and in ASCII where files and ids need it", () => {
    const names = [3, "2-3", "中缝4-1"] as const;
    expect(names.map(sheetWords)).toEqual(["第3版", "第2-3版", "中缝4—1"]);
    expect(names.map((name) => sheetSlug(name))).toEqual(["3", "2-3", "gutter-4-1"]);
    expect(names.map((name) => sheetSlug(name, 2))).toEqual(["03", "02-03", "gutter-4-1"]);
    expect(names.map(isGutterName)).toEqual([false, false, true]);
  });
});

describe("what is wanted", () => {
  it("is a page that is named, and everything where none is", () => {
    expect([1, 2].map((number) => isWanted({ number }, [1, 3]))).toEqual([true, false]);
    expect([{ number: 1 }, gutter].every((sheet) => isWanted(sheet))).toBe(true);
  });

  it("is a spread as a whole where one of its pages is named", () => {
    expect([[2], [3], [1, 4]].map((pages) => isWanted(spread, pages))).toEqual([true, true, false]);
  });

  it("is a gutter only where both of its pages are named", () => {
    expect(isWanted(gutter, [1, 4])).toBe(true);
    expect(isWanted(gutter, [1, 2, 3])).toBe(false);
    expect(isWanted(gutter, [])).toBe(false);
  });
});

it("counts two pages for a spread, so that what follows has its right number", () => {
  const page = { name: "要闻", plan: "78 | A", areas: { A: { story: "a.md" } } };
  const { pages } = editionSchema.parse({
    date: "2026-11-23",
    pages: [page, { ...page, spread: [2, 3] }, page],
  });
  expect(numberedPages(pages).map(({ number, index }) => [number, index])).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
  expect(pageCount(pages)).toBe(4);
  expect([spread, { number: 4 }, gutter].map(sheetPages)).toEqual([[2, 3], [4], []]);
});

it("has an area of a spread on the page where its first column lies", () => {
  const at = (firstColumn: number) => pageOfArea(spread, [{ firstColumn }], 6);
  expect([at(0), at(5), at(6), at(11)]).toEqual([2, 2, 3, 3]);
  expect(pageOfArea({ number: 4 }, [{ firstColumn: 5 }], 6)).toBe(4);
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
