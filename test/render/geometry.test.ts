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
