import { expect, test } from "vitest";
import { scriptRuns } from "../../src/typeset/scripts.js";

/** The text with a bar where a run begins. */
const barred = (text: string): string => {
  const runs = scriptRuns(text);
  return [...text].map((c, i) => (i > 0 && runs[i] !== runs[i - 1] ? `|${c}` : c)).join("");
};

test.each([
  ["湖水涨了。", "湖水涨了。"],
  ["湖WTO水", "湖|WTO|水"],
  ["湖(WTO)水", "湖(|WTO|)水"],
  ["the (WTO) of", "the (WTO) of"],
  ["湖{{css}}水", "湖{{|css|}}水"],
  ["湖</b>水", "湖</|b>|水"],
  ["(WTO)", "(WTO)"], // signs at the very start join what follows
  ["PM2.5——湖", "PM2.5——|湖"],
  ["WTO。", "WTO|。"],
  ["αWTO", "α|WTO"],
])("%s is parted as %s", (text, parted) => {
  expect(barred(text)).toBe(parted);
});

test("an astral ideograph counts as two units", () => {
  expect([...scriptRuns("a\u{20bb7}b")]).toEqual([0, 1, 1, 2]);
});
