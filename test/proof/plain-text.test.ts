import { expect, it } from "vitest";
import { letterView } from "../../src/proof/letter.js";
import { plainText } from "../../src/proof/plain-text.js";
import { facts } from "./letter-facts.js";

it("reads as a letter without any HTML", () => {
  expect(plainText(letterView(facts()))).toBe(`云汀日报　2026年11月23日　星期一　总第3187期
大样　第2次　打样 11月22日 21:05　版样号 3f9a1c2e

陶然（责任编辑）：
请看第1版大样。改动请直接回复本信，写明版次、稿件和改法；无误请回“大样通过”。

第1版　要闻
  责任编辑 陶然　校对 白宁
  【稿件篇幅】
  渔民上了岸　668字　63行　余120字8行
  【待处理】
  错误 BX4001　“渔民上了岸”多出120字
    edition.yaml:20　请删去这些字。

附件
  20261123-01-要闻-大样2.pdf　616 kB
`);
});

it("says first what is most pressing", () => {
  const edition = { ...facts().edition, errors: 1 };
  const text = plainText(letterView(facts({ edition })));
  expect(text.indexOf("※ 本期还有1处错误")).toBeLessThan(text.indexOf("第1版　要闻"));
});
