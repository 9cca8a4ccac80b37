import { expect, test } from "vitest";
import { lockedPdf, pagePdf, rawPdf, redPages } from "../../support/pdfs.js";
import { pressed, refusal } from "../../support/pressed.js";

test("size and resources may come from the tree of pages", async () => {
  const page = rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[100 0 300 200]/Resources<</Pattern<</P 1 0 R>>/ColorSpace<</L[/Lab<<>>]>>>>>>",
    "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
    "<</Length 33>>stream\n/L cs 1 sc 120 100 50 50 re f     \nendstream",
  ]);
  expect((await pressed(page)).findings).toEqual(["BX6021 the colour space Lab shape 7.1 17.6"]);
});

test("links, tags, outlines and the browser's own words do not go to press", async () => {
  const page = rawPdf(
    [
      "<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R/Lang(zh-CN)/OpenAction 5 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[6 0 R]/Tabs/S/StructParents 0>>",
      "<<>>",
      "<</Type/Outlines>>",
      "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>",
      "<</Creator(Chromium)/CreationDate(D:20261123)>>",
    ],
    "/Info 7 0 R",
  );
  const { pdf } = await pressed(page);
  const text = Buffer.from(pdf).toString("latin1");
  expect(text).toContain("/Lang (zh-CN)");
  expect(text).not.toMatch(/Annot|Outlines|OpenAction|Chromium|CreationDate|StructParents|Tabs/);
});

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ["a locked file", lockedPdf, "it is encrypted and asks for a password"],
  ["no PDF", () => Buffer.from("nothing of the kind"), "a damaged PDF"],
  ["an empty file", () => new Uint8Array(), "a damaged PDF"],
  [
    "packed objects",
    () => rawPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/#4fbjStm>>"]),
    "object streams, which the browser does not write",
  ],
  ["no pages", () => rawPdf(["<</Type/Catalog>>"]), "no page"],
  [
    "a tree of pages that holds itself",
    () => rawPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]>>"]),
    "no page",
  ],
])("refuses %s", async (_, file, said) => {
  expect(await refusal(await file())).toBe(`BX6020 ${said}`);
});

const pages = (count: number): Uint8Array =>
  rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(" ")}]>>`,
    ...Array.from({ length: count }, () => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
  ]);

test("a file of ten thousand pages is none of one page", async () => {
  expect(await refusal(pages(2))).toBe("BX6020 2 pages, not one");
  expect(await refusal(pages(10_000))).toBe("BX6020 more than 1000 pages, not one");
});

test("what pdf-lib packs is told, not unpacked", async () => {
  expect(await refusal(await redPages(9, 9))).toBe(
    "BX6020 object streams, which the browser does not write",
  );
});

test("broken content is told with its place", async () => {
  expect(await refusal(pagePdf("q (abc"))).toBe(
    "BX6020 page content: a string without an end at byte 2",
  );
});
