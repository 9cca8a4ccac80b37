import { expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { storyOf } from "./support.js";

it("restores whatever is printed and says how much, once", () => {
  const result = storyOf(
    "# 主题,要闻",
    "",
    "甲,乙!",
    "",
    "::: table 表(一)",
    "|甲:|",
    "|-|",
    "|乙|",
    ":::",
  );
  expect(result.value.title.map(plain)).toEqual(["主题，要闻"]);
  expect(result.value.short).toBe("主题，要闻");
  expect(result.value.tables[0]?.title).toBe("表（一）");
  expect(result.diagnostics).toMatchObject([
    { code: "BX1008", facts: { count: 6 }, place: { span: { start: { line: 1, column: 5 } } } },
  ]);
});

it("says nothing of copy that is right", () => {
  expect(storyOf("# 主题，要闻", "", "11:30开会。").diagnostics).toEqual([]);
});
