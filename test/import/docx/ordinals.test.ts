import { expect, it } from "vitest";
import { ordinal } from "../../../src/import/docx/ordinals.js";

it.each([
  [3, "chineseCounting", "三"],
  [10, "chineseCounting", "十"],
  [23, "chineseCountingThousand", "二十三"],
  [105, "chineseCounting", "一百零五"],
  [110, "japaneseCounting", "一百一十"],
  [2026, "ideographDigital", "二〇二六"],
  [12, "chineseLegalSimplified", "壹拾贰"],
  [2, "ideographTraditional", "乙"],
  [12, "ideographZodiac", "亥"],
  [11, "ideographZodiac", "戌"],
  [11, "ideographTraditional", "11"],
  [3, "decimalEnclosedCircle", "③"],
  [21, "decimalEnclosedCircle", "（21）"],
  [12, "decimalFullWidth", "１２"],
  [7, "decimalZero", "07"],
  [28, "lowerLetter", "bb"],
  [1, "upperLetter", "A"],
  [1994, "upperRoman", "MCMXCIV"],
  [4, "lowerRoman", "iv"],
  [5, "none", ""],
  [5, "something else", "5"],
  [0, "chineseCounting", "0"],
])("the %i of %s is %s", (n, format, text) => {
  expect(ordinal(n, format)).toBe(text);
});
