import { beforeAll, expect, it } from "vitest";
import { setSingle } from "../../src/typeset/index.js";
import { inkEdges, inkWidth } from "../../src/typeset/ink.js";
import type { Meter } from "../../src/typeset/meter.js";
import { starter } from "../support/starter.js";

let meter: Meter;
beforeAll(async () => {
  meter = (await starter()).meter;
});
const set = (text: string, font = "song-900") =>
  setSingle([{ text, font }], meter, { halfMarks: true });

it("takes the cells of ideographs and the ink of marks at the ends", () => {
  expect(inkEdges(set("湖水上涨"), meter)).toEqual({ start: 0, end: 4 });
  const { end } = inkEdges(set("湖水上涨！"), meter);
  expect(end).toBeGreaterThan(4);
  expect(end).toBeLessThan(4.7);
});

it("sees the ink of an opening mark begin inside its half cell", () => {
  const line = set("“湖”");
  const { start, end } = inkEdges(line, meter);
  const origin = line.firstOrigin + meter.ink("song-900", "“").start;
  expect(start).toBeCloseTo(origin, 9);
  expect(start).toBeGreaterThan(0);
  expect(inkWidth(line, meter)).toBeCloseTo(end - start, 9);
  expect(inkWidth(line, meter)).toBeLessThan(line.width);
});

it("leaves words of letters their cells, brackets and all", () => {
  const line = set("WTO(1995)");
  expect(inkWidth(line, meter)).toBeCloseTo(line.width, 9);
});
