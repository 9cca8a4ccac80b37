import { expect, test } from "vitest";
import { readOperations } from "../../src/press/content-stream.js";
import { imageEntries } from "../../src/press/inline-image.js";

const read = (text: string) => [...readOperations(Buffer.from(text, "latin1"))];
const data = (text: string) =>
  read(text).map(({ operator, image }) =>
    image ? Buffer.from(image.data).toString("latin1") : operator,
  );

test("unfiltered data are counted, so that EI in them ends nothing", () => {
  const rgb = "a EI b EI c ";
  expect(data(`q BI /W 2 /H 2 /CS /RGB /BPC 8 ID ${rgb}\nEI Q`)).toEqual(["q", rgb, "Q"]);
  // A mask takes whole bytes for each row; an indexed image one component.
  expect(data("BI /W 9 /H 1 /IM true ID \x01 EI")).toEqual(["\x01 "]);
  expect(data("BI /W 3 /H 1 /CS [/I /RGB 1 <000000ffffff>] /BPC 8 ID EI  EI n")).toEqual([
    "EI ",
    "n",
  ]);
});

test("filtered data end at the EI that content follows, not at one that data follow", () => {
  expect(data("BI /W 1 /H 1 /F /Fl ID x\x9c EI \x80\x01 EI Q")).toEqual(["x\x9c EI \x80\x01", "Q"]);
  expect(data("BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 7f> EI")).toEqual(["7f>"]);
  expect(data("BI /W 1 /H 1 /F /Fl /L 6 ID a EI b EI Q")).toEqual(["a EI b", "Q"]);
});

test("abbreviations have full names", () => {
  const [image] = read("BI /W 1 /H 2 /BPC 8 /CS /RGB /F [/A85 /Fl] /D [0 1] ID ~> EI");
  if (!image?.image) throw new Error("no image");
  const entries = imageEntries(image.image);
  expect([...entries.keys()]).toEqual([
    "Width",
    "Height",
    "BitsPerComponent",
    "ColorSpace",
    "Filter",
    "Decode",
  ]);
  expect(entries.get("ColorSpace")).toEqual({ type: "name", value: "DeviceRGB" });
  expect(entries.get("Filter")).toMatchObject({
    items: [{ value: "ASCII85Decode" }, { value: "FlateDecode" }],
  });
});

test.each([
  ["BI /W 1 /H 1", "an inline image without data at byte 2"],
  ["BI /W 1 /H 1 ID abc", "an inline image without an end at byte 16"],
  ["BI /W 1 /H 1 ID abcEI", "an inline image without an end at byte 16"],
  ["BI /W 1 ID".padEnd(1_000_000, " E\x80I"), "an inline image without an end at byte 11"],
  ["BI 1 ID x EI", "no name at byte 3"],
])("%.24s: %s", (text, said) => {
  expect(() => read(text)).toThrow(said);
});
