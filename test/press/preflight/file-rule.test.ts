import { expect, test } from "vitest";
import { inAll, inX, inX4 } from "../../../src/press/preflight/file-rule.js";

test("a rule says in which families it holds", () => {
  const check = () => [];
  const all = [inAll, inX, inX4].map((make) => make("xmp", "6.6", check).families);
  expect(all).toEqual([["X-4", "X-1a", "A"], ["X-4", "X-1a"], ["X-4"]]);
});
