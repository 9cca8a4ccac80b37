import { expect, test } from "vitest";
import { codesOf, preflight, spot } from "../../../support/preflight.js";

const square = "20 20 50 50 re f";

test("inks are good, colours of screens are told by their space", async () => {
  expect(await codesOf(`.2 g ${square} 0 1 0 0 k ${square}`)).toEqual([]);
  const resources = "/ColorSpace<</L[/Lab<</WhitePoint[1 1 1]>>]>>";
  const [lab] = await preflight(`/L cs 1 1 1 scn ${square}`, { resources });
  expect(lab).toMatchObject({ code: "BX6043", facts: { space: "Lab" } });
});

test("pictures, tables of indexed ones, gradients and text around the page, too", async () => {
  const image = (space: string) =>
    `q 9 0 0 9 20 20 cm BI /W 1 /H 1 /BPC 8 /CS ${space} ID xxx EI Q`;
  expect(await codesOf(image("/RGB"))).toEqual(["BX6043"]);
  expect(await codesOf(image("[/I /RGB 0 <00ff00>]"))).toEqual(["BX6043"]);
  expect(await codesOf(image("/G"))).toEqual([]);
  expect(await codesOf("1 0 0 rg -60 20 50 50 re f")).toEqual(["BX6043"]);
});

test("plates that the page has not", async () => {
  const page = { plates: ["K"], inks: "black" } as const;
  expect(await codesOf(`.2 g ${square}`, page)).toEqual([]);
  const [found] = await preflight(`0 1 0 0 k ${square}`, page);
  expect(found).toMatchObject({ code: "BX6022", facts: { ink: "M", inks: "black" } });
  // More spots than the page's inks.
  const resources = `/ColorSpace<</S ${spot("Gold")}>>`;
  expect(await codesOf(`/S cs 1 scn ${square}`, { resources })).toEqual(["BX6022"]);
  expect(await codesOf(`/S cs 1 scn ${square}`, { resources, plates: ["Gold"] })).toEqual([]);
});

test("spot inks whose names differ by capitals or white space", async () => {
  const resources = `/ColorSpace<</A ${spot("Gold#20A")}/B ${spot("gold#20#20a")}/C ${spot("Silver")}>>`;
  const all = (names: string) =>
    names
      .split("")
      .map((n) => `/${n} cs 1 scn ${square}`)
      .join(" ");
  expect(await codesOf(all("AC"), { resources, plates: undefined })).toEqual([]);
  expect(await codesOf(all("ABC"), { resources, plates: undefined })).toEqual(["BX6044"]);
});
