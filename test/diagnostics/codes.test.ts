import { describe, expect, it } from "vitest";
import { type Code, codes, type Facts } from "../../src/diagnostics/index.js";
import { type Case, check, placeOf } from "./cases/case.js";
import { cases } from "./cases.js";

/** Facts with a pattern's own text where the pattern fits. */
const like = (facts: Facts, wanted: Case["facts"]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const pattern = wanted[name];
      return [name, pattern instanceof RegExp && pattern.test(String(value)) ? pattern : value];
    }),
  );

it("the minimal paper raises nothing: what follows comes from the change alone", async () => {
  expect(await check({})()).toEqual([]);
});

describe("every code is raised by real input, at its place and with its facts", () => {
  it.each(Object.keys(codes) as Code[])("%s", async (code) => {
    const { raise, at, facts, also = [] }: Case = cases[code];
    const found = await raise();
    expect([...new Set(found.map((d) => d.code))].sort()).toEqual([code, ...also].sort());
    const [own] = found.filter((d) => d.code === code);
    expect(own && placeOf(own)).toBe(at);
    expect(like(own?.facts ?? {}, facts)).toEqual(facts);
    expect(own?.severity).toBe(codes[code]);
  });
});
