import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sfntFacts } from "../../src/edition/sfnt-facts.js";
import { embeddingFont } from "../support/font.js";
import { FONT_FILE } from "../support/paper.js";
import { LAYOUT, withoutTables } from "../support/sfnt.js";
import { fakeFont } from "./paper-folder.js";

const NOTO = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";

it("finds the features of a font, in GSUB and in GPOS", () => {
  const noto = readFileSync(NOTO);
  // vert and locl are substitutions, halt and chws move glyphs.
  expect(sfntFacts(noto)).toMatchObject({
    unitsPerEm: 1000,
    features: { vert: true, halt: true, chws: true, locl: true },
  });
  const bare = { vert: false, halt: false, chws: false, locl: false };
  expect(sfntFacts(withoutTables(noto, LAYOUT)).features).toEqual(bare);
  expect(sfntFacts(readFileSync(FONT_FILE)).features).toEqual(bare);
  expect(sfntFacts(withoutTables(noto, ["GPOS"])).features).toEqual({
    ...bare,
    vert: true,
    locl: true,
  });
});

it("reads what the maker allows; of several bits the least restrictive counts", () => {
  const of = (type: number) => sfntFacts(embeddingFont(type));
  expect(of(0)).toMatchObject({ embedding: "free", whole: false });
  expect(of(2)).toMatchObject({ embedding: "forbidden", whole: false });
  expect(of(4)).toMatchObject({ embedding: "print", whole: false });
  expect(of(8)).toMatchObject({ embedding: "edit", whole: false });
  expect(of(0x0e)).toMatchObject({ embedding: "edit" });
  expect(of(0x104)).toMatchObject({ embedding: "print", whole: true });
  expect(of(0x204)).toMatchObject({ embedding: "bitmaps" });
});

it("makes do with what is no font, or half of one", () => {
  const open = { unitsPerEm: 0, embedding: "free", whole: false };
  expect(sfntFacts(new Uint8Array())).toMatchObject(open);
  expect(sfntFacts(fakeFont(["GSUB", "GPOS", "OS/2", "head"]))).toMatchObject(open);
  const half = readFileSync(FONT_FILE).subarray(0, 200);
  expect(sfntFacts(half)).toMatchObject(open);
});
