import { expect, test } from "vitest";
import type { Block } from "../../src/compose/index.js";
import { largerThanName, nameLetters, nameplateSize } from "../../src/compose/nameplate.js";
import { starter } from "../support/starter.js";

const box = { x: 0, y: 0, width: 47, height: 11 };

test("artwork is eight lines high, or as high as its width leaves it", async () => {
  const { edition, meter } = await starter();
  const size = (width: number, height: number): number =>
    nameplateSize(
      box,
      { ...edition, nameplate: { path: "a.png", width, height, sha256: "" } },
      meter,
    );
  expect(size(400, 100)).toBeCloseTo(8 * 12.75, 6);
  expect(size(800, 100)).toBeCloseTo((47 * 9.5) / 8, 6);
});

test("a 号外 says so beside the name, which leaves it room", async () => {
  const { edition, meter } = await starter();
  const facts = { ...edition.facts, kind: "号外" };
  const size = nameplateSize(box, { ...edition, facts }, meter);
  // The label takes two characters of 22.4pt and 26pt of air from 446.5pt.
  expect(size * (4 + 4 * 0.18)).toBeLessThanOrEqual(446.5 - 70.8);
  expect(size).toBeGreaterThan(70);
});

test("the characters of the name have equal white between them and stand in the middle", async () => {
  const { edition, meter } = await starter();
  const { font } = edition.theme.furniture.nameplate;
  const letters = nameLetters(box, 92, edition, meter);
  expect(letters.map(({ text }) => text).join("")).toBe("云汀日报");
  const edges = letters.map(({ text, x }) => {
    const { start, end } = meter.ink(font, text);
    return { left: x + start * 92, right: x + end * 92 };
  });
  const whites = edges.slice(1).map(({ left }, i) => left - (edges[i]?.right ?? 0));
  for (const white of whites) expect(white).toBeCloseTo(whites[0] ?? 0, 6);
  expect(whites[0]).toBeGreaterThan(20);
  expect((edges[0]?.left ?? 0) + (edges.at(-1)?.right ?? 0)).toBeCloseTo(446.5, 6);
  // A name of one character stands in the middle too.
  const one = { ...edition, paper: { ...edition.paper, name: "报" } };
  expect(nameLetters(box, 92, one, meter)).toHaveLength(1);
});

test("the starter's name is the largest text of its front page; a head of its size is told", async () => {
  const { edition, plans } = await starter();
  const [front, inner] = edition.pages;
  const [plan, second] = plans;
  if (!front || !inner || !plan || !second) throw new Error("no pages");
  expect(largerThanName(plan.blocks, front)).toEqual([]);
  const scaled = (size: number): Block[] =>
    plan.blocks.map((block) =>
      block.kind === "text" && block.role === "title" && block.story === "stories/lead.md"
        ? { ...block, size }
        : block,
    );
  expect(largerThanName(scaled(91.9), front)).toEqual([]);
  expect(largerThanName(scaled(92), front)).toMatchObject([
    {
      code: "BX4015",
      facts: { story: "stories/lead.md", size: 92, name: 92 },
      place: { file: "stories/lead.md" },
    },
  ]);
  // A page without the name has none to be smaller than.
  expect(largerThanName(second.blocks, inner)).toEqual([]);
});
