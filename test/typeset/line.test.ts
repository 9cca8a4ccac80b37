import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { finish, placeClusters } from "../../src/typeset/line.js";
import { emptySketch, Matter } from "../../src/typeset/matter.js";
import { HOUSE, type HouseRules } from "../../src/typeset/rules.js";
import { emptyShare, shareSlack } from "../../src/typeset/slack.js";
import { runs, square } from "../support/square.js";

/** Sets a text as one line of a measure; 9 cells for clusters, so that longer words are cut. */
function line(text: string, measure?: number, rules: Partial<HouseRules> = {}) {
  const matter = new Matter(toClusters(runs(text), square, 9), { ...HOUSE, ...rules });
  const count = matter.clusters.length;
  const sketch = emptySketch();
  const share = emptyShare();
  matter.sketch(0, count, sketch);
  if (measure !== undefined) shareSlack(sketch, measure, share);
  return finish(placeClusters(matter, 0, count, share), 0);
}
const shape = (text: string, measure?: number, rules: Partial<HouseRules> = {}) =>
  line(text, measure, rules).runs.map((r) => [
    r.text,
    Number(r.before.toFixed(4)) + 0,
    Number(r.spacing.toFixed(4)) + 0,
  ]);

test("a line is stretched to exactly its measure, each gap alike", () => {
  expect(line("一二三四五", 5.4).width).toBeCloseTo(5.4, 9);
  expect(shape("一二三四五", 5.4)).toEqual([
    ["一二三四", 0, 0.1],
    ["五", 0, 0],
  ]);
});

test("no gap is opened beyond a quarter of an em: the line stays short", () => {
  expect(line("一二三", 9).width).toBeCloseTo(3.5, 9);
});

test("a line that is too long gives up its last mark's half first, then marks inside", () => {
  const end = line("一二三，四五，", 6.5);
  expect(end.width).toBeCloseTo(6.5, 9);
  expect(end.lastOrigin).toBe(6); // only the mark at the end gave way
  expect(line("一二三，四五，", 6).lastOrigin).toBeCloseTo(5.5, 9);
});

test("a two-cell dash is never opened: the space behind it goes to the next sign", () => {
  expect(shape("他——来了", 5.3)).toEqual([
    ["他", 0, 0.1],
    ["——", 0, 0],
    ["来", 0.1, 0.1],
    ["了", 0, 0],
  ]);
});

test("an opening mark at the line's start begins half a cell before the edge", () => {
  const set = line("《云汀志》成书", 6.5);
  expect([set.firstOrigin, set.width, set.lastOrigin]).toEqual([-0.5, 6.5, 5.5]);
});

test("a closing mark at the line's end stands between half and full", () => {
  expect(line("路通了。", 4).width).toBe(4);
  expect(line("路通了。", 3.7)).toMatchObject({ width: 3.7, lastOrigin: 3 });
  expect(line("路通了。", 3.5)).toMatchObject({ width: 3.5, lastOrigin: 3 });
});

test("where marks may hang, the one at the line's end stands outside, but never ！", () => {
  expect(line("路通了。", 3, { hanging: true })).toMatchObject({ width: 3, lastOrigin: 3 });
  expect(line("路通了！", 3, { hanging: true }).width).toBe(3.5);
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

test("a gap beside a number goes down to an eighth before a full stop is touched", () => {
  // 6 cells and two gaps of a sixth: the gaps give 1/12 in all, the full stop the rest.
  expect(shape("共12人。甲乙", 6)).toEqual([
    ["共", 0, 0.125],
    ["12", 0, 0],
    ["人", 0.125, 0],
    ["。", 0, -0.25],
    ["甲乙", 0, 0],
  ]);
  expect(line("共12人。甲乙", 6, { squeezeStops: false }).width).toBeCloseTo(6.25, 9);
});

test("a word's space is widened to half an em, a number's gap to a quarter, then all cells alike", () => {
  // 5.5 cells, a space of half an em that has its cap, two gaps: a quarter each, the rest to 娟.
  expect(shape("王 娟共12人", 6.1)).toEqual([
    ["王 ", 0, 0],
    ["娟", 0, 0.1],
    ["共", 0, 0.25],
    ["12", 0, 0],
    ["人", 0.25, 0],
  ]);
});

test("the full-width dot of a name is squeezed on both sides of its ink", () => {
  expect(shape("马龙・白", 3.5)).toEqual([
    ["马龙", 0, 0],
    ["・", -0.25, -0.25],
    ["白", 0, 0],
  ]);
});

test("letters of a web address are never spaced: the ideographs take the slack", () => {
  expect(shape("见https://a.cn县路", 9.6)).toEqual([
    ["见", 0, 0.25],
    ["https://a.cn", 0, 0],
    ["县", 0.25, 0.1],
    ["路", 0, 0],
  ]);
});

test("spaces at both ends of a line are dropped, and the offsets say so", () => {
  const set = line(" Hi 县 ");
  expect(set).toMatchObject({ from: 1, to: 5, width: 2.5 });
});

test("raised signs stay with what they stand behind, and join a formula to one word", () => {
  const parts = (texts: readonly string[]) =>
    toClusters(
      texts.map((text, i) => ({
        text,
        font: "song",
        ...(i % 2 ? { scale: 0.5, raise: 0.3 } : {}),
      })),
      square,
      99,
    ).map(({ text, kind }) => [text, kind]);
  expect(parts(["三米", "2", "宽"])).toContainEqual(["2", "suffix"]);
  expect(parts(["不一", "①", "。"])).toContainEqual(["①", "suffix"]);
  expect(parts(["H", "2", "O"])).toEqual([
    ["H", "latin"],
    ["2", "latin"],
    ["O", "latin"],
  ]);
});

test("a line says where its raised signs stand, and which of its ends is one", () => {
  const clusters = toClusters(
    [
      { text: "面积", font: "song" },
      { text: "2", font: "song", scale: 0.5, raise: 0.3 },
    ],
    square,
    99,
  );
  const set = finish(
    clusters.map((cluster) => ({ cluster, before: 0, after: 0 })),
    0,
  );
  expect(set).toMatchObject({ lastRaise: 0.3, raised: [{ x: 2, raise: 0.3 }], width: 2.25 });
  expect(set.firstRaise).toBeUndefined();
});

test("a middle dot beside letters stands in a run of its own: it was measured without their kerning", () => {
  const set = line("甲A·T乙");
  expect(set.runs.map((run) => [run.text, run.apart])).toContainEqual(["·", true]);
  expect(set.runs.find((run) => run.text === "T")?.apart).toBe(true);
  expect(line("阿·列").runs.every((run) => !run.apart)).toBe(true);
});

test("two —— are kept apart: the font would join three of the four strokes", () => {
  expect(line("水————湖").runs.map((run) => [run.text, run.apart])).toEqual([
    ["水——", undefined],
    ["——湖", true],
  ]);
});
