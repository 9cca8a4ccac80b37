import { describe, expect, it } from "vitest";
import { firstPage } from "../../../src/press/supplied/first-page.js";
import { survey } from "../../../src/press/supplied/survey.js";
import { endlessPdf, pagePdf, pdfStream } from "../../support/pdfs.js";

const read = (content: string, resources = "", objects: readonly string[] = []) =>
  survey(firstPage(pagePdf(content, resources, objects)));
const plates = (...given: Parameters<typeof read>): string =>
  [...read(...given).plates].sort().join("");
const trouble = (...given: Parameters<typeof read>) => read(...given).trouble;

const form = (content: string, entries = "") =>
  pdfStream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${entries}`, content);
const CS = "/ColorSpace<</Cs[/Separation/PANTONE#20485#20C/DeviceCMYK 9 0 R]>>";

describe("plates", () => {
  it("are those that are painted with", () => {
    expect(plates("0 0 9 9 re f")).toBe("K");
    expect(plates("1 G 0 0 0 0 k 0 0 9 9 re f")).toBe("");
    expect(plates("0 .2 0 0 k 0 0 0 1 K 0 0 9 9 re B")).toBe("KM");
    expect(plates("0 0 0 0 k 0 0 0 0 K q 1 0 0 0 k 0 0 9 9 re f Q")).toBe("C");
  });

  it("know a spot ink and its tints, and the full tone that a space begins with", () => {
    expect(plates("0 0 0 0 K /Cs cs .5 scn 0 0 9 9 re f", CS)).toBe("PANTONE 485 C");
    expect(plates("0 0 0 0 K /Cs cs 0 scn 0 0 9 9 re f", CS)).toBe("");
    expect(plates("0 0 0 0 K /Cs cs 0 0 9 9 re f", CS)).toBe("PANTONE 485 C");
  });

  it("are looked for in forms, patterns and shadings", () => {
    const white = "0 0 0 0 k 0 0 0 0 K";
    expect(plates(`${white} /F Do`, "/XObject<</F 5 0 R>>", [form("1 0 0 0 k 0 0 9 9 re f")])).toBe(
      "CK",
    );
    const tile = pdfStream("/PatternType 1/PaintType 1", "0 0 1 0 k 0 0 9 9 re f");
    expect(plates(`${white} /Pattern cs /P scn`, "/Pattern<</P 5 0 R>>", [tile])).toContain("Y");
    const ramp = "<</FunctionType 2/N 1/C0[0 0 0 0]/C1[0 1 0 0]>>";
    const shading = `<</ShadingType 2/ColorSpace/DeviceCMYK/Function ${ramp}>>`;
    expect(plates("/S sh", `/Shading<</S ${shading}>>`)).toBe("KM");
    const sampled = shading.replace("FunctionType 2", "FunctionType 4");
    expect(plates("/S sh", `/Shading<</S ${sampled}>>`)).toBe("CKMY");
  });

  it("are not those of a mask", () => {
    const mask = "/ExtGState<</G<</SMask<</S/Luminosity/G 5 0 R>>>>>>";
    const group = "/Group<</S/Transparency/CS/DeviceGray>>";
    const found = read("0 0 0 0 k /G gs", mask, [form("1 0 0 0 k 0 0 9 9 re f", group)]);
    expect([...found.plates]).toEqual([]);
    expect(found.trouble).toBeUndefined();
  });
});

describe("what cannot be placed as it is", () => {
  const image = (space: string) =>
    pdfStream(`/Subtype/Image/Width 1/Height 1/BitsPerComponent 8${space}`, "xxx");
  const group = (space: string) => form("", `/Group<</S/Transparency/CS ${space}>>`);
  const inForm = "/XObject<</F 5 0 R>>";
  it.each([
    ["colours in RGB", "1 0 0 rg", "", []],
    ["colours in RGB", "/DeviceRGB CS", "", []],
    ["colours in RGB", "/F Do", inForm, [form("0 0 0 RG")]],
    ["colours in RGB", "/F Do", inForm, [image("/ColorSpace/DeviceRGB")]],
    ["colours in RGB", "/F Do", inForm, [image("/ColorSpace[/Indexed/DeviceRGB 0<000000>]")]],
    ["colours in RGB", "BI /W 1 /H 1 /BPC 8 /CS /RGB ID xxx EI", "", []],
    ["colours in RGB", "/S sh", "/Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB>>>>", []],
    ["colours in Lab", "/L cs 1 2 3 scn", "/ColorSpace<</L[/Lab<<>>]>>", []],
    ["a transparency group in RGB", "/F Do", inForm, [group("/DeviceRGB")]],
    ["a Type 3 font", "/T 9 Tf", "/Font<</T<</Subtype/Type3>>>>", []],
    ["a transfer function", "/G gs", "/ExtGState<</G<</TR 5 0 R>>>>", ["<</FunctionType 2>>"]],
    ["a picture in JPEG 2000 whose colours are not stated", "/F Do", inForm, [image("")]],
    ["streams packed by LZW", "BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID xxx EI", "", []],
  ])("%s: %s", (reason, content, resources, objects) => {
    expect(trouble(content, resources, objects)).toBe(reason);
  });

  it("is not what no content uses, nor a transfer that does nothing", () => {
    expect(trouble("0 g", "/ColorSpace<</A/DeviceRGB>>")).toBeUndefined();
    expect(trouble("/G gs", "/ExtGState<</G<</TR/Identity/TR2/Default>>>>")).toBeUndefined();
  });

  it("names fonts that are missing", () => {
    const fonts = "/Font<</F<</Subtype/Type1/BaseFont/Helvetica>>/G<</BaseFont/Unused>>>>";
    expect(read("/F 9 Tf", fonts).fonts).toEqual(["Helvetica"]);
  });
});

describe("hostile content", () => {
  const self = form("/F Do", "/Resources<</XObject<</F 5 0 R>>>>");
  it.each([
    ["a form that draws itself", "/F Do", "/XObject<</F 5 0 R>>", [self]],
    ["graphics states nested too deep", "q ".repeat(2000), "", []],
    ["a string without an end", "(", "", []],
  ])("%s", (reason, content, resources, objects) => {
    expect(() => read(content, resources, objects)).toThrow(reason);
  });

  it("of forms drawn ten times each is read once each", () => {
    expect(survey(firstPage(endlessPdf())).plates.size).toBe(1);
  });
});

describe("what readers draw in different ways", () => {
  it("PostScript, and a transfer function in a halftone", () => {
    const ps = pdfStream("/Type/XObject/Subtype/PS", "showpage");
    expect(trouble("/P Do", "/XObject<</P 5 0 R>>", [ps])).toBe("a PostScript object");
    const state = (halftone: string) => trouble("/G gs", `/ExtGState<</G<</HT ${halftone}>>>>`);
    const own = "<</HalftoneType 1/TransferFunction<</FunctionType 2>>>>";
    expect(state(own)).toBe("a transfer function");
    expect(state(`<</HalftoneType 5/Cyan ${own}>>`)).toBe("a transfer function");
    expect(state("<</HalftoneType 1/TransferFunction/Identity>>")).toBeUndefined();
  });
});
