import { expect, test } from "vitest";
import { headerLines, placedAreas } from "../../src/compose/page-areas.js";
import { starter } from "../support/starter.js";

test("inner pages have a header over their drawing, the first one its masthead", async () => {
  const { edition } = await starter();
  const lines = edition.pages.map((page) => headerLines(page, edition.theme));
  expect(lines).toEqual([0, 3, 3, 3]);
});

test("areas begin a line under the one above them, but at once under masthead and page header", async () => {
  const { edition } = await starter();
  const [front, inner] = edition.pages;
  if (!front || !inner) throw new Error("the starter has four pages");
  const topOf = (letter: string, page = front) =>
    placedAreas(page, edition.theme).find(({ area }) => area.letter === letter)?.columns[0]?.top;
  expect(topOf("A")).toBe(11);
  expect(topOf("C")).toBe(11 + 20 + 1);
  expect(topOf("A", inner)).toBe(3);
});
