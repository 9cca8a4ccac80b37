import { expect, test } from "vitest";
import type { TextBlock } from "../../src/compose/index.js";
import { baseFont, paragraphs } from "../../src/render/lines.js";
import { setParagraph } from "../../src/typeset/index.js";
import { square } from "../support/square.js";

function block(): TextBlock {
  const runs = [
    { text: "“路通了，", font: "song" },
    { text: "真好", font: "hei" },
    { text: "。”老人说起从前的路", font: "song" },
  ];
  const lines = setParagraph(runs, square, { measure: 8, indent: 2 });
  return {
    kind: "text",
    role: "body",
    box: { x: 0, y: 0, width: 8, height: lines.length },
    story: "a.md",
    size: 10,
    leading: 12,
    colour: "ink",
    lines: lines.map((line, i) => ({ line, shift: 0, paragraph: i < 2 ? 0 : 1, block: 0 })),
  };
}

test("indent and trimmed marks become margins, other fonts say their name", () => {
  const [first] = paragraphs(block());
  const [start] = first?.lines[0]?.runs ?? [];
  expect(start?.style).toMatch(/^margin-left:1\.5em/); // two cells, less the half of the opening mark
  const strong = first?.lines.flatMap((l) => l.runs).find((r) => r.text.includes("真"));
  expect(strong?.style).toContain('font-family:"hei";line-height:0');
  expect(baseFont(block())).toBe("song");
});

test("lines are gathered into their paragraphs, no character lost", () => {
  const views = paragraphs(block());
  expect(views).toHaveLength(2);
  const text = views.flatMap((p) => p.lines.flatMap((l) => l.runs.map((r) => r.text))).join("");
  expect(text).toBe("“路通了，真好。”老人说起从前的路");
});

test("a raised sign is moved without any height, so that it cannot move its line", () => {
  const lines = setParagraph(
    [
      { text: "面积3m", font: "song" },
      { text: "2", font: "song", scale: 0.6, raise: 0.36 },
    ],
    square,
    { measure: 8 },
  );
  const placed = lines.map((line) => ({ line, shift: 0, paragraph: 0, block: 0 }));
  const runs = paragraphs({ ...block(), lines: placed })[0]?.lines[0]?.runs;
  expect(runs?.at(-1)).toEqual({
    text: "2",
    style: "font-size:0.6em;line-height:0;vertical-align:0.6em",
  });
});

test("a —— of no certain script begins a part of its own, behind a hidden ideograph", () => {
  const printed = (text: string) => {
    const placed = setParagraph([{ text, font: "song" }], square, { measure: 30 }).map((line) => ({
      line,
      shift: 1,
      paragraph: 0,
      block: 0,
    }));
    const runs = paragraphs({ ...block(), lines: placed })[0]?.lines[0]?.runs ?? [];
    return runs.map(({ text, style }) => [text, style]);
  };
  expect(printed("湖水——涨了")).toEqual([["湖水——涨了", "margin-left:1em"]]);
  expect(printed("、……；——、")).toEqual([
    ["、", "margin-left:1em"],
    ["……；", "--han:1"],
    ["——、", "--han:1"],
  ]);
  expect(printed("——1、")).toEqual([["——1、", "margin-left:1em;--han:1"]]);
});
