import { expect, it } from "vitest";
import { repairJson, repairLines } from "../../src/cli/repairs.js";
import { en } from "../../src/cli/text/en.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";
import type { Repair } from "../../src/manuscript/index.js";

const span = { start: { line: 3, column: 5 }, end: { line: 3, column: 6 } };
const repair = (rule: Repair["rule"], before: string, after: string): Repair => ({
  rule,
  place: { file: "a.md", span },
  before,
  after,
});

it("lists repairs with their place and rule, and names what nobody sees", () => {
  const list = [repair("comma", ",", "，"), repair("space", " ", ""), repair("join", "\n\n", "")];
  expect(repairLines(list, zhCN).map((line) => line.trimEnd())).toEqual([
    "修补",
    expect.stringMatching(/a\.md:3:5\s+comma\s+, → ，$/u),
    expect.stringMatching(/a\.md:3:5\s+space\s+空格 → （删去）$/u),
    expect.stringMatching(/a\.md:3:5\s+join\s+另起一段 → （删去）$/u),
    "",
  ]);
  expect(repairLines([], en)).toEqual(["Nothing was mended.", ""]);
});

it("gives programs the place in numbers", () => {
  expect(repairJson(repair("comma", ",", "，"))).toEqual({
    rule: "comma",
    file: "a.md",
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 6,
    before: ",",
    after: "，",
  });
  expect(repairJson({ ...repair("comma", ",", "，"), place: { file: "a.md" } })).toEqual({
    rule: "comma",
    file: "a.md",
    before: ",",
    after: "，",
  });
});
