import { expect, test } from "vitest";
import type { Meter } from "../../src/typeset/index.js";
import { setSingle } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";

test("a head's marks take half a cell, a caption's their own width", () => {
  expect(setSingle(runs("管得住，也要活"), square, { halfMarks: true }).width).toBe(6.5);
  expect(setSingle(runs("管得住，也要活"), square).width).toBe(7);
});

test("in a head a mark that its font inks in the middle is cut on both sides", () => {
  const centred: Meter = { ...square, ink: () => ({ start: 0.4, end: 0.6 }) };
  const line = setSingle(runs("管，活"), centred, { halfMarks: true });
  expect(line.width).toBe(2.5);
  expect(line.runs.map((r) => [r.text, r.before + 0, r.spacing + 0])).toEqual([
    ["管", 0, 0],
    ["，", -0.25, -0.25],
    ["活", 0, 0],
  ]);
});

test("tracking moves every character but the first, and is not counted after the last", () => {
  const line = setSingle(runs("版心报"), square, { tracking: -0.1 });
  expect(line.width).toBeCloseTo(2.8, 9);
  expect(line.lastOrigin).toBeCloseTo(1.8, 9);
});
