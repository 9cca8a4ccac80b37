import { expect, it } from "vitest";
import { codes } from "../../../src/diagnostics/index.js";
import { rules } from "../../../src/manuscript/desk/rules.js";

it("has a code of its own for each rule, and none that stops an edition", () => {
  const own = Object.values(rules).map(({ code }) => code);
  expect(new Set(own).size).toBe(own.length);
  for (const code of own) expect(codes[code]).not.toBe("error");
});
