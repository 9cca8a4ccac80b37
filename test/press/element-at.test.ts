import { expect, test } from "vitest";
import { elementAt, storyAt } from "../../src/press/element-at.js";
import { pageGeometry } from "../../src/render/geometry.js";
import { starter } from "../support/starter.js";

test("a place is called by its photo, its part of the page, its story", async () => {
  const { edition, plans } = await starter();
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const geometry = pageGeometry(plan, edition, new Map());
  const nameAt = elementAt(geometry);
  const [photo] = geometry.photos;
  const [left, top] = photo?.polygon[0] ?? [0, 0];
  expect(nameAt(left + 5, top + 5)).toBe(photo?.src);
  const masthead = geometry.furniture.find(({ kind }) => kind === "masthead");
  const [x, y] = masthead?.polygon[0] ?? [0, 0];
  expect(nameAt(x + 1, y + 1)).toBe("masthead");
  const [line] = geometry.lines.filter(({ role }) => role === "body");
  const [first] = geometry.stories;
  const [corner] = first?.polygons[0] ?? [];
  expect(nameAt((corner?.[0] ?? 0) + 1, (corner?.[1] ?? 0) + 1)).toBe(first?.story);
  expect(line?.story).toBeDefined();
  expect(nameAt(0, 0)).toBeUndefined();
});

test("a place belongs to the story of its photo or its text, and a masthead to none", async () => {
  const { edition, plans } = await starter();
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const geometry = pageGeometry(plan, edition, new Map());
  const at = storyAt(geometry);
  const [photo] = geometry.photos;
  const [left, top] = photo?.polygon[0] ?? [0, 0];
  expect(photo?.story).toMatch(/^stories\//);
  expect(at(left + 5, top + 5)).toBe(photo?.story);
  const [x, y] = geometry.furniture.find(({ kind }) => kind === "masthead")?.polygon[0] ?? [0, 0];
  expect(at(x + 1, y + 1)).toBeUndefined();
});
