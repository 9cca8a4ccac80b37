import { expect, it } from "vitest";
import { readCopy } from "../../../src/manuscript/desk/copy.js";
import { namings } from "../../../src/manuscript/desk/person-names.js";
import { readStory } from "../../../src/manuscript/index.js";

const read = (text: string) =>
  readCopy(readStory(`# 题\n\n${text}`, "稿.md").value)
    .passages.flatMap(namings)
    .map(
      ({ name, introduced, whole }) =>
        `${name}${introduced ? " role" : ""}${whole ? " whole" : ""}`,
    );

it("reads a name behind a role up to a mark or a verb of speech", () => {
  expect(read("村民张小满，五十岁。站长许盈表示，水清了。")).toEqual([
    "张小满 role whole",
    "许盈 role whole",
  ]);
});

it("reads a speaker without a role where a sentence begins with him", () => {
  expect(read("张小满说，水清了。欧阳文介绍，鱼多了。")).toEqual(["张小满 whole", "欧阳文 whole"]);
});

it("is not certain where a name ends in the middle of a sentence", () => {
  expect(read("村民张小满从棚里出来。")).toEqual(["张小满 role"]);
});

it("takes neither a name in passing nor a word for one", () => {
  expect(read("湖边住着张小满一家，白天很热闹，他说水清了。")).toEqual([]);
});
