import { expect, test } from "vitest";
import { hyphenate, hyphenation } from "../../src/compose/hyphenation.js";
import { starter } from "../support/starter.js";

const divided = (word: string): string => {
  const ends = [...hyphenate(word), word.length];
  return ends.map((end, i) => word.slice(ends[i - 1] ?? 0, end)).join("-");
};

test("English words are divided by the American patterns, three letters on either side", () => {
  expect(divided("newspaper")).toBe("news-pa-per");
  expect(divided("responsibility")).toBe("respon-si-bil-ity");
  // in-ternational and typesetti-ng would leave too little.
  expect(divided("international")).toBe("inter-na-tional");
});

test("only where the theme asks for it", async () => {
  const { theme } = (await starter()).edition;
  expect(hyphenation(theme)).toEqual({});
  expect(hyphenation({ ...theme, body: { ...theme.body, hyphenation: true } })).toEqual({
    hyphenate,
  });
});
