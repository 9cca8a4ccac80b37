import { expect, it } from "vitest";
import {
  type Code,
  codes,
  diagnose,
  factNames,
  type Language,
  sentence,
  type Told,
} from "../../src/diagnostics/index.js";

/** Every code of the table. */
export const allCodes = Object.keys(codes) as Code[];

/** The sentence of a code with `«name»` for each of its facts. */
export function withPlaceholders(code: Code, language: Language): Told {
  const facts = Object.fromEntries(factNames[code].map((name) => [name, `«${name}»`]));
  return sentence(diagnose(code, facts), language);
}

/** What each language must do for each code. */
export function itSpeaksOfEveryCode(language: Language): void {
  it.each(allCodes)("%s has a sentence with all its facts, and an advice", (code) => {
    const { message, help } = withPlaceholders(code, language);
    for (const name of factNames[code]) expect(message).toContain(`«${name}»`);
    expect(help.length).toBeGreaterThan(3);
    expect(`${message}${help}`).not.toMatch(/undefined|NaN|\[object/);
  });

  it("says something else for every code", () => {
    const messages = allCodes.map((code) => withPlaceholders(code, language).message);
    expect(new Set(messages).size).toBe(allCodes.length);
  });
}
