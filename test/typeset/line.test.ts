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

const shape = (text: string, measure: number) =>
  finish(lineOf(text), measure, 0, true).runs.map((r) => [r.text, r.before + 0, r.spacing + 0]);

test("an opening mark at the line's start begins half a cell before the edge", () => {
  const line = finish(lineOf("《云汀志》成书"), 6.5, 0, true);
  expect([line.firstOrigin, line.width, line.lastOrigin]).toEqual([-0.5, 6.5, 5.5]);
});

test("a closing mark at the line's end stands between half and full", () => {
  expect(finish(lineOf("路通了。"), 4, 0, true).width).toBe(4);
  expect(finish(lineOf("路通了。"), 3.7, 0, true)).toMatchObject({ width: 3.7, lastOrigin: 3 });
  expect(finish(lineOf("路通了。"), 3.5, 0, true)).toMatchObject({ width: 3.5, lastOrigin: 3 });
});

test("brackets are squeezed before commas, commas before full stops", () => {
  // 9.5 cells, for ） gave its half to ，. The other bracket gives half a cell, the comma the rest.
  expect(shape("甲（乙），丙。丁戊己", 8.75)).toEqual([
    ["甲", 0, 0],
    ["（乙", -0.5, 0],
    ["）", 0, -0.5],
    ["，", 0, -0.25],
    ["丙。丁戊己", 0, 0],
  ]);
});

test("the full-width dot of a name is squeezed on both sides of its ink", () => {
  expect(shape("马龙・白", 3.5)).toEqual([
    ["马龙", 0, 0],
    ["・", -0.25, -0.25],
    ["白", 0, 0],
  ]);
});

test("letters of a cut address are never spaced: the ideographs take the slack", () => {
  const clusters = toClusters(runs("见https://a.cn县路"), square, 3);
  // 9 cells and three gaps; the one behind the address is given to the ideograph.
  const line = finish(draft(clusters), 9.6, 0, true);
  expect(line.runs.map((r) => [r.text, r.before.toFixed(3), r.spacing.toFixed(3)])).toEqual([
    ["见", "0.000", "0.200"],
    ["https://a.cn", "0.000", "0.000"],
    ["县", "0.200", "0.200"],
    ["路", "0.000", "0.000"],
  ]);
});

test("spaces at both ends of a line are dropped, and the offsets say so", () => {
  const line = finish(draft(toClusters(runs(" Hi 县 "), square, 9)), 9, 0, false);
  expect(line).toMatchObject({ from: 1, to: 5, width: 2.5 });
});

test("a line that may not be justified keeps its natural width", () => {
  expect(finish(lineOf("一二三四五"), 8, 0, false).width).toBe(5);
});
