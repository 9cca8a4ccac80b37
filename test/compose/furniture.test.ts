import { expect, test } from "vitest";
import {
  furnitureRules,
  hasMasthead,
  mastheadRules,
  pageFurniture,
} from "../../src/compose/furniture.js";
import { composePage } from "../../src/compose/index.js";
import { type Page, sheetEdition } from "../../src/edition/index.js";
import { starter } from "../support/starter.js";

test("page 1 has masthead and guide, the others a header; all have a sign-off line", async () => {
  const { plans, edition } = await starter();
  const kinds = plans.map((p) =>
    p.blocks
      .map((b) => b.kind)
      .filter((k) => ["masthead", "guide", "folio", "signoff"].includes(k)),
  );
  expect(kinds[0]?.sort()).toEqual(["guide", "masthead", "signoff"]);
  expect(kinds.slice(1).map((k) => k.sort())).toEqual(Array(3).fill(["folio", "signoff"]));
  expect(edition.pages.map(hasMasthead)).toEqual([true, false, false, false]);
});

test("the guide names the stories that the edition wishes, with their pages", async () => {
  const { plans } = await starter();
  const guide = plans[0]?.blocks.find((b) => b.kind === "guide");
  expect(guide?.kind === "guide" && guide.items.map((i) => i.page)).toEqual([2, 2, 3, 4]);
});

test("a double rule under the masthead, hairlines between the items of the guide", () => {
  const box = { x: 0, y: 0, width: 47, height: 11 };
  const guide = {
    kind: "guide" as const,
    box: { ...box, x: 48, width: 23 },
    items: [{ title: "甲", page: 2 }],
  };
  expect(
    mastheadRules([{ kind: "masthead", size: 92, box, letters: [] }, guide]).map((r) => r.to.x),
  ).toEqual([71, 71]);
  // The heavy rule over it; one item has none to keep off.
  expect(furnitureRules(guide)).toHaveLength(1);
  const three = { ...guide, items: [...guide.items, ...guide.items, ...guide.items] };
  expect(furnitureRules(three)).toHaveLength(3);
  expect(mastheadRules([guide])).toEqual([]);
});

/** The front page with other settings of its guide's area, or other edition settings. */
async function front(settings: object, file: object = {}) {
  const { edition, meter } = await starter();
  const [page] = edition.pages;
  if (!page) throw new Error("no page");
  const areas = page.areas.map((area) =>
    area.letter === "G" ? { ...area, settings: { ...area.settings, ...settings } } : area,
  );
  return composePage({ ...page, areas }, { ...edition, file: { ...edition.file, ...file } }, meter);
}

test("a title that is wider than the guide is cut, and its story is told", async () => {
  const { edition, meter } = await starter();
  const long = "末班车等一等晚归的人".repeat(4);
  const pages = edition.pages.map((page) => ({
    ...page,
    areas: page.areas.map((area) => ({
      ...area,
      stories: area.stories.map((story) =>
        story.file === "stories/bus.md" ? { ...story, short: long } : story,
      ),
    })),
  }));
  const [page] = pages;
  if (!page) throw new Error("no page");
  const { value, diagnostics } = composePage(page, { ...edition, pages }, meter);
  const guide = value.blocks.find(({ kind }) => kind === "guide");
  const title = guide?.kind === "guide" ? guide.items[0]?.title : "";
  expect(title).toMatch(/^末班车等一等.*…$/u);
  // Items of 10.5pt in a box of 23 cells of 9.5pt, beside 2版.
  expect([...(title ?? "")].length).toBeLessThanOrEqual(19);
  expect([...(title ?? "")].length).toBeGreaterThan(15);
  expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
    ["BX4016", "stories/bus.md"],
  ]);
});

test("a guide prints as many stories as it has lines, and says how many it leaves out", async () => {
  const inner = ["bus", "school", "gorge", "sky", "forest", "bread"];
  const { value, diagnostics } = await front({}, { guide: inner.map((name) => `${name}.md`) });
  const guide = value.blocks.find(({ kind }) => kind === "guide");
  expect(guide?.kind === "guide" && guide.items).toHaveLength(4);
  expect(diagnostics).toMatchObject([{ code: "BX4017", facts: { what: "导读", count: 2 } }]);
});

test("an ear holds a title and lines of text under a heavy rule", async () => {
  const text = ["今天　多云　4～11℃", "明天　小雨　3～8℃"];
  const { value, diagnostics } = await front({ furniture: "ear", text, head: { title: "天气" } });
  expect(diagnostics).toEqual([]);
  const ear = value.blocks.find(({ kind }) => kind === "ear");
  expect(ear).toMatchObject({ title: "天气", texts: text });
  expect(ear?.kind === "ear" && furnitureRules(ear)).toHaveLength(1);
  const many = await front({ furniture: "ear", text: Array(9).fill("天气"), head: {} });
  expect(many.diagnostics).toMatchObject([{ code: "BX4017", facts: { what: "报眼", count: 2 } }]);
});

test("an ear with a story is composed, and leaves the masthead's rule its air", async () => {
  const { edition, meter } = await starter();
  const [page] = edition.pages;
  const ad = edition.pages.flatMap(({ areas }) => areas).find(({ letter }) => letter === "Z");
  if (!page || !ad) throw new Error("no ad");
  const settings = { role: "ad", box: "line", furniture: "ear", head: { at: "top" }, photos: [] };
  const areas = page.areas.map((area) =>
    area.letter === "G"
      ? { ...area, stories: ad.stories, settings: { ...settings } as typeof area.settings }
      : area,
  );
  const { value } = composePage({ ...page, areas }, edition, meter);
  const frame = value.blocks.find((b) => b.kind === "frame" && b.style === "ad");
  // The frame ends with the type of the columns beside it.
  const height = 10 - (12.75 - 9.5) / 2 / 12.75;
  expect(frame?.box).toEqual({ x: 48, y: 0, width: 23, height: expect.closeTo(height, 9) });
  expect(value.areas.find(({ area }) => area === "G")?.story).toBe("stories/ad.md");
});

test("an edition of one page says on two lines what two pages share", async () => {
  const { edition } = await starter();
  const height = (pages: number): number => {
    const some = { ...edition, pages: edition.pages.slice(0, pages) };
    return pageFurniture(some.pages[0] as Page, some, 0)[0]?.box.height ?? 0;
  };
  expect([height(1), height(2)]).toEqual([2, 1]);
});

test("a long name is set smaller, so that it keeps to its box", async () => {
  const { edition, meter } = await starter();
  const size = (name: string): number => {
    const paper = { ...edition.paper, name };
    const [page] = edition.pages;
    if (!page) throw new Error("no page");
    const { blocks } = composePage(page, { ...edition, paper }, meter).value;
    const masthead = blocks.find((block) => block.kind === "masthead");
    return masthead?.kind === "masthead" ? masthead.size : 0;
  };
  expect(size("云汀日报")).toBe(edition.theme.furniture.nameplate.size);
  for (const name of ["云汀融媒报", "云汀县融媒体报", "云汀县融媒体中心日报"]) {
    const fitted = size(name);
    const characters = [...name].length;
    // Brush characters are about an em wide, 0.18 em apart; the box has 47 cells of 9.5pt.
    expect(fitted * (characters + 0.18 * (characters - 1))).toBeLessThan(47 * 9.5);
    expect(fitted).toBeGreaterThan(30);
  }
});

test("each page of a spread has header and sign-off of its own, as wide as on a page alone, with rules that meet at the fold", async () => {
  const { edition } = await starter();
  const page: Page = { ...(edition.pages[1] as Page), number: 2, spread: [2, 3] };
  const own = sheetEdition(edition, page);
  const alone = pageFurniture(edition.pages[1] as Page, edition, 3);
  const both = pageFurniture(page, own, 3);
  expect(both.map(({ kind }) => kind)).toEqual(["folio", "signoff", "folio", "signoff"]);
  expect(both.map(({ box }) => box).slice(0, 2)).toEqual(alone.map(({ box }) => box));
  const rules = both.flatMap(furnitureRules).filter(({ from }) => from.y === 0);
  expect(rules.map(({ from, to }) => [from.x, to.x])).toEqual([
    [0, own.theme.page.fold],
    [own.theme.page.fold, 2 * (own.theme.page.fold ?? 0)],
  ]);
  expect(both.map((block) => block.kind === "folio" && block.outer)).toEqual([
    "left",
    false,
    "right",
    false,
  ]);
  // The right page's reach to its own outer margin: 153.05 cells are the spread's type area.
  const [, , right] = both;
  expect(right?.box.width).toBe(71);
  expect((right?.box.x ?? 0) + 71).toBeCloseTo(153.055, 2);
});
