import { expect, test } from "vitest";
import { pagePdf, pdfStream } from "../../support/pdfs.js";
import { pressed, RED } from "../../support/pressed.js";

const FONT = "/Font<</F1 5 0 R/F3 6 0 R>>";
const fonts = [
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<<>>/Encoding<</Differences[]>>/FirstChar 0/LastChar 0/Widths[0]>>",
];
const page = (content: string, more = "") => pagePdf(content, FONT + more, fonts);
const press = async (content: string, more = "") => (await pressed(page(content, more))).content;

test("black text overprints, red and white text on it knock out", async () => {
  expect(await press(`BT /F1 9 Tf 0 0 0 rg (a) Tj ${RED} rg (b) Tj 1 1 1 rg (c) Tj ET`)).toBe(
    "BT /F1 9 Tf 0 0 0 1 k /OverF gs (a) Tj 0 1 1 0 k /Over gs (b) Tj 0 0 0 0 k (c) Tj ET",
  );
});

test("a tint of black knocks out, and so does black through less than full opacity", async () => {
  expect(await press("BT /F1 9 Tf .2 g (a) Tj ET")).toBe("BT /F1 9 Tf 0 0 0 0.8 k (a) Tj ET");
  const faint = await press("/G gs BT 0 g (a) Tj ET", "/ExtGState<</G<</ca .5>>>>");
  expect(faint).toBe("/G gs BT 0 0 0 1 k (a) Tj ET");
});

test("text in the colour that every page starts with overprints too", async () => {
  expect(await press("BT /F1 9 Tf (a) Tj ET")).toBe("BT /F1 9 Tf /OverF gs (a) Tj ET");
});

test("strokes of black under two points on paper overprint, by the matrix", async () => {
  expect(await press("3 w 0 0 m 9 9 l S")).toBe("3 w 0 0 m 9 9 l S");
  expect(await press("0 G 3 w .5 0 0 .5 0 0 cm 0 0 m 9 9 l S")).toBe(
    "0 0 0 1 K 3 w .5 0 0 .5 0 0 cm /OverS gs 0 0 m 9 9 l S",
  );
  // Two points and more, and other colours, do not.
  expect(await press("2 w 0 0 m 9 9 l S")).not.toContain("gs");
  expect(await press("1 G 1 w 0 0 m 9 9 l S")).not.toContain("gs");
  // A width may come from an ExtGState.
  expect(await press("/W gs 0 0 m 9 9 l S", "/ExtGState<</W<</LW 3>>>>")).toBe(
    "/W gs 0 0 m 9 9 l S",
  );
});

test("a black rectangle thinner than two points is a rule, others are areas", async () => {
  expect(await press("10 10 100 1 re f")).toBe("/OverF gs 10 10 100 1 re f");
  expect(await press("10 10 100 2 re f")).toBe("10 10 100 2 re f");
  expect(await press("10 10 9 1 re 30 10 9 1 re f")).not.toContain("gs");
  expect(await press("1 g 10 10 100 1 re f")).not.toContain("gs");
});

test("the state is put before the path, where no operator may stand inside", async () => {
  expect(await press("(a) Tj 5 5 50 50 re W n 1 1 m 9 9 l 20 20 l f")).toBe(
    "/OverF gs (a) Tj 5 5 50 50 re W n /Over gs 1 1 m 9 9 l 20 20 l f",
  );
});

test("fill and stroke of one mark each do as they must", async () => {
  expect(await press("1 g 0 G 1 w 0 0 50 50 re B")).toBe(
    "0 0 0 0 k 0 0 0 1 K 1 w /OverS gs 0 0 50 50 re B",
  );
});

test("q and Q take the overprint with them", async () => {
  expect(await press("q 0 g (a) Tj Q (b) Tj q 1 g (c) Tj Q (d) Tj")).toBe(
    "q 0 0 0 1 k /OverF gs (a) Tj Q /OverF gs (b) Tj q 0 0 0 0 k /Over gs (c) Tj Q (d) Tj",
  );
});

test("a restore without its save is left out", async () => {
  expect(await press("Q Q q (a) Tj Q Q")).toBe("q /OverF gs (a) Tj Q");
});

test("all operators of colour end in four inks, black in one", async () => {
  expect(await press(".5 g 0 0 50 50 re f")).toBe("0 0 0 0.5 k 0 0 50 50 re f");
  expect(await press(`${RED} RG 0 0 m 9 9 l S`)).toBe("0 1 1 0 K 0 0 m 9 9 l S");
  expect(await press(`/DeviceRGB cs ${RED} sc 0 0 50 50 re f`)).toBe(
    "0 0 0 1 k 0 1 1 0 k 0 0 50 50 re f",
  );
  expect(await press(`/C CS ${RED} SCN 0 0 m 9 9 l S`, "/ColorSpace<</C/DeviceRGB>>")).toBe(
    "0 0 0 1 K 0 1 1 0 K 0 0 m 9 9 l S",
  );
  expect(
    await press(
      "/I cs 1 sc 0 0 50 50 re f",
      "/ColorSpace<</I[/Indexed/DeviceRGB 1<000000c8161d>]>>",
    ),
  ).toBe("0 0 0 1 k 0 1 1 0 k 0 0 50 50 re f");
});

test("what it does not know stays byte for byte", async () => {
  expect(await press("1 2 (x) Zz /Span <</ActualText (y)>> BDC EMC % note")).toBe(
    "1 2 (x) Zz /Span <</ActualText (y)>> BDC EMC % note",
  );
});

test("resources that nothing uses do not come along", async () => {
  const { objects } = await pressed(page("BT /F1 9 Tf (a) Tj ET", "/ColorSpace<</C/DeviceRGB>>"));
  const all = objects.join(" ");
  expect(all).toContain("/Helvetica");
  expect(all).not.toMatch(/Type3|DeviceRGB/);
});

test.each([
  ["BT /F3 9 Tf 1 0 0 1 20 100 Tm (a) Tj ET", "BX6021 a Type 3 font text 7.1 35.3"],
  ["/M gs 20 100 50 50 re f", "BX6021 the blend mode Multiply shape 7.1 17.6"],
  ["/S gs 20 100 50 50 re f", "BX6021 a soft mask shape 7.1 17.6"],
  ["/Lab cs 1 2 3 sc 20 100 50 50 re f", "BX6021 the colour space Lab shape 7.1 17.6"],
  ["/Nix cs 1 sc 20 100 50 50 re f", "BX6021 the colour space Nix shape 7.1 17.6"],
  ["q 20 0 0 50 20 100 cm /P Do Q", "BX6021 a PostScript object shape 7.1 17.6"],
  ["/M gs 1 1 5 5 re W n /N gs 20 100 50 50 re f", ""],
])("%s: %s", async (content, said) => {
  const states = "/M<</BM/Multiply>>/N<</BM/Normal>>/S<</SMask<</S/Luminosity/G 7 0 R>>>>";
  const resources = `${FONT}/ExtGState<<${states}>>/ColorSpace<</Lab[/Lab<<>>]>>/XObject<</P 8 0 R>>`;
  const objects = [
    ...fonts,
    pdfStream(
      "/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency/CS/DeviceRGB>>",
      "1 0 0 rg 0 0 9 9 re f",
    ),
    pdfStream("/Subtype/PS", ""),
  ];
  const { findings } = await pressed(pagePdf(content, resources, objects));
  expect(findings.join()).toBe(said);
});

test("a plate that the page has not is told with its place", async () => {
  const content = "0 1 0 0 k 20 100 50 50 re f .2 .4 .8 rg 0 0 9 9 re f";
  const black = await pressed(page(content), { inks: "black" });
  expect(black.findings).toEqual(["BX6022 M shape 7.1 17.6"]);
  expect((await pressed(page(content))).findings).toEqual([]);
});
