import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/edition/index.js";
import { pageContent } from "../../../src/press/glyph-positions.js";
import { x4Breaches } from "../../../src/press/preflight/check-file.js";
import { makePress } from "../../../src/press/x4/assemble.js";
import { newsprint } from "../../support/icc.js";
import { pagePdf } from "../../support/pdfs.js";
import { printed } from "../../support/printed.js";
import { starter } from "../../support/starter.js";

const profile = await newsprint;

const withPress = (edition: Edition, press: Partial<Edition["paper"]["press"]>): Edition => ({
  ...edition,
  paper: { ...edition.paper, press: { ...edition.paper.press, ...press } },
});
const contentOf = async (bytes: Uint8Array, index = 0): Promise<string> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return Buffer.from(pageContent(document, index)).toString("latin1");
};

describe("an edition goes to press", () => {
  it("a file for each page and one of all, each PDF/X-4", async () => {
    const { edition } = await starter();
    const prints = [await printed(2), await printed(3)];
    const made = await makePress(prints, edition, { profile, whole: true });
    expect(made.diagnostics).toEqual([]);
    expect(made.sheets.map(({ sheet, inks }) => [sheet, inks])).toEqual([
      [2, "cmyk"],
      [3, "cmyk"],
    ]);
    const files = [...made.sheets.map(({ bytes }) => bytes), made.whole?.bytes ?? new Uint8Array()];
    for (const bytes of files) expect(await x4Breaches(bytes)).toEqual([]);
    expect(made.sheets.map(({ broken }) => broken)).toEqual([[], []]);
    expect(made.whole?.broken).toEqual([]);
    const whole = await PDFDocument.load(files[2] ?? "", { updateMetadata: false });
    expect(whole.getPageCount()).toBe(2);
    expect(whole.getPage(1).getTrimBox().width).toBeCloseTo(779.528, 2);
  });

  it("the same bytes twice, whatever is built beside a page", async () => {
    const { edition } = await starter();
    const own = withPress(edition, { marks: true, bleed: 3 });
    const both = await makePress([await printed(2), await printed(3)], own, {
      profile,
      whole: true,
    });
    const again = await makePress([await printed(2), await printed(3)], own, {
      profile,
      whole: true,
    });
    const alone = await makePress([await printed(3)], own, { profile });
    const bytes = (file: Uint8Array | undefined) => Buffer.from(file ?? []).toString("latin1");
    expect(bytes(again.whole?.bytes) === bytes(both.whole?.bytes)).toBe(true);
    expect(bytes(alone.sheets[0]?.bytes) === bytes(both.sheets[1]?.bytes)).toBe(true);
  });

  it("with page numbers that knock out of their cells", async () => {
    const { edition } = await starter();
    const { sheets } = await makePress([await printed(2)], edition, { profile });
    const content = await contentOf(sheets[0]?.bytes ?? new Uint8Array());
    expect(content).toMatch(/\bq\s+BT\s+0 0 0 0 k\s+\S+ 17 Tf[^Q]*Tj[^Q]*Q\s*$/);
  });

  it("each page in its own inks", async () => {
    const { edition } = await starter();
    const black: Edition = { ...edition, file: { ...edition.file, inks: "black" } };
    const { sheets } = await makePress([await printed(2)], black, { profile });
    expect(sheets[0]?.inks).toBe("black");
    const content = await contentOf(sheets[0]?.bytes ?? new Uint8Array());
    const inks = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ k\b/g)];
    expect(inks.length).toBeGreaterThan(1);
    for (const [, ...cmy] of inks) expect(cmy.map(Number)).toEqual([0, 0, 0]);
  });
});

describe("what a press does not take", () => {
  it("is said of the story that stands there, else of the page in edition.yaml", async () => {
    const { edition } = await starter();
    const page = await printed(2);
    const pdf = pagePdf("/B gs 20 100 50 50 re f", "/ExtGState<</B<</BM/Multiply>>>>");
    const bare = await makePress([{ ...page, pdf }], edition, { profile });
    const [found] = bare.diagnostics;
    expect(found).toMatchObject({
      code: "BX6021",
      facts: { page: 2, x: 7.1, y: 17.6 },
      place: { file: "editions/2026-11-23/edition.yaml" },
    });
    const polygon = [
      [5, 15],
      [30, 15],
      [30, 40],
      [5, 40],
    ] as const;
    const stories = [{ story: "stories/forest.md", polygons: [polygon] }];
    const geometry = { ...page.geometry, stories } as unknown as typeof page.geometry;
    const told = await makePress([{ ...page, pdf, geometry }], edition, { profile });
    expect(told.diagnostics[0]?.place).toEqual({ file: "stories/forest.md" });
  });

  it("a page that cannot be read is left out, and there is no file of all", async () => {
    const { edition } = await starter();
    const broken = { ...(await printed(3)), pdf: pagePdf("q (") };
    const made = await makePress([await printed(2), broken], edition, { profile, whole: true });
    expect(made.sheets.map(({ sheet }) => sheet)).toEqual([2]);
    expect(made.whole).toBeUndefined();
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["BX6020"]);
  });
});
