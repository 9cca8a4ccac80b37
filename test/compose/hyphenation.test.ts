import { expect, test } from "vitest";
import { hyphenate } from "../../src/compose/hyphenation.js";

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
