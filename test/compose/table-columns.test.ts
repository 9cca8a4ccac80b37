import fc from "fast-check";
import { expect, test } from "vitest";
import { columnWidths } from "../../src/compose/table-columns.js";

test("what all cells leave is shared alike", () => {
  expect(
    columnWidths(
      [
        { natural: 4, least: 2 },
        { natural: 8, least: 2 },
      ],
      16,
    ),
  ).toEqual([6, 10]);
});

test("the longest text turns, short ones stay whole", () => {
  const widths = columnWidths(
    [
      { natural: 4, least: 3 },
      { natural: 20, least: 3 },
      { natural: 5, least: 5 },
    ],
    18,
  );
  expect(widths.map((w) => Number(w.toFixed(6)))).toEqual([4, 9, 5]);
});

test("no column falls below its least; else the widths fill the room", () => {
  const wish = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 20 }))
    .map(([least, more]) => ({ least, natural: least + more }));
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 5, max: 80 }),
      (wishes, room) => {
        const widths = columnWidths(wishes, room);
        const sum = widths.reduce((a, b) => a + b, 0);
        const leastSum = wishes.reduce((a, b) => a + b.least, 0);
        for (const [i, width] of widths.entries())
          expect(width).toBeGreaterThanOrEqual((wishes[i]?.least ?? 0) - 1e-9);
        expect(sum).toBeCloseTo(Math.max(room, leastSum), 6);
      },
    ),
  );
});
