import { expect, it } from "vitest";
import { NUMBER } from "../../src/typeset/numbers.js";

const found = (text: string): string[] =>
  [...text.matchAll(new RegExp(NUMBER, "gu"))].map(([number]) => number);

it.each([
  ["11月20日起改道", ["11月20日起"]],
  ["413个大棚", ["413个"]],
  ["增长5.6%", ["5.6%"]],
  ["今晨零下8℃", ["零下8℃"]],
  ["拨付2.3亿元", ["2.3亿元"]],
  ["见第7版", ["第7版"]],
  ["2比1逆转", ["2比1"]],
  ["摘得2金1银", ["2金1银"]],
  ["正月十二亮灯", ["正月十二"]],
  ["至1,420户", ["1,420户"]],
  ["63平方公里湖面", ["63平方公里"]],
])("takes the number and its unit out of %s", (text, numbers) => {
  expect(found(text)).toEqual(numbers);
});

it("leaves digits in words of letters alone, and 火 to 起火", () => {
  expect(found("A4纸和COVID-19")).toEqual([]);
  expect(found("11月20日起火")).toEqual(["11月20日"]);
});
