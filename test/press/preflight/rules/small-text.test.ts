import { expect, test } from "vitest";
import { codesOf, preflight, TYPE, type } from "../../../support/preflight.js";

const codes = (content: string) => codesOf(content, { ...TYPE, mostInk: 400 });

test("black type of 5.5pt is good, smaller is not, on paper", async () => {
  expect(await codes(type(5.5))).toEqual([]);
  expect(await codes(type(5))).toEqual(["BX6036"]);
  expect(await codes(`q .1 0 0 .1 0 0 cm ${type(50, 400, 900)} Q`)).toEqual(["BX6036"]);
});

test("type of no size prints nothing", async () => {
  expect(await codes(`${type(0)} ${type(0.001)}`)).toEqual([]);
});

test("white type wants 6pt", async () => {
  expect(await codes(`1 g ${type(6)}`)).toEqual([]);
  expect(await codes(`1 g ${type(5.8)}`)).toEqual(["BX6037"]);
});

test("small type in several inks, and black type of four, are told with their inks", async () => {
  expect(await codes(`0 1 1 0 k ${type(8)}`)).toEqual([]);
  const [red] = await preflight(`0 1 1 0 k ${type(7)}`, TYPE);
  expect(red).toMatchObject({ code: "BX6038", facts: { inks: "M+Y", least: 8 } });
  expect(await codes(`0 0 0 1 k ${type(7)}`)).toEqual([]);
  expect(await codes(`.6 .5 .5 .9 k ${type(15)}`)).toEqual(["BX6038"]);
  expect(await codes(`.6 .5 .5 .9 k ${type(20)}`)).toEqual([]);
  // A trace of cyan is seen by nobody.
  expect(await codes(`.05 0 0 1 k ${type(7)}`)).toEqual([]);
});
