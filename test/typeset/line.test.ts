import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { draft, finish, gaps } from "../../src/typeset/line.js";
import { runs, square } from "../support/square.js";

const lineOf = (text: string) => draft(toClusters(runs(text), square, 99));

test("an opening mark at the line's start stands at half width", () => {
  expect(lineOf("“路通了").natural).toBe(3.5);
});

test("marks at the seam of a quotation share a cell and a half", () => {
  expect(lineOf("好。”他").natural).toBe(3.5);
});

test("a line is stretched to exactly its measure, each gap alike", () => {
  const line = finish(lineOf("一二三四五"), 5.4, 0, true);
  expect(line.width).toBeCloseTo(5.4, 9);
  expect(line.runs[0]).toMatchObject({ text: "一二三四" });
  expect(line.runs[0]?.spacing).toBeCloseTo(0.1, 9);
});

test("a line that is too long gives up its last mark's half first, then marks inside", () => {
  const end = finish(lineOf("一二三，四五，"), 6.5, 0, true);
  expect(end.width).toBeCloseTo(6.5, 9);
  expect(end.lastOrigin).toBe(6); // only the mark at the end gave way
  const both = finish(lineOf("一二三，四五，"), 6, 0, true);
  expect(both.lastOrigin).toBeCloseTo(5.5, 9);
});

test("a two-cell dash is never opened: the space behind it goes to the next sign", () => {
  const line = finish(lineOf("他——来了"), 5.3, 0, true);
  expect(line.runs.find((run) => run.text.includes("——"))?.spacing).toBe(0);
  expect(gaps(lineOf("他——来了"))).toHaveLength(3);
});
