import { expect, test } from "vitest";
import type { VerticalBlock } from "../../src/compose/index.js";
import { glyphViews, snapped } from "../../src/render/columns.js";
import { setColumn } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";

test("each piece of a vertical line is moved to its place, turned and squeezed there", () => {
  const block: VerticalBlock = {
    kind: "vertical",
    role: "title",
    box: { x: 0, y: 0, width: 2, height: 5 },
    story: "a.md",
    // Three points are four pixels, and pages are laid out at four times their size.
    size: 7.5,
    colour: "ink",
    columns: [{ column: setColumn(runs("湖《100"), square), axis: 1, top: 0.5, block: -1 }],
  };
  // 40 pixels are one em: the line's axis stands at 40, its top at 20.
  expect(glyphViews(block).map(({ text, transform }) => [text, transform])).toEqual([
    ["湖", "translate(20 55.2)"],
    ["《", "translate(24.8 80) rotate(90)"],
    ["100", "translate(21.2 134) scale(0.62667 1)"],
  ]);
  expect(glyphViews(block)[0]).toMatchObject({ font: "song", size: 40 });
});

test("a block's drawing begins with a whole pixel of the sheet, its pieces stay where they were", () => {
  const { corner, rest } = snapped({ left: 10.25, top: 3 }, { left: 20.5, top: 7.75 });
  expect(corner).toEqual({ left: 19.75, top: 7 });
  expect(rest).toEqual({ left: 0.75, top: 0.75 });
});
