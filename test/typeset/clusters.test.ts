import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { createMeter } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";

const FONT = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
const song = createMeter([{ name: "song", bytes: readFileSync(FONT) }]);

const cut = (text: string, measure = 11) =>
  toClusters(runs(text), square, measure).map((c) => c.text);

test("numbers, words and two-cell signs are one piece, ideographs one each", () => {
  expect(cut("到11:30，1,234.5万—B5——等……")).toEqual(
    "到 11:30 ， 1,234.5 万 — B5 —— 等 ……".split(" "),
  );
});

test("a surrogate pair is one cluster, and offsets count UTF-16 units", () => {
  const clusters = toClusters(runs("𠮷野家"), square, 11);
  expect(clusters.map((c) => [c.text, c.from])).toEqual([
    ["𠮷", 0],
    ["野", 2],
    ["家", 3],
  ]);
});

test("a word longer than the line is cut into characters", () => {
  expect(cut("abcdefgh", 3)).toEqual([..."abcdefgh"]);
  expect(cut("abcd", 3)).toEqual(["abcd"]);
});

test("the desk's code is a tail that never begins a line", () => {
  const [code] = toClusters([{ text: "③", font: "song", scale: 0.8, tail: true }], square, 11);
  expect(code).toMatchObject({ kind: "tail", scale: 0.8, advance: 0.8 });
});

test("a word keeps the marks that are kerned with it, a number its sign and unit", () => {
  expect(cut("Mr. Wang said (yes). R&D费$1,234.5占98.6%")).toEqual(
    "Mr.| |Wang| |said| |(yes).| |R&D|费|$1,234.5|占|98.6%".split("|"),
  );
  expect(cut("2km²与5µm、Λογος和Слово")).toEqual("2km²|与|5µm|、|Λογος|和|Слово".split("|"));
});

test("a hyphen behind an ideograph holds its number to it: 歼-20 is never torn apart", () => {
  const kinds = toClusters(runs("歼-20到气温-5℃"), square, 11).map((c) => [c.text, c.kind]);
  expect(kinds).toEqual([
    ["歼", "han"],
    ["-20", "suffix"],
    ["到", "han"],
    ["气", "han"],
    ["温", "han"],
    ["-5", "suffix"],
    ["℃", "suffix"],
  ]);
});

test("a variation selector stays with its ideograph", () => {
  expect(cut("葛\u{E0100}城")).toEqual(["葛\u{E0100}", "城"]);
});

test("an address is cut behind its / and ., and letter by letter only where a part is too long", () => {
  expect(cut("https://a.cn/b.html", 3)).toEqual("h t t p s:// a. cn/ b. html".split(" "));
});

test("the pieces of a cut address are kerned: together they are as wide as the whole", () => {
  const address = "https://www.yunting.gov.cn/AVATo/WAVe/To.html";
  const pieces = toClusters(runs(address), song, 11);
  const sum = pieces.reduce((total, piece) => total + piece.advance, 0);
  expect(pieces.map((piece) => piece.text).join("")).toBe(address);
  expect(sum).toBeCloseTo(song.advance("song", address, true), 6);
});

test("letters of a part too long for the line are kerned with the part behind it", () => {
  const address = "desk@a.cnexample11:30www.yunting.com";
  const advance = (measure: number) =>
    toClusters(runs(address), song, measure).reduce((sum, piece) => sum + piece.advance, 0);
  expect(advance(3)).toBeCloseTo(advance(11), 6);
});

test("a cut parts no letters that the font joins to one sign", () => {
  expect(cut("xxofficexx", 3)).toEqual(["x", "x", "o", "ffi", "c", "e", "x", "x"]);
});

test("—— is two cells whatever stands around it", () => {
  const dash = (text: string) =>
    toClusters(runs(text), song, 11).find((c) => c.kind === "dash")?.advance;
  for (const text of ["PM2.5——WTO", "湖——水", "1——2", "A。——", "GDP（gross）——", "——"])
    expect(dash(text), text).toBe(2);
});

test("text of two runs is numbered through", () => {
  const two = [
    { text: "县里", font: "song" },
    { text: "修路", font: "hei", scale: 0.8 },
  ];
  expect(toClusters(two, square, 11).map((c) => [c.from, c.font, c.advance])).toEqual([
    [0, "song", 1],
    [1, "song", 1],
    [2, "hei", 0.8],
    [3, "hei", 0.8],
  ]);
});
