import { expect, test } from "vitest";
import {
  isClosing,
  isWords,
  type Kind,
  kindOf,
  mayBreak as mayBreakAt,
} from "../../src/typeset/marks.js";

const mayBreak = (a: Kind, b: Kind) => mayBreakAt(a, b, "basic");

test("marks have the classes of clreq", () => {
  expect([..."（”，。·—%汉"].map(kindOf)).toEqual([
    "open",
    "close",
    "pause",
    "stop",
    "middle",
    "connector",
    "suffix",
    "han",
  ]);
});

test("no mark begins a line that may not, none ends one", () => {
  expect(mayBreak("han", "han")).toBe(true);
  expect(mayBreak("han", "pause")).toBe(false);
  expect(mayBreak("han", "close")).toBe(false);
  expect(mayBreak("open", "han")).toBe(false);
  expect(mayBreak("latin", "suffix")).toBe(false);
  expect(mayBreak("middle", "han")).toBe(true); // a foreign name breaks after its dot
  expect(mayBreak("han", "middle")).toBe(false);
});

test("closing marks are those with their ink at the left", () => {
  expect(["close", "pause", "stop"].every((k) => isClosing(k as "close"))).toBe(true);
  expect(isClosing("open")).toBe(false);
});

test("clreq, basic level: 点号, closing marks, 连接号, 间隔号 and 分隔号 never begin a line", () => {
  for (const mark of "、，。：；！？”’）》〉】〕」』—–～·・/／")
    expect(mayBreak("han", kindOf(mark)), mark).toBe(false);
});

test("clreq, basic level: opening quotes, brackets and title marks never end a line", () => {
  for (const mark of "“‘（《〈【〔「『") expect(mayBreak(kindOf(mark), "han"), mark).toBe(false);
});

test("—— and …… may begin and end a line: only the strict level forbids that they begin one", () => {
  expect(mayBreak("han", "dash")).toBe(true);
  expect(mayBreakAt("han", "dash", "gb")).toBe(true);
  expect(mayBreakAt("han", "dash", "strict")).toBe(false);
  expect(mayBreakAt("han", "ellipsis", "strict")).toBe(false);
  expect(mayBreakAt("ellipsis", "han", "strict")).toBe(true);
});

test("GB level: / does not end a line either", () => {
  expect(mayBreak(kindOf("/"), "han")).toBe(true);
  expect(mayBreakAt(kindOf("/"), "han", "gb")).toBe(false);
  expect(mayBreakAt(kindOf("/"), "han", "strict")).toBe(false);
});

test("no prohibition: any mark may stand anywhere, but a word, a unit and the code stay whole", () => {
  expect(mayBreakAt("han", "pause", "none")).toBe(true);
  expect(mayBreakAt("open", "han", "none")).toBe(true);
  expect(mayBreakAt("latin", "latin", "none")).toBe(false);
  expect(mayBreakAt("latin", "suffix", "none")).toBe(false);
  expect(mayBreakAt("stop", "tail", "none")).toBe(false);
});

test("narrow Latin marks obey the same rule, wherever a word does not hold them", () => {
  expect([...",.!?)]"].map((mark) => mayBreak("han", kindOf(mark)))).toEqual(Array(6).fill(false));
  expect(mayBreak(kindOf("("), "han")).toBe(false);
});

test("a word goes on in another font; a word that was cut breaks between its pieces", () => {
  expect(mayBreak("latin", "latin")).toBe(false);
  expect(mayBreak("letter", "letter")).toBe(true);
  expect(mayBreak("latin", "han")).toBe(true);
});

test("marks, spaces and the sign-off code are not words", () => {
  expect((["han", "latin", "letter", "suffix"] as const).every(isWords)).toBe(true);
  expect(
    (
      ["open", "close", "pause", "stop", "middle", "space", "tail", "dash", "ellipsis"] as const
    ).some(isWords),
  ).toBe(false);
});
