import { expect, it } from "vitest";
import { throughGutters } from "../../src/compose/through-gutters.js";
import { type Drawn, drawnPage } from "../support/drawn.js";

const told = (rows: readonly string[], wishes: Readonly<Record<string, Drawn>> = {}): string[] =>
  throughGutters(drawnPage(rows, wishes), 6).map(
    ({ code, facts }) => `${code} ${facts.page} ${facts.way} ${facts.count}`,
  );

it("bears stories that interlock, and one gutter from side to side", () => {
  expect(told(["30 | A A A A B B", "14 | C C D D B B", "30 | C C D D D D"])).toEqual([]);
  expect(told(["40 | A A A A B B", "34 | C C C D D D"])).toEqual([]);
});

it("tells a second gutter from side to side, whatever stands between", () => {
  const rows = ["20 | A A A B B B", "24 | C C C C D D", "30 | E E F F F F"];
  expect(told(rows)).toEqual(["BX4019 3 horizontal 2"]);
  // A story that reaches over one of them holds the page together.
  expect(told(["20 | A A A B B B", "24 | A A A C D D", "30 | E E F F F F"])).toEqual([]);
});

it("tells a gutter from head to foot, and how many there are", () => {
  expect(told(["30 | A A A B B B", "44 | C C C D D D"])).toEqual(["BX4019 3 vertical 1"]);
  expect(told(["74 | A A B B C C"])).toEqual(["BX4019 3 vertical 2"]);
  // The lower story reaches across.
  expect(told(["30 | A A A B B B", "44 | C C C C D D"])).toEqual([]);
});

it("begins under the masthead and its neighbour", () => {
  const furniture = { M: { furniture: "masthead" }, G: { furniture: "guide" } } as const;
  const rows = ["11 | M M M M G G", "30 | A A A A B B", "37 | C C C C D D"];
  expect(told(rows, furniture)).toEqual(["BX4019 3 vertical 1"]);
  const wide = ["11 | M M M M G G", "30 | A A A A A B", "37 | C C C D D D"];
  expect(told(wide, furniture)).toEqual([]);
});

it("does not count advertisements at the foot, the line over them or the gutters between them", () => {
  const ad = { role: "ad" } as const;
  const rows = ["30 | A A A A B B", "30 | C C D D D D", "14 | X X X Y Y Y"];
  expect(told(rows, { X: ad, Y: ad })).toEqual([]);
  // Set as stories, the same rows make two lines.
  expect(told(rows)).toEqual(["BX4019 3 horizontal 2"]);
  // An advertisement at the foot does not hold together what falls apart over it.
  const apart = ["60 | A A A B B B", "14 | X X X X X X"];
  expect(told(apart, { X: ad })).toEqual(["BX4019 3 vertical 1"]);
  // Beside a story at the foot too.
  const corner = ["40 | A A B B C C", "20 | A A B B B C", "14 | D D X X X C"];
  expect(told(corner, { X: ad })).toEqual(["BX4019 3 vertical 1"]);
});

it("says nothing of white in the drawing, or of a page that one story fills", () => {
  expect(told(["74 | A A A A . ."])).toEqual([]);
  expect(told(["74 | A A A A A A"])).toEqual([]);
  expect(told([])).toEqual([]);
});
