import { describe, expect, it } from "vitest";
import { diagnose, sentence } from "../../src/diagnostics/index.js";
import { allCodes, itSpeaksOfEveryCode, withPlaceholders } from "./languages.js";

const say = (...of: Parameters<typeof diagnose>) => sentence(diagnose(...of), "en").message;

describe("English sentences", () => {
  itSpeaksOfEveryCode("en");

  it.each(allCodes)("%s begins and ends as a sentence", (code) => {
    const { message, help } = withPlaceholders(code, "en");
    for (const text of [message, help]) expect(text).toMatch(/^["«A-Z].*[.?"]$/);
  });

  it("calls a page by its number and a gutter by its pages", () => {
    const off = { block: "text", template: "text.hbs", off: 1 };
    expect(say("BX5005", { ...off, page: 3 })).toContain(" on page 3 ");
    expect(say("BX5005", { ...off, page: "中缝4-1" })).toContain(" on gutter 4-1 ");
  });

  it("counts one in the singular", () => {
    expect(say("BX4001", { story: "a.md", chars: 1, lines: 1 })).toBe(
      '"a.md" is 1 character (1 line) too long for its area.',
    );
    expect(say("BX4001", { story: "a.md", chars: 37, lines: 3 })).toBe(
      '"a.md" is 37 characters (3 lines) too long for its area.',
    );
  });

  it("asks for what was probably meant, and is silent where nothing is like it", () => {
    expect(say("BX2002", { key: "nmae", nearest: "name" })).toBe(
      'Unknown key "nmae". Did you mean "name"?',
    );
    expect(say("BX2002", { key: "qqq", nearest: "" })).toBe('Unknown key "qqq".');
  });
});
