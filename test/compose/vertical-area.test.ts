import { expect, test } from "vitest";
import { composeArea } from "../../src/compose/area.js";
import { basicColumns } from "../../src/compose/columns.js";
import { isRectangle, isVertical } from "../../src/compose/vertical-area.js";
import type { Area } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const LONG = `# 竖题在此立着\n\n${"梁树根把杖靠在树上，数了数红布条，又往前走。\n\n".repeat(40)}`;
const three = [{ firstColumn: 0, endColumn: 3, top: 0, bottom: 20 }];

async function compose(source: string, settings: Partial<Area["settings"]>, bands = three) {
  const { edition, meter } = await starter();
  const area = areaOf(storyOf(source), bands, settings);
  const columns = basicColumns(area, edition.theme, 0, () => true);
  return composeArea(area, columns, { edition, meter, page: 1 });
}

test("a head at the left has a strip to itself, the text takes the rest", async () => {
  const { blocks, diagnostics } = await compose(LONG, { head: { at: "left" } });
  const title = blocks.find((block) => block.kind === "vertical");
  const text = blocks.filter((block) => block.kind === "text");
  const edge = Math.min(...text.map(({ box }) => box.x));
  expect((title?.box.x ?? 0) + (title?.box.width ?? 0)).toBeLessThan(edge);
  expect(Math.max(...text.map(({ box }) => box.x + box.width))).toBe(35);
  expect(diagnostics.map(({ code }) => code)).not.toContain("BX4004");
});

test("at the right it stands behind the text", async () => {
  const { blocks } = await compose(LONG, { head: { at: "right" } });
  const title = blocks.find((block) => block.kind === "vertical");
  const text = blocks.filter((block) => block.kind === "text");
  expect(Math.min(...text.map(({ box }) => box.x))).toBe(0);
  expect(Math.max(...text.map(({ box }) => box.x + box.width))).toBeLessThan(title?.box.x ?? 0);
});

test("without room for eight cells of text the head lies across, and it is said", async () => {
  const one = [{ firstColumn: 0, endColumn: 1, top: 0, bottom: 20 }];
  const { blocks, diagnostics } = await compose(LONG, { head: { at: "left" } }, one);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: "BX4004", facts: { story: "stories/a.md", what: "headline" } }),
  );
  expect(blocks.some((block) => block.kind === "text" && block.role === "title")).toBe(true);
});

test("an L-shaped area is not set vertically, and nothing of it is lost", async () => {
  const bent = [...three, { firstColumn: 0, endColumn: 1, top: 20, bottom: 30 }];
  for (const settings of [{ head: { at: "left" as const } }, { vertical: true }]) {
    const { blocks, diagnostics } = await compose(LONG, settings, bent);
    expect(diagnostics.map(({ code }) => code)).toContain("BX4011");
    expect(blocks.some((block) => block.kind === "vertical")).toBe(false);
    expect(blocks.some((block) => block.kind === "text" && block.role === "title")).toBe(true);
  }
});

test("a vertical area holds photos too; its text takes what they leave", async () => {
  const poem = "# 入冬\n\n::: poem\n老人坐在缆桩上\n:::\n\n![图](a.jpg)";
  const photos = [{ lines: 8, at: "top" as const }];
  const { blocks, fits } = await compose(poem, { role: "poem", vertical: true, photos });
  const lines = blocks.filter((block) => block.kind === "vertical");
  expect(lines.length).toBe(2);
  expect(Math.min(...lines.map(({ box }) => box.y))).toBeGreaterThanOrEqual(8);
  expect(fits).toMatchObject([{ lines: 1, over: 0, short: 0, chars: 7 }]);
});

test("which areas are vertical, and which are rectangles", () => {
  const area = (settings: Partial<Area["settings"]>): boolean =>
    isVertical(areaOf(storyOf("# 题\n\n文。"), three, settings));
  expect(area({})).toBe(false);
  expect(area({ head: { at: "right" } })).toBe(true);
  expect(area({ vertical: true })).toBe(true);
  const column = { x: 0, width: 11, top: 0, bottom: 20 };
  expect(isRectangle([column, { ...column, top: 1 }])).toBe(true);
  expect(isRectangle([column, { ...column, bottom: 30 }])).toBe(false);
});
