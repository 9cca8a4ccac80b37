import { expect, it } from "vitest";
import { composePage } from "../../src/compose/index.js";
import { type Drawn, drawnPage } from "../support/drawn.js";
import { COMMENT_LOGO, logoFile } from "../support/logo.js";
import { starter } from "../support/starter.js";

/** Pairs of stories whose heads collide on a page with a story under them all. */
async function collisions(
  row: string,
  wishes: Readonly<Record<string, Drawn>>,
  logos: readonly string[] = [],
) {
  const { edition, meter } = await starter();
  const page = drawnPage([row, "20 | Z Z Z Z Z Z"], { Z: { role: "main" }, ...wishes });
  const logo = { file: logoFile(COMMENT_LOGO), lines: 3 };
  const with_ = { ...edition, logos: new Map(logos.map((name) => [name, logo])) };
  return composePage(page, with_, meter)
    .diagnostics.filter(({ code }) => code === "BX4018")
    .map(({ facts, place }) => `${facts.other} ${facts.story} ${place?.span?.start.line}`);
}

const ROW = "30 | A A A B B B";

it("names two heads of one face and size with a gutter between them, at the right one's area", async () => {
  const both = { A: { role: "essay" }, B: { role: "essay" } } as const;
  expect(await collisions(ROW, both)).toEqual(["stories/A.md stories/B.md 2"]);
  expect(await collisions("30 | A A B B C C", { ...both, C: { role: "essay" } })).toEqual([
    "stories/A.md stories/B.md 2",
    "stories/B.md stories/C.md 3",
  ]);
});

it("is content where the face or the size is another", async () => {
  // Song beside Hei, both of 23 points; Song of 23 beside Song of 34.
  expect(await collisions(ROW, { A: { role: "third" }, B: { role: "second" } })).toEqual([]);
  expect(await collisions(ROW, { A: { role: "third" }, B: { role: "main" } })).toEqual([]);
});

it("compares the sizes as they are set, not as the theme has them", async () => {
  // Main has 34 points of Song and lead 38.5, 13 % more; a long head of lead shrinks to its 30.
  const main = { role: "main", copy: "# 湖水上涨" } as const;
  const lead = { role: "lead", copy: "# 湖水又上涨" } as const;
  expect(await collisions(ROW, { A: main, B: lead })).toHaveLength(1);
  const third = { role: "third", copy: "# 湖水上涨" } as const;
  expect(await collisions(ROW, { A: third, B: lead })).toEqual([]);
});

it("lets a frame, a tint or a picture part two heads", async () => {
  const essay = { role: "essay" } as const;
  for (const box of ["line", "tint"] as const) {
    expect(await collisions(ROW, { A: essay, B: { ...essay, box } })).toEqual([]);
  }
  // The left head has two columns of its area, a picture stands in the third.
  const copy = "# 湖水上涨\n\n![湖面](a.jpg)\n\n湖水上涨。";
  const photos = [{ columns: 3, lines: 12, at: "top" as const }];
  const beside = { ...essay, copy, photos, head: { at: "top" as const, columns: "1-2" } };
  expect(await collisions(ROW, { A: beside, B: essay })).toEqual([]);
});

it("takes a vertical head or one inside the text for another place", async () => {
  const essay = { role: "essay" } as const;
  expect(await collisions(ROW, { A: { ...essay, head: { at: "left" } }, B: essay })).toEqual([]);
  const low = { ...essay, head: { at: "top" as const, row: 9 } };
  expect(await collisions(ROW, { A: essay, B: low })).toEqual([]);
});

it("sees heads that begin within two lines of each other", async () => {
  const essay = { role: "essay" } as const;
  const page = (line: number) => ({ ...essay, head: { at: "top" as const, row: line } });
  // Row 2 begins with a line of air, so that its head stands two lines lower.
  expect(await collisions(ROW, { A: essay, B: page(2) })).toHaveLength(1);
  expect(await collisions(ROW, { A: essay, B: page(3) })).toEqual([]);
});

it("does not compare stories over each other, or with an advertisement", async () => {
  const essay = { role: "essay" } as const;
  expect(await collisions("30 | A A A A A A", { A: essay, Z: essay })).toEqual([]);
  expect(await collisions(ROW, { A: { role: "ad" }, B: { role: "ad" } })).toEqual([]);
});

it("does not take a title that is drawn for one that is set", async () => {
  const briefs = { role: "briefs", head: { at: "top" as const, title: "简　讯" } } as const;
  expect(await collisions(ROW, { A: briefs, B: briefs })).toHaveLength(1);
  expect(await collisions(ROW, { A: briefs, B: briefs }, ["简讯"])).toEqual([]);
});
