import { expect, test } from "vitest";
import type { PagePlan } from "../../src/compose/index.js";
import { grounds } from "../../src/render/geometry-shapes.js";
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
