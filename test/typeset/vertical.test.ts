import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMeter, type SetColumn, setColumn, setColumns } from "../../src/typeset/index.js";
import { verticalQuotes } from "../../src/typeset/vertical-clusters.js";
import { runs, square } from "../support/square.js";
import { stripTables } from "../support/strip-tables.js";

const round = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;
/** Text, distance down the line, distance from the axis, and what is done to each piece. */
const places = ({ glyphs }: SetColumn) =>
  glyphs.map(({ text, along, across, turn, stretch }) => [
    text,
    round(along),
    round(across),
    ...(turn ? [turn] : []),
    ...(stretch === 1 ? [] : [round(stretch)]),
  ]);
const set = (text: string, options = {}) => setColumn(runs(text), square, options);

// In the square font a sign is inked from 0.1 to 0.4 em, up to 0.7 em; ，。— and … up to 0.3 em.

test("ideographs stand in the middle of the line, their em box in their cell", () => {
  expect(places(set("湖水"))).toEqual([
    ["湖", 0.88, -0.5],
    ["水", 1.88, -0.5],
  ]);
  expect(set("湖水").length).toBe(2);
});

test("， and 。 have their ink in the upper right; at the foot 。 takes half a cell", () => {
  const column = set("湖，水。");
  expect(places(column)).toEqual([
    ["湖", 0.88, -0.5],
    ["，", 1.36, 0.05],
    ["水", 2.88, -0.5],
    ["。", 3.36, 0.05],
  ]);
  expect(column.length).toBe(3.5);
});

test("！ fills its cell and gives nothing: the 『 behind it gives its own half", () => {
  expect(places(set("湖！"))[1]).toEqual(["！", 1.76, 0]);
  expect(set("湖！").length).toBe(2);
  expect(set("湖！“水").length).toBe(3.5);
});

test("an opening mark at the top and a closing one at the foot take half a cell", () => {
  const column = set("“湖”");
  expect(places(column)).toEqual([
    ["『", 0, -0.38, 90],
    ["湖", 1.38, -0.5],
    ["』", 1.5, -0.38, 90],
  ]);
  expect(column.length).toBe(2);
});

test("neighbouring marks are squeezed in the direction of the line", () => {
  // 『 half, 《 half, 湖, 》 half, ， half, 『 whole, 水.
  expect(set("“《湖》，“水").length).toBe(5);
});

test("both strokes of —— meet on the axis, the dots of …… lie on it", () => {
  expect(places(set("说——"))).toEqual([
    ["说", 0.88, -0.5],
    ["—", 0.7433, -0.15, 90, 3.1667],
    ["—", 1.6733, -0.15, 90, 3.1667],
  ]);
  expect(places(set("……"))).toEqual([
    ["…", 0.25, -0.15, 90],
    ["…", 1.25, -0.15, 90],
  ]);
});

test("· is centred in half a cell", () => {
  expect(places(set("马·可"))).toEqual([
    ["马", 0.88, -0.5],
    ["·", 1.6, -0.25],
    ["可", 2.38, -0.5],
  ]);
});

test("two digits stand side by side, three are squeezed into the cell, a year takes four", () => {
  expect(places(set("12月"))[0]).toEqual(["12", 0.85, -0.47, 0.94]);
  expect(places(set("100天"))[0]).toEqual(["100", 0.85, -0.47, 0.6267]);
  expect(places(set("2026年")).map(([text, along]) => [text, along])).toEqual([
    ["2", 0.88],
    ["0", 1.88],
    ["2", 2.88],
    ["6", 3.88],
    ["年", 4.88],
  ]);
});

test("a word is turned, with the gap of words before it", () => {
  expect(places(set("入WTO"))[1]).toEqual(["WTO", 1.1667, -0.38, 90]);
});

test("marks of a head take half a cell where half of it is empty", () => {
  expect(set("管得住，也要活", { halfMarks: true }).length).toBe(6.5);
  expect(set("管得住！也要活", { halfMarks: true }).length).toBe(7);
});

test("tracking moves every cell but the first, and is not counted after the last", () => {
  expect(set("版心报", { tracking: -0.1 }).length).toBeCloseTo(2.8, 9);
});

test("no line begins with a closing mark or ends with an opening one", () => {
  const lines = (text: string, measure: number) =>
    setColumns(runs(text), square, { measure }).map((column) => column.text);
  expect(lines("湖水上涨，农田", 4)).toEqual(["湖水上", "涨，农田"]);
  expect(lines("湖水上《涨》农", 4)).toEqual(["湖水上", "《涨》农"]);
});

test("a turned line of verse hangs, a paragraph is indented", () => {
  const [first, second] = setColumns(runs("湖水上涨农田"), square, { measure: 4, hang: 1 });
  expect([first?.text, second?.text]).toEqual(["湖水上涨", "农田"]);
  expect(second?.glyphs[0]?.along).toBeCloseTo(1.88, 9);
  const [start] = setColumns(runs("湖水上涨农田"), square, { measure: 4, indent: 2 });
  expect([start?.text, start?.length]).toEqual(["湖水", 4]);
});

test("nothing is lost and the order is kept, whatever the text", () => {
  const piece = fc.constantFrom(
    ..."湖水县城一三，。、；：！？“”‘’（）《》·/",
    ...["——", "……", "～", "12", "2026年", "37%", "5℃", "WTO", "A", "3.5", "-20", "③"],
  );
  const bare = (text: string): string => verticalQuotes(text).replaceAll("％", "%");
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const columns = setColumns(runs(text), square, { measure: 7, justify: true });
      expect(bare(columns.map((column) => column.text).join(""))).toBe(bare(text));
      const glyphs = columns.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join(""));
      expect(bare(glyphs.join(""))).toBe(bare(text));
      columns.forEach((column, i) => {
        expect(column.from).toBe(columns[i - 1]?.to ?? 0);
      });
    }),
  );
});

const file = "node_modules/@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf";
const bytes = readFileSync(file);
const whole = createMeter([{ name: "song", bytes }]);

test("a font without vertical forms sets the same line", () => {
  const bare = createMeter([
    { name: "song", bytes: stripTables(bytes, "GSUB", "GPOS", "vhea", "vmtx") },
  ]);
  const text = "“湖水·上涨！”——《县志》（第3批）……12月，2026年～37%";
  expect(setColumn(runs(text), bare)).toEqual(setColumn(runs(text), whole));
});

/** Middle of a mark's ink from the axis, and its distance from the top of the cell. */
function inkOf(mark: string): [number, number] {
  const [glyph] = setColumn(runs(mark), whole).glyphs;
  const { start, end } = whole.ink("song", mark);
  const across = (glyph?.across ?? 0) + (start + end) / 2;
  return [round(across), round((glyph?.along ?? 0) - whole.rise("song", mark).top)];
}

test("marks stand where the font's own vertical forms stand", () => {
  // Of uniFE12, uniFE10, uniFE13 and uniFE15, the `vert` forms of Noto Sans SC Black, in em: the middle
  // of the ink from the middle of the cell, and the air above it (1.16 - 0.28 em over the baseline).
  const vert = {
    "。": [0.295, 0.05],
    "，": [0.265, 0.05],
    "：": [0.225, 0.1],
    "！": [0.225, 0.06],
  };
  for (const [mark, [across = 0, air = 0]] of Object.entries(vert)) {
    const [x, y] = inkOf(mark);
    expect(Math.abs(x - across)).toBeLessThan(0.05);
    expect(Math.abs(y - air)).toBeLessThan(0.05);
  }
});
