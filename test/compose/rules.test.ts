import { expect, test } from "vitest";
import { rulesBetween } from "../../src/compose/rules.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const column = (i: number, top: number, bottom: number) => ({ x: i * 12, width: 11, top, bottom });
const story = storyOf("# 题\n\n文。");
const box = (settings: object = {}) => areaOf(story, [], settings);

test("a rule runs through the air between two stories, one through the gutter beside them", async () => {
  const { theme } = (await starter()).edition;
  const rules = rulesBetween(
    [
      { area: box(), columns: [column(0, 0, 10), column(1, 0, 10)] },
      { area: box(), columns: [column(0, 11, 20), column(1, 11, 20)] },
      { area: box(), columns: [column(2, 0, 20)] },
    ],
    theme,
  );
  expect(rules.filter((r) => r.weight === "story")).toMatchObject([
    { from: { x: 0, y: 10.5 }, to: { x: 23.5, y: 10.5 } },
  ]);
  // Both stretches of the gutter meet the rule that ends there.
  expect(rules.filter((r) => r.weight === "gutter")).toMatchObject([
    { from: { x: 23.5, y: 0.15 }, to: { x: 23.5, y: 10.5 } },
    { from: { x: 23.5, y: 10.5 }, to: { x: 23.5, y: 19.85 } },
  ]);
});

test("boxes and furniture draw their own edges", async () => {
  const { theme } = (await starter()).edition;
  for (const settings of [{ box: "tint" }, { box: "line" }, { furniture: "guide" }]) {
    const rules = rulesBetween(
      [
        { area: box(), columns: [column(0, 0, 10)] },
        { area: box(settings), columns: [column(0, 11, 20), column(1, 0, 20)] },
      ],
      theme,
    );
    expect(rules).toEqual([]);
  }
});

test("the picture of an advertisement is framed: no rule doubles its frame on any side", async () => {
  const { theme } = (await starter()).edition;
  const rules = rulesBetween(
    [
      { area: box(), columns: [column(0, 0, 10)] },
      { area: box({ role: "ad", file: "ads/bank.png" }), columns: [column(0, 11, 20)] },
      { area: box(), columns: [column(0, 21, 30)] },
      { area: box(), columns: [column(1, 11, 20)] },
    ],
    theme,
  );
  expect(rules).toEqual([]);
});

test("two rules at one height that a gutter parts become one", async () => {
  const { theme } = (await starter()).edition;
  const rules = rulesBetween(
    [
      { area: box(), columns: [column(0, 0, 10), column(1, 0, 10)] },
      { area: box(), columns: [column(0, 11, 20)] },
      { area: box(), columns: [column(1, 11, 20)] },
    ],
    theme,
  );
  expect(rules.filter((r) => r.weight === "story")).toHaveLength(1);
});

test("a rule runs on under a tint, which has no edge of its own, but not under a frame", async () => {
  const { theme } = (await starter()).edition;
  const across = (kind: string) =>
    rulesBetween(
      [
        { area: box(), columns: [column(0, 0, 10)] },
        { area: box({ box: kind }), columns: [column(1, 0, 10)] },
        { area: box(), columns: [column(0, 11, 20), column(1, 11, 20)] },
      ],
      theme,
    ).filter((rule) => rule.weight === "story");
  expect(across("tint")).toMatchObject([{ from: { x: 0 }, to: { x: 23 } }]);
  expect(across("line")).toMatchObject([{ from: { x: 0 }, to: { x: 11 } }]);
});

test("the corner of an L is closed: rule and gutter are drawn until they meet", async () => {
  const { theme } = (await starter()).edition;
  const rules = rulesBetween(
    [
      { area: box(), columns: [column(0, 0, 20), column(1, 0, 10)] },
      { area: box(), columns: [column(1, 11, 20)] },
    ],
    theme,
  );
  expect(rules).toMatchObject([
    { weight: "story", from: { x: 11.5, y: 10.5 }, to: { x: 23, y: 10.5 } },
    { weight: "gutter", from: { x: 11.5, y: 10.5 }, to: { x: 11.5, y: 19.85 } },
  ]);
});

test("inside of a ring a story is ruled off on all sides, a box is not", async () => {
  const { theme } = (await starter()).edition;
  const ring = {
    area: box(),
    columns: [
      column(0, 0, 30),
      { ...column(1, 0, 30), holes: [{ top: 10, bottom: 21 }] },
      column(2, 0, 30),
    ],
  };
  const inner = (settings: object) =>
    rulesBetween([ring, { area: box(settings), columns: [column(1, 11, 20)] }], theme);
  expect(inner({})).toMatchObject([
    { from: { x: 11.5, y: 10.5 }, to: { x: 23.5, y: 10.5 }, weight: "story" },
    { from: { x: 11.5, y: 20.5 }, to: { x: 23.5, y: 20.5 }, weight: "story" },
    { from: { x: 11.5, y: 10.5 }, to: { x: 11.5, y: 20.5 }, weight: "gutter" },
    { from: { x: 23.5, y: 10.5 }, to: { x: 23.5, y: 20.5 }, weight: "gutter" },
  ]);
  expect(inner({ box: "tint" })).toEqual([]);
  expect(inner({ box: "line" })).toEqual([]);
});

test("a rule through the whole width parts zones: it is heavier", async () => {
  const { theme } = (await starter()).edition;
  const six = (top: number, bottom: number) =>
    [0, 1, 2, 3, 4, 5].map((i) => column(i, top, bottom));
  const rules = rulesBetween(
    [
      { area: box(), columns: six(0, 10) },
      { area: box(), columns: six(11, 20) },
    ],
    theme,
  );
  expect(rules).toMatchObject([{ weight: "zone", from: { x: 0 }, to: { x: 71 } }]);
});
