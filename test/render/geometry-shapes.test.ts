import { expect, test } from "vitest";
import type { PagePlan } from "../../src/compose/index.js";
import { cropOf, grounds } from "../../src/render/geometry-shapes.js";
import { starter } from "../support/starter.js";

const place = { left: 0, top: 0, size: 72 / 2.54, leading: 72 / 2.54 };

test("an L of columns is one outline with its gutter, in millimetres", () => {
  const boxes = [
    { x: 0, y: 0, width: 3, height: 6 },
    { x: 4, y: 4, width: 3, height: 2 },
  ];
  const plan = { areas: [{ area: "A", story: "a.md", boxes }], blocks: [] } as unknown as PagePlan;
  const { areas, stories } = grounds(plan, 1, place);
  const outline = [
    [
      [0, 0],
      [30, 0],
      [30, 40],
      [70, 40],
      [70, 60],
      [0, 60],
    ],
  ];
  expect(areas).toEqual([{ area: "A", stories: ["a.md"], polygons: outline }]);
  expect(stories[0]?.polygons).toHaveLength(2);
  expect(stories[0]?.outline).toEqual(outline);
});

test("short stories that share an area have each its own blocks", async () => {
  const { edition, plans } = await starter();
  const [front] = plans;
  if (!front) throw new Error("no page");
  const { areas, stories } = grounds(front, edition.theme.page.gap, {
    ...place,
    size: 9.5,
    leading: 12.75,
  });
  const briefs = stories.filter(({ area }) => area === "F");
  expect(briefs).toHaveLength(4);
  expect(areas.find(({ area }) => area === "F")?.stories).toHaveLength(4);
  expect(new Set(briefs.map(({ outline }) => JSON.stringify(outline))).size).toBe(4);
});

test("a photo's crop has its frame's proportions and lies in the middle of its pixels", async () => {
  const { edition, plans } = await starter();
  const photos = plans.flatMap(({ blocks }) => blocks.filter((b) => b.kind === "photo"));
  expect(photos.length).toBeGreaterThan(4);
  for (const block of photos) {
    if (block.kind !== "photo") continue;
    const { pixels, crop } = cropOf(block, edition);
    if (!pixels || !crop) throw new Error("no photo");
    const frame = (block.box.width * 9.5) / (block.box.height * 12.75);
    expect(crop.width / crop.height).toBeCloseTo(frame, 1);
    expect(crop.width === pixels.width || crop.height === pixels.height).toBe(true);
    expect(Math.abs(2 * crop.x + crop.width - pixels.width)).toBeLessThanOrEqual(1);
    expect(Math.abs(2 * crop.y + crop.height - pixels.height)).toBeLessThanOrEqual(1);
  }
  expect(cropOf({ ...photos[0], key: undefined } as never, edition)).toEqual({});
});
