import { expect, test } from "vitest";
import { objectRules, SCREEN_SPACES } from "../../../../src/press/preflight/file-rules/objects.js";
import { brokenBy } from "../../../support/preflight.js";

const adding = (entries: object) =>
  brokenBy(objectRules, ({ context }) => {
    context.register(context.obj(entries as never));
  });

test.each([
  [{ Type: "ExtGState", TR2: "Default", OP: true }],
  [{ Subtype: "Image", Interpolate: false, ColorSpace: "DeviceCMYK" }],
  [{ S: "Transparency", CS: "DeviceCMYK" }],
  [{ Type: "Font", Subtype: "TrueType", FontDescriptor: { FontFile2: {} } }],
])("%j is good", async (entries) => {
  expect(await adding(entries)).toEqual([]);
});

test.each([
  ["transfer-function HTP", { HTP: 1 }],
  ["opi OPI", { OPI: 1 }],
  ["alternates Alternates", { Alternates: [] }],
  ["reference-xobject Ref", { Ref: 1 }],
  ["interpolate Interpolate", { Interpolate: true }],
  ["postscript PS", { Subtype: "PS" }],
  ["group-space Separation", { S: "Transparency", CS: "Separation" }],
  ["rgb-entries Lab", { ColorSpace: ["Lab", {}] }],
  ["type-3-font Type3", { Type: "Font", Subtype: "Type3" }],
  ["font-program Arial", { Type: "Font", Subtype: "TrueType", BaseFont: "Arial" }],
])("%s", async (said, entries) => {
  expect(await adding(entries)).toEqual([
    expect.stringMatching(new RegExp(`^${said} object \\d+$`)),
  ]);
});

test("LZW is a filter of streams", async () => {
  const bad = await brokenBy(objectRules, ({ context }) => {
    context.register(context.stream("x", { Filter: ["ASCII85Decode", "LZWDecode"] }));
  });
  expect(bad).toEqual([expect.stringMatching(/^lzw LZWDecode/)]);
  expect(SCREEN_SPACES.has("DeviceCMYK")).toBe(false);
});
