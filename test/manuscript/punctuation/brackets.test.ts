import { expect, it } from "vitest";
import { brackets } from "../../../src/manuscript/punctuation/brackets.js";

const places = (text: string) => brackets(text).map((edit) => [edit.from, edit.after]);

it("widens both halves of a pair, or none", () => {
  expect(places("甲(b)")).toEqual([
    [1, "（"],
    [3, "）"],
  ]);
  expect(places("f(x)的值")).toEqual([]);
  expect(places("1)甲")).toEqual([]);
});
