import { expect, test } from "vitest";
import { readOperations } from "../../../src/press/content-stream.js";
import { NO_FONT } from "../../../src/press/preflight/mark-font.js";
import { textChange } from "../../../src/press/preflight/text-change.js";
import { FIRST_TEXT } from "../../../src/press/preflight/text-pen.js";

const song = { ...NO_FONT, name: "Song" };
const change = (operator: string) => {
  const [operation] = readOperations(Buffer.from(operator));
  if (!operation) throw new Error("no operation");
  return textChange(operation, FIRST_TEXT, (name) => (name === "F" ? song : undefined));
};

test("each operator of the text state changes its part", () => {
  expect(change("/F 9 Tf")).toEqual({ ...FIRST_TEXT, font: song, size: 9 });
  expect(change("/G 9 Tf")?.font).toBe(FIRST_TEXT.font);
  expect(change("2 Tc")?.charSpace).toBe(2);
  expect(change("2 Tw")?.wordSpace).toBe(2);
  expect(change("50 Tz")?.scale).toBe(0.5);
  expect(change("3 Ts")?.rise).toBe(3);
});

test("others change nothing", () => {
  expect(change("1 0 0 1 5 5 Tm")).toBeUndefined();
});
