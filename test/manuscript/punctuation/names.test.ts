import { expect, it } from "vitest";
import { isByline, nameStretches } from "../../../src/manuscript/punctuation/names.js";

it.each([
  ["□记者 杜林波 金月全 文/图", true],
  ["本报记者 顾青", true],
  ["张三 李四 摄", true],
  ["记者：张三 李四", true],
  ["记者 张三，昨日到场。", false],
  ["县委书记 调研", false],
])("%s is a byline: %s", (text, byline) => {
  expect(isByline(text)).toBe(byline);
});

it.each([
  ["本报讯（记者 王 娟 李明）近日，", ["（记者 王 娟 李明）"]],
  ["近日，记者 张三 李四报道，", ["记者 张三 李四报道"]],
  ["场面火热。 张三 摄", ["张三 摄"]],
  ["全县 上下，行动。", []],
])("names stand side by side in %s", (text, expected) => {
  expect(nameStretches(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});
