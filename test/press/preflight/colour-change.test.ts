import { expect, test } from "vitest";
import { COLOURS } from "../../../src/press/preflight/colour-change.js";
import { marksOf, spot } from "../../support/preflight.js";

const square = "0 0 9 9 re f";
const inks = async (content: string, resources = "", objects: string[] = []) =>
  (await marksOf(content, { resources, objects })).map(({ inked }) =>
    inked.map(({ tone }) => Object.fromEntries(tone.plates)),
  );

test("device colours, spaces and inks by their names", async () => {
  const resources = `/ColorSpace<</S ${spot("Gold")}>>`;
  const content = `${square} .5 g ${square} 0 1 0 0 k ${square} /S cs ${square} .2 scn ${square}`;
  expect(await inks(content, resources)).toEqual([
    [{ K: 1 }],
    [{ K: 0.5 }],
    [{ M: 1 }],
    [{ Gold: 1 }],
    [{ Gold: 0.2 }],
  ]);
});

test("capitals are for strokes", async () => {
  expect(await inks("0 0 1 0 K 0 0 9 9 re S")).toEqual([[{ Y: 1 }]]);
  for (const [name, [, stroke]] of COLOURS) expect(name === name.toUpperCase()).toBe(stroke);
});

test("a shading has the colours of its ends; a pattern without colour that of its use", async () => {
  const fn = "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 0 0 0]/N 1>>";
  const shading = `<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 9 0]/Function ${fn}>>>>`;
  const resources = "/ColorSpace<</U[/Pattern/DeviceGray]>>/Pattern<</P 5 0 R/Q 6 0 R>>";
  const cell =
    "<</PatternType 1/PaintType 2/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5/Length 12>>stream\n0 0 2 2 re f\nendstream";
  const content = `/Pattern cs /P scn ${square} /U cs .3 /Q scn ${square}`;
  const found = await inks(content, resources, [shading, cell]);
  expect(found).toEqual([[{}, { C: 1 }], [{ K: 0.7 }], []]);
});
