import { expect, test } from "vitest";
import { columnGeometry, lineGeometry } from "../../src/render/geometry-lines.js";
import { typeArea } from "../../src/render/view.js";
import { starter } from "../support/starter.js";

test("a line stands a leading under the one before and begins where its block does", async () => {
  const { edition, plans } = await starter();
  const place = { ...typeArea(edition, 1), ...edition.theme.body };
  const body = plans[0]?.blocks.find((b) => b.kind === "text" && b.role === "body");
  if (body?.kind !== "text") throw new Error("no body");
  const [first, second] = body.lines.map((line, i) => lineGeometry(body, line, i, place));
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo((12.75 * 25.4) / 72, 2);
  // The first line of a paragraph is indented by two cells.
  expect((first?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo((2 * 9.5 * 25.4) / 72, 2);
});

test("a vertical line is one cell wide around its axis", () => {
  const glyph = { across: 0.5, along: 0.88 };
  const column = { text: "竖", from: 0, to: 1, length: 2, glyphs: [glyph] };
  const block = { story: "a.md", role: "body", size: 10, box: { x: 1, y: 1 } };
  const place = { left: 0, top: 0, size: 10, leading: 12 };
  const placed = { column, axis: 3, top: 1, block: 4 };
  const made = columnGeometry(block as never, placed as never, place);
  const mm = (pt: number): number => (pt * 25.4) / 72;
  expect(made.x).toBeCloseTo(mm(10 + 30 - 5), 3);
  expect(made.axis).toBeCloseTo(mm(40), 3);
  expect(made.y).toBeCloseTo(mm(22), 3);
  expect(made.height).toBeCloseTo(mm(20), 3);
  expect(made.last[0]).toBeCloseTo(mm(45), 3);
});
