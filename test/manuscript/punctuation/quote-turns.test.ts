import { expect, it } from "vitest";
import { quoteMarks } from "../../../src/manuscript/punctuation/quote-marks.js";
import { turnsOf } from "../../../src/manuscript/punctuation/quote-turns.js";

it.each([
  ['他说:"好。"', "oc"],
  ['"好,"他说,"走。"', "ococ"],
  ['"甲","乙"', "ococ"],
  ['"他说:"好。""', "oocc"],
  ['"第一段。', "o"],
  ['到此为止。"', "c"],
  ['到此。"他说:"还有。"', "coc"],
  ['“甲。”"乙。"', "ococ"],
])("%s turns %s", (text, turns) => {
  const found = turnsOf(quoteMarks(text)).map((turn) => turn[0]);
  expect(found.join("")).toBe(turns);
});
