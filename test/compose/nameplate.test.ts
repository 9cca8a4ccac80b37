import { expect, test } from "vitest";
import type { Block } from "../../src/compose/index.js";
import { largerThanName, nameplateSize } from "../../src/compose/nameplate.js";
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
  expect(size(800, 100)).toBeCloseTo((46.4 * 9.5) / 8, 6);
});

test("a 号外 says so beside the name, which leaves it room", async () => {
  const { edition, meter } = await starter();
  const facts = { ...edition.facts, kind: "号外" };
  const size = nameplateSize(box, { ...edition, facts }, meter);
  // The label takes two characters of 22.4pt and 26pt of air from 440.8pt.
  expect(size * (4 + 4 * 0.18)).toBeLessThanOrEqual(440.8 - 70.8);
  expect(size).toBeGreaterThan(70);
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
