import { expect, test } from "vitest";
import { furnitureRules, hasMasthead, mastheadRules } from "../../src/compose/furniture.js";
import { composePage } from "../../src/compose/index.js";
import { starter } from "../support/starter.js";

test("page 1 has masthead and guide, the others a header; all have a sign-off line", async () => {
  const { plans, edition } = await starter();
  const kinds = plans.map((p) =>
    p.blocks
      .map((b) => b.kind)
      .filter((k) => ["masthead", "guide", "folio", "signoff"].includes(k)),
  );
  expect(kinds[0]?.sort()).toEqual(["guide", "masthead", "signoff"]);
  expect(kinds.slice(1).map((k) => k.sort())).toEqual(Array(3).fill(["folio", "signoff"]));
  expect(edition.pages.map(hasMasthead)).toEqual([true, false, false, false]);
});

test("the guide names the stories that the edition wishes, with their pages", async () => {
  const { plans } = await starter();
  const guide = plans[0]?.blocks.find((b) => b.kind === "guide");
  expect(guide?.kind === "guide" && guide.items.map((i) => i.page)).toEqual([2, 2, 3, 4]);
});

test("a double rule under the masthead, a hairline under each item of the guide", () => {
  const box = { x: 0, y: 0, width: 47, height: 11 };
  const guide = {
    kind: "guide" as const,
    box: { ...box, x: 48, width: 23 },
    items: [{ title: "甲", page: 2 }],
  };
  expect(mastheadRules([{ kind: "masthead", size: 92, box }, guide]).map((r) => r.to.x)).toEqual([
    71, 71,
  ]);
  expect(furnitureRules(guide)).toHaveLength(2);
  expect(mastheadRules([guide])).toEqual([]);
});

test("a long name is set smaller, so that it keeps to its box", async () => {
  const { edition, meter } = await starter();
  const size = (name: string): number => {
    const paper = { ...edition.paper, name };
    const [page] = edition.pages;
    if (!page) throw new Error("no page");
    const { blocks } = composePage(page, { ...edition, paper }, meter).value;
    const masthead = blocks.find((block) => block.kind === "masthead");
    return masthead?.kind === "masthead" ? masthead.size : 0;
  };
  expect(size("云汀日报")).toBe(edition.theme.furniture.nameplate.size);
  for (const name of ["云汀融媒报", "云汀县融媒体报", "云汀县融媒体中心日报"]) {
    const fitted = size(name);
    const characters = [...name].length;
    // Brush characters are about an em wide, 0.18 em apart; the box has 47 cells of 9.5pt.
    expect(fitted * (characters + 0.18 * (characters - 1))).toBeLessThan(47 * 9.5);
    expect(fitted).toBeGreaterThan(30);
  }
});
