import { expect, test } from "vitest";
import { scriptRuns, unsettledSigns } from "../../src/typeset/scripts.js";

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
  ["a（b）c", "a|（|b|）|c"], // a full-width bracket goes with no Latin text
  ["湖（b）c湖", "湖（|b|）|c|湖"],
  ["a，湖", "a，|湖"],
  ["a、湖", "a|、湖"],
  ["。あ湖", "。あ|湖"],
])("%s is parted as %s", (text, parted) => {
  expect(barred(text)).toBe(parted);
});

test("an astral ideograph counts as two units", () => {
  expect([...scriptRuns("a\u{20bb7}b")]).toEqual([0, 1, 1, 2]);
});

// Each case as Chromium prints it: 2 em where the sign is settled, 1.69 em where it is not.
test.each([
  ["湖——", []],
  ["——湖", []],
  ["A——", []],
  ["A，——", []], // ， is of every script
  ["A。——湖", []], // the ideograph behind settles the marks before it
  ["湖（WTO）——A", []],
  ["“AI+”——", []],
  ["(A)——", []],
  ["あ——", []],
  ["——", [0]],
  ["1——2……", [1, 4]],
  ["H2O、……！；——1/2、", [4, 8]],
  ["responsibility 。——11:30", [16]],
  ["GDP（gross product）——国内", [18]],
  ["（WTO）——湖", [5]],
  ["《A》——", [3]],
  ["湖《A（b）》——c", [7]], // 》 goes with the bracket before it
  ["A。——B。——湖", [2]],
  ["湖\nA。\n——", [5]], // the lines of a paragraph are one text
])("signs of no settled script in %s", (text, signs) => {
  expect(unsettledSigns(text)).toEqual(signs);
});
