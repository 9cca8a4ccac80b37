import { expect, test } from "vitest";
import { loadEdition } from "../../src/edition/index.js";
import {
  EDITION,
  editionYaml,
  inEdition,
  lines,
  makePaper,
  nextPage,
  STORY,
  temporary,
} from "../support/paper.js";

const FIRST = editionYaml(
  ["16 | A A A"],
  ["A: { story: stories/lead.md, photos: [{ lines: 4 }] }"],
);

async function load(yaml: string, changes = {}) {
  const paper = makePaper({ [EDITION]: yaml, ...changes });
  const { value, diagnostics } = await loadEdition(paper.edition, { cacheDir: temporary() });
  if (!value) throw new Error("the edition did not load");
  const areas = value.pages.flatMap((page) => page.areas);
  return { edition: value, areas, codes: diagnostics.map((d) => d.code) };
}

test("the parts of a story know the page before and the page after them, over any number of pages", async () => {
  const yaml = nextPage(
    nextPage(FIRST, "{ continues: stories/lead.md, role: second }"),
    "{ continues: ./stories/lead.md }",
  );
  const { areas, edition, codes } = await load(yaml);
  expect(codes).toEqual([]);
  expect(areas.map(({ jump }) => [jump?.from, jump?.to])).toEqual([
    [undefined, 2],
    [1, 3],
    [2, undefined],
  ]);
  expect(edition.stories).toHaveLength(1);
  expect(areas.map(({ stories }) => stories[0])).toEqual([1, 2, 3].map(() => edition.stories[0]));
});

test("each part knows what the others place of the story", async () => {
  const { areas } = await load(
    nextPage(FIRST, "{ continues: stories/lead.md, lead: {}, photos: [{ use: 2, lines: 4 }] }"),
  );
  const [first, second] = areas.map(({ jump }) => jump?.elsewhere);
  expect(first).toEqual({ photos: new Set([2]), lead: true, table: false });
  expect(second).toEqual({ photos: new Set([1]), lead: false, table: false });
});

test("a story in one area has no jump", async () => {
  const { areas } = await load(FIRST);
  expect(areas[0]?.jump).toBeUndefined();
});

test("a second beginning is still a story placed twice, a second part on a page goes backwards", async () => {
  expect((await load(nextPage(FIRST, "{ story: stories/lead.md }"))).codes).toEqual(["BX2015"]);
  const twice = editionYaml(
    ["8 | A A A", "8 | B B B"],
    ["A: { story: stories/lead.md }", "B: { continues: stories/lead.md }"],
  );
  const { codes, areas } = await load(twice);
  expect(codes).toEqual(["BX2023"]);
  expect(areas.map(({ letter }) => letter)).toEqual(["A"]);
});

test("one of several short stories cannot go on elsewhere, and no story without a file", async () => {
  const briefs = editionYaml(["16 | A A A"], ["A: { stories: [stories/lead.md] }"]);
  expect((await load(nextPage(briefs, "{ continues: stories/lead.md }"))).codes).toEqual([
    "BX2022",
  ]);
  expect((await load(nextPage(FIRST, "{ continues: stories/laed.md }"))).codes).toEqual(["BX2011"]);
});

test("where the page of the beginning cannot be drawn, nothing more is said of the rest", async () => {
  const broken = editionYaml(["15 | A A A"], ["A: { story: stories/lead.md }"]);
  const { codes, areas } = await load(nextPage(broken, "{ continues: stories/lead.md }"));
  expect(codes).toEqual(["BX2007"]);
  expect(areas).toEqual([]);
});

test("an area holds a story's beginning or its continuation, not both", async () => {
  const both = "{ story: stories/late.md, continues: stories/lead.md }";
  const { codes } = await load(nextPage(FIRST, both), {
    [inEdition("stories/late.md")]: `# 退水\n\n${lines(3)}\n`,
    [STORY]: `# 云汀湖水位上涨\n\n${lines(42)}\n`,
  });
  expect(codes).toContain("BX2003");
});
