import { expect, it } from "vitest";
import { isWoff2, whyNotTrueType } from "../../src/edition/sfnt.js";
import { fakeFont } from "./paper-folder.js";

it("accepts static TrueType outlines under both of their signatures", () => {
  expect(whyNotTrueType(fakeFont(["glyf", "head"]))).toBeUndefined();
  expect(whyNotTrueType(fakeFont(["glyf", "head"], "true"))).toBeUndefined();
});

it("refuses what Chromium would write as Type 3", () => {
  expect(whyNotTrueType(fakeFont(["CFF ", "head"], "OTTO"))).toBe("PostScript outlines (CFF)");
  expect(whyNotTrueType(fakeFont(["CFF ", "head"]))).toBe("PostScript outlines (CFF)");
  expect(whyNotTrueType(fakeFont(["fvar", "glyf"]))).toBe("a variable font");
  expect(whyNotTrueType(fakeFont(["head"]))).toBe("without TrueType outlines");
});

it("refuses collections, old WOFF and what is no font or half a font", () => {
  expect(whyNotTrueType(fakeFont([], "ttcf"))).toMatch(/collection/);
  expect(whyNotTrueType(fakeFont([], "wOFF"))).toMatch(/WOFF/);
  expect(whyNotTrueType(new Uint8Array())).toBe("not a font file");
  expect(whyNotTrueType(new TextEncoder().encode("<html>"))).toBe("not a font file");
  expect(whyNotTrueType(fakeFont(["glyf", "head"]).subarray(0, 50))).toBe("a damaged font file");
  expect(whyNotTrueType(fakeFont(["glyf"]).subarray(0, 6))).toBe("a damaged font file");
});

it("knows a WOFF2", () => {
  expect(isWoff2(fakeFont([], "wOF2"))).toBe(true);
  expect(isWoff2(fakeFont(["glyf"]))).toBe(false);
});
