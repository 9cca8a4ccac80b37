import { expect, test } from "vitest";
import { endlessPdf, pagePdf, pdfStream } from "../../support/pdfs.js";
import { pressed, RED, refusal } from "../../support/pressed.js";

const form = (content: string, more = "") =>
  pdfStream(`/Type/XObject/Subtype/Form/BBox[0 0 200 200]${more}`, content);
const page = (content: string, ...objects: string[]) =>
  pagePdf(content, "/XObject<</F 5 0 R/G 6 0 R>>", objects);
const tiling = (type: number, content: string) =>
  pdfStream(
    `/PatternType 1/PaintType ${type}/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5/Resources<<>>`,
    content,
  );

/** Forms and patterns of a pressed page by the operators in them. */
const inside = (objects: readonly string[]) =>
  objects.flatMap((text) => /\/(?:Form|TilingType)\b.*>> (.*)/.exec(text)?.[1] ?? []);

test("a form is brought into print colours, its group too, and says its overprint itself", async () => {
  const group = "/Group<</S/Transparency/CS/DeviceRGB>>";
  const { objects, content } = await pressed(page("/F Do", form(`${RED} rg 0 0 9 9 re f`, group)));
  expect(content).toBe("/F Do");
  expect(inside(objects)).toEqual(["0 1 1 0 k /Over gs 0 0 9 9 re f"]);
  expect(objects.join()).toMatch(/\/CS \/DeviceCMYK/);
  expect(objects.join()).not.toMatch(/DeviceRGB/);
});

test("a form inside of a form may use the resources around it", async () => {
  const { objects } = await pressed(page("/F Do", form("/G Do"), form("1 0 0 rg 0 0 9 9 re f")));
  expect(inside(objects)).toContain("0 1 1 0 k /Over gs 0 0 9 9 re f");
});

test("a form that takes its colour from outside is made for each colour", async () => {
  const { objects, content } = await pressed(
    page("1 g /F Do 0 g /F Do 1 g 1 0 0 1 9 9 cm /F Do", form("BT (a) Tj ET")),
  );
  expect(content).toBe("0 0 0 0 k /F Do 0 0 0 1 k /F-1 Do 0 0 0 0 k 1 0 0 1 9 9 cm /F Do");
  expect(inside(objects)).toEqual(["BT /Over gs (a) Tj ET", "BT /OverF gs (a) Tj ET"]);
});

test("a line is as wide as the form is drawn large", async () => {
  const { objects } = await pressed(
    page("q /F Do Q .1 0 0 .1 0 0 cm /F Do", form("0 G 5 w 0 0 m 9 9 l S")),
  );
  expect(inside(objects)).toEqual([
    "0 0 0 1 K 5 w /Over gs 0 0 m 9 9 l S",
    "0 0 0 1 K 5 w /OverS gs 0 0 m 9 9 l S",
  ]);
});

test("black of a form that is drawn faintly is a tint", async () => {
  const faint = pagePdf("/E gs /F Do", "/XObject<</F 5 0 R>>/ExtGState<</E<</ca .4>>>>", [
    form("BT (a) Tj ET", "/Group<</S/Transparency>>"),
  ]);
  expect(inside((await pressed(faint)).objects)).toEqual(["BT /Over gs (a) Tj ET"]);
});

test("patterns are tiled in print colours, with colours of their own or of their use", async () => {
  const spaces = "/ColorSpace<</U[/Pattern/DeviceRGB]>>/Pattern<</P 5 0 R/Q 6 0 R>>";
  const content = `/Pattern cs /P scn 0 0 9 9 re f /U cs ${RED} /Q scn 0 0 9 9 re f`;
  const { objects, content: made } = await pressed(
    pagePdf(content, spaces, [tiling(1, `${RED} rg 0 0 2 2 re f`), tiling(2, "0 0 2 2 re f")]),
  );
  expect(made).toBe("/Pattern cs /P scn 0 0 9 9 re f /UnderF cs 0 1 1 0 /Q scn 0 0 9 9 re f");
  expect(inside(objects)).toEqual(["0 1 1 0 k /Over gs 0 0 2 2 re f", "/Over gs 0 0 2 2 re f"]);
  expect(objects.join()).not.toMatch(/DeviceRGB/);
});

test("a soft mask is refused, and becomes the lightness that it stands for", async () => {
  const state = "/ExtGState<</S<</SMask<</S/Luminosity/G 5 0 R/BC[0 0 0]>>>>>>";
  const mask = form("1 0 0 rg 0 0 9 9 re f", "/Group<</S/Transparency/CS/DeviceRGB>>");
  const { objects, findings } = await pressed(pagePdf("/S gs 0 0 9 9 re f", state, [mask]));
  expect(inside(objects)).toEqual(["0.4984 g 0 0 9 9 re f"]);
  expect(objects.join()).toMatch(/\/CS \/DeviceGray/);
  expect(findings).toEqual(["BX6021 a soft mask shape 0 67.4"]);
});

test("forms that draw themselves, or too deep, end", async () => {
  expect(await refusal(page("/F Do", form("/G Do"), form("/F Do")))).toBe(
    "BX6020 a form that draws itself",
  );
  const chain = Array.from({ length: 40 }, (_, i) =>
    form("/F Do", `/Resources<</XObject<</F ${i + 6} 0 R>>>>`),
  );
  expect(await refusal(page("/F Do", ...chain, form("")))).toBe(
    "BX6020 forms nested more than 28 deep",
  );
});

test("forms drawn ten times each in ten others are made once", async () => {
  const { objects } = await pressed(endlessPdf());
  expect(inside(objects)).toHaveLength(12);
});

test("forms drawn in ever other sizes are too many in the end", async () => {
  const forms = Array.from({ length: 25 }, (_, i) =>
    form(
      "/F Do .9 0 0 .9 0 0 cm /F Do .8 0 0 1 0 0 cm /F Do",
      `/Resources<</XObject<</F ${i + 6} 0 R>>>>`,
    ),
  );
  expect(await refusal(page("/F Do", ...forms, form("")))).toBe(
    "BX6020 more than 2000 forms and patterns",
  );
});
