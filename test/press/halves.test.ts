import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { pageContent } from "../../src/press/glyph-positions.js";
import { splitSpread } from "../../src/press/halves.js";
import type { PageGeometry, Print } from "../../src/render/index.js";
import { mmToPt } from "../../src/units.js";
import { pagePdf } from "../support/pdfs.js";
import { bareGeometry, printed } from "../support/printed.js";

const box = (left: number, right: number) =>
  [
    [left, 10],
    [right, 10],
    [right, 20],
    [left, 20],
  ] as const;

/** A spread of two pages of 100 mm, a header on each, a photo over the fold, a rectangle drawn across it. */
const geometry: PageGeometry = {
  ...bareGeometry(2),
  spread: [2, 3],
  width: 200,
  height: 70,
  photos: [{ story: "a.md", src: "x.jpg", polygon: box(80, 130) }],
  furniture: [
    { kind: "folio", polygon: box(10, 90) },
    { kind: "signoff", polygon: box(10, 90) },
    { kind: "folio", polygon: box(110, 190) },
    { kind: "signoff", polygon: box(110, 190) },
  ],
};
const spread: Print = {
  number: 2,
  spread: [2, 3],
  name: "通版",
  pdf: pagePdf("0 0 100 9 re f"),
  geometry,
};

async function opened(print: Print | undefined) {
  const document = await PDFDocument.load(print?.pdf ?? "", { updateMetadata: false });
  const content = Buffer.from(pageContent(document, 0)).toString("latin1");
  return { content, page: document.getPage(0) };
}

describe("a spread in halves", () => {
  it("is two pages with their own numbers, each as wide as one", async () => {
    const halves = await splitSpread(spread, 0);
    expect(halves.map(({ number, spread: both }) => [number, both])).toEqual([
      [2, undefined],
      [3, undefined],
    ]);
    for (const half of halves) {
      const { page } = await opened(half);
      expect(page.getMediaBox().width).toBeCloseTo(mmToPt(100), 9);
      expect(page.getMediaBox().height).toBe(200);
      expect(half.geometry).toMatchObject({ page: half.number, width: 100, height: 70 });
      expect(half.geometry).not.toHaveProperty("spread");
    }
  });

  it("has each thing in its place, and of the furniture its own", async () => {
    const [left, right] = await splitSpread(spread, 0);
    expect(left?.geometry.photos[0]?.polygon).toEqual(box(80, 130));
    expect(right?.geometry.photos[0]?.polygon).toEqual(box(-20, 30));
    for (const half of [left, right]) {
      expect(half?.geometry.furniture.map(({ kind }) => kind)).toEqual(["folio", "signoff"]);
      expect(half?.geometry.furniture[0]?.polygon).toEqual(box(10, 90));
    }
  });

  it("is moved to the page's corner and clipped to the bleed, beyond the fold too", async () => {
    const [left, right] = await splitSpread(spread, 3);
    const over = mmToPt(3);
    const numbers = (content: string) => content.split(/\s+/).slice(1, 5).map(Number);
    const wide = mmToPt(106);
    for (const half of [left, right]) {
      const { content } = await opened(half);
      expect(content).toMatch(/^q .* re W n 1 0 0 1 \S+ 0 cm\n/);
      const [x = 0, y = 0, width = 0, height = 0] = numbers(content);
      expect([x, y]).toEqual([expect.closeTo(-over, 9), expect.closeTo(-over, 9)]);
      expect([width, height]).toEqual([expect.closeTo(wide, 9), expect.closeTo(200 + 2 * over, 9)]);
    }
    expect(Number(/1 0 0 1 (\S+) 0 cm/.exec((await opened(right)).content)?.[1])).toBeCloseTo(
      -mmToPt(100),
      9,
    );
  });

  it("leaves a print of one page as it is", async () => {
    const page = await printed(2);
    expect(await splitSpread(page, 3)).toEqual([page]);
  });

  it("has the same bytes twice", async () => {
    const [once, again] = [await splitSpread(spread, 3), await splitSpread(spread, 3)];
    expect(Buffer.from(once[1]?.pdf ?? []).equals(Buffer.from(again[1]?.pdf ?? []))).toBe(true);
  });
});
