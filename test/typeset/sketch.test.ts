import fc from "fast-check";
import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { draft } from "../../src/typeset/line.js";
import { sketcher } from "../../src/typeset/sketch.js";
import { runs, square } from "../support/square.js";

test("a sketch says of any line what its draft would", () => {
  const part = fc.constantFrom(..."一二三，。“”（）·・ ", "——", "12");
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 2, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (parts, a, b) => {
        const clusters = toClusters(runs(parts.join("")), square, 99);
        const start = a % clusters.length;
        const end = start + 1 + (b % (clusters.length - start));
        const sketch = sketcher(clusters)(start, end);
        const line = draft(clusters.slice(start, end));
        if (!sketch) {
          expect(line.clusters).toEqual([]); // Only spaces stand there.
          return;
        }
        expect(sketch.open).toBe(line.open);
        expect(sketch.words).toBeCloseTo(line.words, 9);
        for (const [step, capacity] of sketch.capacity.entries())
          expect(capacity).toBeCloseTo(line.capacity[step] ?? Number.NaN, 9);
        expect(sketch.natural).toBeCloseTo(line.natural, 9);
        expect(sketch.endGive).toBeCloseTo(line.endGive, 9);
      },
    ),
    { numRuns: 300 },
  );
});
