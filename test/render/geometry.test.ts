import { expect, test } from "vitest";
import { pageGeometry } from "../../src/render/geometry.js";
import { starter } from "../support/starter.js";

test("everything lies on the sheet, lines name their characters", async () => {
  const { edition, plans } = await starter();
  for (const plan of plans) {
    const geometry = pageGeometry(plan, edition);
    const corners = [
      ...geometry.stories.flatMap((s) => s.polygons),
      ...geometry.photos.map((p) => p.polygon),
    ];
    for (const [x, y] of corners.flat()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(275);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(390);
    }
    for (const line of geometry.lines.filter((l) => l.role === "body")) {
      expect(line.to).toBeGreaterThan(line.from);
      expect(line.baseline).toBeGreaterThan(line.y);
    }
  }
});

test("body lines of a page share one grid of 12.75 points", async () => {
  const { edition, plans } = await starter();
  const leading = (12.75 * 25.4) / 72;
  for (const plan of plans) {
    const body = pageGeometry(plan, edition).lines.filter(
      (l) => l.role === "body" && Math.abs(l.size - 3.351) < 0.01,
    );
    for (const line of body) {
      const rest = (line.y - 18) / leading;
      expect(Math.abs(rest - Math.round(rest))).toBeLessThan(0.02);
    }
  }
});

type Ring = readonly (readonly [number, number])[];

/** Whether a point lies in a ring of upright sides. */
const inside = (ring: Ring, x: number, y: number): boolean => {
  let within = false;
  ring.forEach(([x0, y0], i) => {
    const [, y1] = ring[(i + 1) % ring.length] ?? [0, 0];
    if (y0 > y !== y1 > y && x < x0) within = !within;
  });
  return within;
};

test("no point of the page lies in two areas, and each line of a story lies in its own", async () => {
  const { edition, plans } = await starter();
  for (const plan of plans) {
    const { areas, stories, lines, width, height, furniture } = pageGeometry(plan, edition);
    const boxes = furniture.filter(({ kind }) => kind === "masthead" || kind === "guide");
    const all = [...areas.flatMap((a) => a.polygons), ...boxes.map((f) => f.polygon)];
    // A grid of half millimetres that falls on no edge.
    for (let x = 0.25; x < width; x += 0.5)
      for (let y = 0.25; y < height; y += 0.5) {
        const count = all.filter((ring) => inside(ring, x, y)).length;
        if (count > 1) expect.fail(`page ${plan.number}: ${x},${y} lies in ${count} areas`);
      }
    for (const line of lines.filter(({ role }) => role === "body")) {
      const own = stories.find(({ story }) => story === line.story)?.outline ?? [];
      const [x, y] = [line.x + 0.5, line.y + line.height / 2];
      expect(
        own.some((ring) => inside(ring, x, y)),
        `${line.story}: ${line.text}`,
      ).toBe(true);
    }
  }
});

test("the order comes to every block of every story, and to every line once", async () => {
  const { edition, plans } = await starter();
  for (const [index, plan] of plans.entries()) {
    const { order, lines, columns } = pageGeometry(plan, edition);
    const stories = edition.pages[index]?.areas.flatMap((area) => area.stories) ?? [];
    expect(order.map(({ story }) => story)).toEqual(stories.map(({ file }) => file));
    for (const { file, blocks } of stories) {
      const read = order.find(({ story }) => story === file)?.blocks.flatMap((b) => b.blocks);
      expect(
        [...new Set(read)].sort((a, b) => a - b),
        file,
      ).toEqual(blocks.map((_, i) => i));
    }
    const numbers = (range: readonly [number, number] = [0, 0]): number[] =>
      Array.from({ length: range[1] - range[0] }, (_, i) => range[0] + i);
    const blocks = order.flatMap((story) => story.blocks);
    const ascending = (all: number[]): number[] => all.sort((a, b) => a - b);
    expect(ascending(blocks.flatMap((b) => numbers(b.lines)))).toEqual(lines.map((_, i) => i));
    expect(ascending(blocks.flatMap((b) => numbers(b.columns)))).toEqual(columns.map((_, i) => i));
    for (const block of blocks)
      for (const i of numbers(block.lines)) expect(lines[i]?.role).toBe(block.part);
  }
});
