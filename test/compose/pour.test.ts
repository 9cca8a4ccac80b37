import fc from "fast-check";
import { expect, test } from "vitest";
import type { FlowItem } from "../../src/compose/flow-item.js";
import { pour } from "../../src/compose/pour.js";
import { setSingle } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";
import { starter } from "../support/starter.js";

let serial = 0;
const item = (role: "body" | "heading"): FlowItem => {
  const line = setSingle(runs(String(serial++)), square);
  return {
    story: "a.md",
    role,
    size: 9.5,
    height: role === "heading" ? 2 : 1,
    keep: role === "heading" ? 1 : 0,
    lines: [{ line, shift: 0, paragraph: 0, block: 0 }],
    chars: 10,
  };
};
const column = (x: number, top: number, bottom: number) => ({ x, width: 11, top, bottom });
const textOf = (lines: readonly FlowItem["lines"][number][]): string[] =>
  lines.map((l) => l.line.runs.map((r) => r.text).join(""));

test("pouring is slicing: every line is set once, in order, or left over", async () => {
  const { edition } = await starter();
  const roles = fc.array(fc.constantFrom<"body" | "heading">("body", "body", "body", "heading"), {
    maxLength: 60,
  });
  const heights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(roles, heights, (kinds, rooms) => {
      const items = kinds.map(item);
      const columns = rooms.map((room, i) => column(i * 12, 5, 5 + room));
      const { blocks, left, short } = pour(items, columns, edition.theme);
      const printed = blocks.flatMap((b) => textOf(b.lines));
      const over = left.flatMap((i) => textOf(i.lines));
      expect([...printed, ...over]).toEqual(items.flatMap((i) => textOf(i.lines)));
      const used = items.slice(0, items.length - left.length).reduce((s, i) => s + i.height, 0);
      expect(used + short).toBe(rooms.reduce((a, b) => a + b, 0));
    }),
    { numRuns: 200 },
  );
});

test("a head never stands at a column's foot", async () => {
  const { edition } = await starter();
  const items = [item("body"), item("body"), item("heading"), item("body")];
  const { blocks, short } = pour(items, [column(0, 0, 4), column(12, 0, 4)], edition.theme);
  const head = blocks.find((b) => b.role === "heading");
  expect(head?.box.x).toBe(12);
  expect(short).toBe(3); // two lines under the first column, one under the second
});
