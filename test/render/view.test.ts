import { expect, test } from "vitest";
import { pageView, typeArea } from "../../src/render/view.js";
import { starter } from "../support/starter.js";

test("the type area of the starter theme: 71 cells and 78 lines, centred", async () => {
  const { edition } = await starter();
  const area = typeArea(edition);
  expect(area.width).toBe(71 * 9.5);
  expect(area.height).toBe(78 * 12.75);
  expect(area.left * 2 + area.width).toBeCloseTo((275 * 72) / 25.4, 6);
});

test("boxes are pixels at four times the size; a missing picture has no source", async () => {
  const { edition, plans } = await starter();
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const view = pageView(plan, edition, "", new Map());
  const masthead = view.blocks.find((b) => b.kind === "masthead");
  expect(masthead?.height).toBeCloseTo((11 * 12.75 * 16) / 3, 3);
  expect(view.blocks.find((b) => b.kind === "photo")?.src).toBeUndefined();
  expect(view.page.front).toBe(true);
});

test("names of two characters are set over three cells", async () => {
  const { edition, plans } = await starter();
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const view = pageView(plan, edition, "", new Map());
  expect(view.editors[0]).toEqual({ duty: "责任编辑", name: "陶　然" });
});
