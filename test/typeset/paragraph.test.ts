import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { createMeter, type Meter, type SetLine, setParagraph } from "../../src/typeset/index.js";
import { emptySketch, Matter } from "../../src/typeset/matter.js";
import { HOUSE } from "../../src/typeset/rules.js";
import { runs, square } from "../support/square.js";

const FONT = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
const PROSE = "../shared/data/prose.txt";
const EPSILON = 1e-6;

const textOf = (line: SetLine): string => line.runs.map((run) => run.text).join("");

/** Where the pen stands after a line's runs, set as a browser does: each character, then its spacing. */
function penAfter(line: SetLine, meter: Meter): number {
  let pen = line.indent;
  for (const run of line.runs) {
    pen += run.before;
    for (const character of run.text)
      pen += meter.advance(run.font, character, true) * run.scale + run.spacing;
  }
  return pen;
}

test("the first line is indented, all but the last are driven to the edge", () => {
  const lines = setParagraph(runs("一二三四五六七八九十甲乙丙丁。"), square, {
    measure: 11,
    indent: 2,
  });
  expect(lines.map((l) => l.indent)).toEqual([2, 0]);
  expect((lines[0]?.indent ?? 0) + (lines[0]?.width ?? 0)).toBeCloseTo(11, 9);
});

test("a quotation that opens a paragraph has its ink at the indent", () => {
  const [line] = setParagraph(runs("“路通了。”"), square, { measure: 11, indent: 2 });
  expect(line).toMatchObject({ indent: 2, firstOrigin: 1.5, from: 0, to: 6 });
});

test("lines that are not justified keep their natural width, but are squeezed where they must", () => {
  const lines = setParagraph(runs("一二三四，五六七八。"), square, {
    measure: 4.5,
    justify: false,
  });
  expect(lines.map((line) => [textOf(line), line.width])).toEqual([
    ["一二三四，", 4.5],
    ["五六七八。", 4.5],
  ]);
});

test("a web address longer than the line is cut, and nothing of it is lost", () => {
  const copy = "详见https://www.yunting.gov.cn/paper/2026/11/24/index.html。";
  const lines = setParagraph(runs(copy), square, { measure: 11 });
  expect(lines.map(textOf).join("")).toBe(copy);
  for (const line of lines) {
    expect(line.width).toBeLessThanOrEqual(11 + EPSILON);
    expect(textOf(line)).not.toMatch(/^[.:/]/u);
  }
});

test("a paragraph of spaces alone gives no line", () => {
  expect(setParagraph(runs("  \t"), square, { measure: 11 })).toEqual([]);
  expect(setParagraph([], square, { measure: 11 })).toEqual([]);
});

const parts = [
  ..."一二三四五六七八九十县乡村路𠮷",
  ..."，。、；：！？“”‘’（）《》",
  ..."，。， 路—～",
  "——",
  "……",
  "2026",
  "98.6%",
  "Mr. Wang",
  "https://www.yunting.gov.cn/a.html",
];
const copy = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 90 })
  .map((found) => found.join(""));
const measure = fc.integer({ min: 7, max: 20 });

test("any text: nothing is lost, and the offsets leave out only spaces between lines", () => {
  fc.assert(
    fc.property(copy, measure, (text, measure) => {
      let at = 0;
      for (const line of setParagraph(runs(text), square, { measure, indent: 2 })) {
        expect(text.slice(at, line.from).trim()).toBe("");
        expect(textOf(line)).toBe(text.slice(line.from, line.to));
        at = line.to;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
    { numRuns: 300 },
  );
});

test("any text: every line but the last fills its measure as far as its gaps may open, none is wider", () => {
  fc.assert(
    fc.property(copy, measure, (text, measure) => {
      const clusters = toClusters(runs(text), square, measure - 2);
      const lines = setParagraph(runs(text), square, { measure, indent: 2 });
      for (const line of lines) {
        const own = clusters.filter((c) => c.from >= line.from && c.from < line.to);
        const room = measure - line.indent;
        expect(line.width).toBeLessThanOrEqual(room + EPSILON);
        const sketch = emptySketch();
        new Matter(own, HOUSE).sketch(0, own.length, sketch);
        const most =
          sketch.natural + (sketch.open + sketch.white) / 4 + sketch.spaceRoom + sketch.latinRoom;
        if (line === lines.at(-1)) continue;
        expect(line.width).toBeGreaterThanOrEqual(Math.min(room, most) - EPSILON);
      }
    }),
    { numRuns: 300 },
  );
});

test("any text: the runs, inked one after the other, end where the line says", () => {
  fc.assert(
    fc.property(copy, measure, (text, measure) => {
      for (const line of setParagraph(runs(text), square, { measure, indent: 2 }))
        expect(penAfter(line, square) - line.indent).toBeCloseTo(line.width, 6);
    }),
    { numRuns: 200 },
  );
});

test("any text: the same copy gives the same lines", () => {
  fc.assert(
    fc.property(copy, measure, (text, measure) => {
      const set = () => setParagraph(runs(text), square, { measure, indent: 2 });
      expect(set()).toEqual(set());
    }),
    { numRuns: 100 },
  );
});

/** The rule on the page, written without the program's classes: what may part two characters. */
const mayPart = (before: string, after: string): boolean =>
  !/^[，。、；：！？”’）》～]/u.test(after) && !/[“‘（《]$/u.test(before);

/** Whether lines of at most `measure` exist with legal breaks alone, tried one after the other. */
function canBeLegal(text: string, measure: number): boolean {
  const clusters = toClusters(runs(text), square, measure);
  const matter = new Matter(clusters, HOUSE);
  const line = emptySketch();
  const reached = new Set([0]);
  for (let start = 0; start < clusters.length; start++) {
    if (!reached.has(start)) continue;
    for (let end = start + 1; end <= clusters.length; end++) {
      if (!matter.sketch(start, end, line)) continue;
      const least = line.natural - line.endGive - line.capacity.reduce((a, b) => a + b, 0);
      if (least > measure + EPSILON) break;
      const [before, after] = [clusters[end - 1]?.text ?? "", clusters[end]?.text ?? ""];
      if (end === clusters.length || mayPart(before, after)) reached.add(end);
    }
  }
  return reached.has(clusters.length);
}

test("where a legal setting exists, no line begins or ends with a forbidden mark", () => {
  const marks = fc.constantFrom(..."一二三四五，。、“”（）《》！～", "——", "……", "2026");
  const dense = fc.array(marks, { minLength: 2, maxLength: 40 }).map((found) => found.join(""));
  let impossible = 0;
  fc.assert(
    fc.property(dense, fc.integer({ min: 4, max: 9 }), (text, measure) => {
      const lines = setParagraph(runs(text), square, { measure }).map(textOf);
      const legal = lines.every((line, i) => i === 0 || mayPart(lines[i - 1] ?? "", line));
      if (!legal) impossible++;
      expect(legal).toBe(canBeLegal(text, measure));
    }),
    { numRuns: 500, seed: 15834 },
  );
  expect(impossible).toBeGreaterThan(0); // The copy is nasty enough to try both ways.
});

/** The widest gap of a line that the breaker opened, in em. */
const stretchOf = (line: SetLine): number =>
  Math.max(0, ...line.runs.flatMap((run) => [run.spacing, run.before]));

const share = (sorted: readonly number[], part: number): string =>
  (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(3);

const hasProse = existsSync(PROSE);
if (!hasProse) console.warn(`SKIPPED: ${PROSE} is not there, 71,000 characters are not set`);

test.skipIf(!hasProse)("71,000 characters of prose: no forbidden line, little stretch", () => {
  const meter = createMeter([{ name: "song", bytes: readFileSync(FONT) }]);
  const stretches: number[] = [];
  let forbidden = 0;
  const begun = process.cpuUsage().user;
  for (const paragraph of readFileSync(PROSE, "utf8").split("\n").filter(Boolean)) {
    const lines = setParagraph(runs(paragraph), meter, { measure: 11, indent: 2 });
    for (const [i, line] of lines.entries()) {
      if (i > 0 && !mayPart(textOf(lines[i - 1] ?? line), textOf(line))) forbidden++;
      if (i < lines.length - 1) stretches.push(stretchOf(line));
    }
  }
  const seconds = (process.cpuUsage().user - begun) / 1e6;
  const sorted = stretches.toSorted((a, b) => a - b);
  const mean = stretches.reduce((a, b) => a + b, 0) / stretches.length;
  console.info(
    `${sorted.length} justified lines of 11 cells in ${seconds.toFixed(2)} s of CPU: ` +
      `stretch mean ${mean.toFixed(3)}, median ${share(sorted, 0.5)}, 95 % ${share(sorted, 0.95)}, ` +
      `most ${share(sorted, 1)} em`,
  );
  expect(forbidden).toBe(0);
  expect(mean).toBeLessThan(0.05);
});
