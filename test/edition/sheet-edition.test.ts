import { describe, expect, it } from "vitest";
import { sheetEdition } from "../../src/edition/sheet-edition.js";
import { starter } from "../support/starter.js";

describe("the edition of a sheet", () => {
  it("is the page of a gutter's edition: one column in the middle, no header, the same lines", async () => {
    const { edition } = await starter();
    const own = sheetEdition(edition, { between: [4, 1] });
    expect(own.theme.page).toMatchObject({ columns: 1, cells: 9, lines: 78, height: 390, top: 18 });
    expect(own.theme.page.inner).toBeUndefined();
    expect(own.theme.furniture.folio).toBe(0);
    expect(own.pages).toBe(edition.pages);
    expect(sheetEdition(edition, {})).toBe(edition);
  });

  it("lets heads turn and shrink that no theme made for nine cells", async () => {
    const { edition } = await starter();
    const { title, deck } = sheetEdition(edition, { between: [4, 1] }).theme.heads.ad ?? {};
    expect(title).toMatchObject({ size: 50, min: 9.5, maxLines: 4 });
    expect(deck).toMatchObject({ size: 17, min: 9.5, maxLines: 4 });
  });

  it("has two pages in one for a spread", async () => {
    const { edition } = await starter();
    const own = sheetEdition(edition, { spread: [2, 3] });
    expect(own.theme.page).toMatchObject({ width: 550, columns: 12, cells: 11, lines: 78 });
    expect(own.pages).toBe(edition.pages);
  });

  it("is made of the edition as it was loaded, whichever is given", async () => {
    const { edition } = await starter();
    const spread = sheetEdition(edition, { spread: [2, 3] });
    expect(sheetEdition(spread, {})).toBe(edition);
    expect(sheetEdition(spread, { spread: [2, 3] })).toEqual(spread);
    expect(sheetEdition(spread, { between: [4, 1] }).theme.page.cells).toBe(9);
  });
});
