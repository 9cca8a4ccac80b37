import { expect, test } from "vitest";
import { embedded, type3 } from "../../../../src/press/preflight/rules/fonts.js";
import { codesOf, preflight, TYPE, type } from "../../../support/preflight.js";

const withFont = (font: string) => ({ ...TYPE, objects: [font] });

test("an embedded font is good", async () => {
  expect(await codesOf(type(9), TYPE)).toEqual([]);
});

test("a font that is not embedded, and a Type 3 font, are told by their names", async () => {
  const arial = withFont("<</Type/Font/Subtype/TrueType/BaseFont/Arial>>");
  const [bare] = await preflight(type(9), arial);
  expect(bare?.facts).toMatchObject({ font: "Arial", what: "not embedded" });
  const [drawn] = await preflight(type(9), withFont("<</Type/Font/Subtype/Type3>>"));
  expect(drawn?.facts).toMatchObject({ what: "a Type 3 font" });
});

test("they hold in every family of files", () => {
  expect([type3, embedded].map(({ families }) => families.length)).toEqual([3, 3]);
});
