import { expect, it } from "vitest";
import { composePage } from "../../src/compose/index.js";
import { type Area, type Page, sheetEdition } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const bands = [{ firstColumn: 0, endColumn: 1, top: 0, bottom: 40 }];
const notice = (n: number) =>
  storyOf(`# 遗失声明\n\n居民身份证遗失，声明作废。\n`, `stories/${n}.md`);

/** Notices in one area: of a gutter, or of a page. */
async function compose(between?: Page["between"]) {
  const { edition, meter } = await starter();
  const stories = [1, 2, 3].map(notice);
  const settings = { role: "notice", stories: stories.map(({ file }) => file) } as const;
  const area: Area = { ...areaOf(notice(1), bands, settings), stories };
  const page: Page = {
    ...(edition.pages[1] as Page),
    number: between ? 0 : 2,
    areas: [area],
    ...(between ? { between } : {}),
  };
  return composePage(page, sheetEdition(edition, page), meter).value;
}

it("thin rules part the notices of a gutter, as wide as its column", async () => {
  const { rules, blocks } = await compose([4, 1]);
  expect(rules.map(({ from, to, weight }) => [from.x, to.x, weight])).toEqual([
    [0, 9, "gutter"],
    [0, 9, "gutter"],
  ]);
  // Each in the air between two notices: nothing is struck through.
  for (const { from } of rules) {
    const struck = blocks.filter(({ box }) => box.y < from.y && from.y < box.y + box.height);
    expect(struck).toEqual([]);
  }
});

it("on a page the notices of an area have none", async () => {
  const { rules } = await compose();
  expect(rules.filter(({ weight }) => weight === "gutter")).toEqual([]);
});
