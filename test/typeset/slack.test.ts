import { expect, test } from "vitest";
import { emptySketch } from "../../src/typeset/matter.js";
import { emptyShare, shareSlack } from "../../src/typeset/slack.js";

/** A line with 0.5 em in each squeezing step, 0.5 at its end, and something of every kind to open. */
const line = () => {
  const sketch = emptySketch();
  sketch.natural = 10;
  sketch.endGive = 0.5;
  sketch.capacity.fill(0.5);
  sketch.open = 8;
  sketch.spaceRoom = 0.25;
  sketch.latinRoom = 0.1;
  return sketch;
};
const shared = (measure: number) => {
  const share = emptyShare();
  shareSlack(line(), measure, share);
  // Adding zero makes a negative zero a plain one.
  return { ...share, steps: [...share.steps], over: share.over + 0 };
};

test("a line of the right length is left alone", () => {
  expect(shared(10)).toEqual({
    end: 0,
    steps: [0, 0, 0, 0, 0, 0],
    spaces: 0,
    latin: 0,
    open: 0,
    white: 0,
    over: 0,
  });
});

test("squeezing takes the line's end first, then one step after the other", () => {
  expect(shared(9.7)).toMatchObject({ end: expect.closeTo(0.3, 9), steps: [0, 0, 0, 0, 0, 0] });
  expect(shared(8.75).steps).toEqual([1, 0.5, 0, 0, 0, 0]);
  expect(shared(6.5)).toMatchObject({ steps: [1, 1, 1, 1, 1, 1], over: 0 });
  expect(shared(6).over).toBeCloseTo(0.5, 9);
});

test("opening takes spaces first, then the gaps beside words, then all cells alike to their cap", () => {
  expect(shared(10.2)).toMatchObject({ spaces: expect.closeTo(0.8, 9), latin: 0, open: 0 });
  expect(shared(10.3)).toMatchObject({ spaces: 1, latin: expect.closeTo(0.5, 9), open: 0 });
  expect(shared(11.15)).toMatchObject({
    spaces: 1,
    latin: 1,
    open: expect.closeTo(0.1, 9),
    over: 0,
  });
  expect(shared(13)).toMatchObject({ open: 0.25, over: expect.closeTo(-0.65, 9) });
});

test("beside a mark's white a line opens twice as far, as far as its cap", () => {
  const share = emptyShare();
  const sketch = { ...line(), open: 6, white: 2, spaceRoom: 0, latinRoom: 0 };
  shareSlack(sketch, 10.6, share);
  expect([share.open, share.white]).toEqual([expect.closeTo(0.06, 9), expect.closeTo(0.12, 9)]);
  shareSlack(sketch, 11.4, share);
  expect([share.open, share.white]).toEqual([expect.closeTo(0.15, 9), 0.25]);
});
