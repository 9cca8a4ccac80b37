import { expect, test } from "vitest";
import { preflight, spot } from "../../../support/preflight.js";

/** What is said of a square in this colour, with this state. */
async function said(colour: string, state: string) {
  const found = await preflight(`/O gs ${colour} 20 20 50 50 re f`, {
    resources: `/ExtGState<</O<<${state}>>>>/ColorSpace<</S ${spot("Gold")}>>`,
    plates: undefined,
  });
  return found.map(({ code, facts }) => `${code} ${facts.what}`);
}

test("solid inks may overprint, and what knocks out may be anything", async () => {
  expect(await said("0 0 0 1 k", "/op true/OPM 1")).toEqual([]);
  expect(await said("0 0 0 .5 k", "/op false/OPM 1")).toEqual([]);
});

test("white that overprints would vanish", async () => {
  expect(await said("0 0 0 0 k", "/OP true/OPM 1")).toEqual(["BX6042 white"]);
  expect(await said("1 g", "/op true")).toEqual(["BX6042 white"]);
  expect(await said("/S cs 0 scn", "/op true")).toEqual(["BX6042 white"]);
});

test("four inks with OPM 0 knock each other out", async () => {
  expect(await said("0 0 0 0 k", "/op true/OPM 0")).toEqual([]);
});

test("a tint that overprints takes on what is under it", async () => {
  expect(await said("0 0 0 .5 k", "/op true/OPM 1")).toEqual(["BX6042 tint"]);
});
