import { expect, test } from "vitest";
import { pageView, typeArea } from "../../src/render/view.js";
import { starter } from "../support/starter.js";

test("the type area of the starter theme: 71 cells and 78 lines, centred", async () => {
  const { edition } = await starter();
  const area = typeArea(edition, 1);
  expect(area.width).toBe(71 * 9.5);
  expect(area.height).toBe(78 * 12.75);
  expect(area.left * 2 + area.width).toBeCloseTo((275 * 72) / 25.4, 6);
});

test("with a margin at the fold, odd pages are moved from the left, even ones from the right", async () => {
  const { edition } = await starter();
  const page = { ...edition.theme.page, inner: 20 };
  const mirrored = { ...edition, theme: { ...edition.theme, page } };
  const [odd, even] = [typeArea(mirrored, 3), typeArea(mirrored, 4)];
  expect(odd.left).toBeCloseTo((20 * 72) / 25.4, 6);
  expect(even.left + even.width).toBeCloseTo(((275 - 20) * 72) / 25.4, 6);
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
