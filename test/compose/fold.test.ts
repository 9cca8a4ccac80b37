import { expect, it } from "vitest";
import { acrossFold } from "../../src/compose/fold.js";
import { composePage } from "../../src/compose/index.js";
import { type Area, type Page, sheetEdition } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const sentences = (count: number): string =>
  Array.from({ length: count }, () => "湖水一天天上涨，梁树根把杖靠在树上，往前走。").join("\n\n");

/** A story in some columns of a spread of the starter's theme, over its whole height. */
async function told(
  title: string,
  first: number,
  end: number,
  settings: Partial<Area["settings"]> = {},
) {
  const { edition, meter } = await starter();
  const bands = [{ firstColumn: first, endColumn: end, top: 0, bottom: 75 }];
  const story = storyOf(`# ${title}\n\n${sentences(200)}`);
  const areas = [areaOf(story, bands, { role: "lead", ...settings })];
  const page: Page = { ...(edition.pages[1] as Page), number: 2, spread: [2, 3], areas };
  const own = sheetEdition(edition, page);
  const { value } = composePage(page, own, meter);
  return acrossFold(page, value.blocks, own.theme, meter).map(
    ({ code, facts }) => `${code} ${facts.letter ?? facts.what}`,
  );
}

it("a head whose letters stand on both sides of the fold has nothing to tell, one with a letter on it has", async () => {
  expect(await told("湖水上涨", 0, 12)).toEqual([]);
  expect(await told("湖水又上涨", 0, 12)).toEqual(["BX4022 又"]);
  // Elsewhere on the spread.
  expect(await told("湖水又上涨", 0, 6)).toEqual([]);
});

it("the page's own columns never cross the fold, nor an even number of text columns in a box over it", async () => {
  expect(await told("湖水上涨", 3, 9)).toEqual([]);
  expect(await told("湖水上涨", 3, 9, { box: "line", textColumns: 4 })).toEqual([]);
  expect(await told("湖水上涨", 3, 9, { box: "line", textColumns: 3 })).toEqual(["BX4021 text"]);
});

it("a page without a fold has nothing to tell", async () => {
  const { edition, meter, plans } = await starter();
  const [page] = edition.pages;
  expect(acrossFold(page as Page, plans[0]?.blocks ?? [], edition.theme, meter)).toEqual([]);
});
