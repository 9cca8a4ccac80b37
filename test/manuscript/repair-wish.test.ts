import { describe, expect, it } from "vitest";
import { repairRules } from "../../src/manuscript/repair.js";
import { repairWish } from "../../src/manuscript/repair-wish.js";
import { blocksOf, codesOf, storyOf } from "./support.js";

describe("repair: of the front matter", () => {
  it.each([
    [undefined, ["repeat"]],
    ["on", ["repeat"]],
    ["accept", []],
    ["off", repairRules],
    ["false", repairRules],
    [{ quotes: "off" }, ["repeat", "quotes"]],
    [{ repeat: "accept", dash: "off" }, ["dash"]],
  ])("%j switches off %j", (setting, off) => {
    expect([...repairWish(setting).off].sort()).toEqual([...off].sort());
  });

  it("switches rules of its story", () => {
    const story = (repair: string) =>
      storyOf("---", `repair: ${repair}`, "---", "# 题", "", '甲,"乙"。');
    expect(blocksOf(story("off").value)).toEqual(['甲,"乙"。']);
    expect(blocksOf(story("{ quotes: off }").value)).toEqual(['甲，"乙"。']);
    expect(codesOf(story("off"))).toEqual([]);
  });

  it("is refused where it means nothing, and all is mended then", () => {
    const result = storyOf("---", "repair: { quotes: perhaps }", "---", "# 题", "", "甲,乙。");
    expect(result.diagnostics).toMatchObject([
      { code: "BX1004", facts: { key: "repair" } },
      { code: "BX1008" },
    ]);
    expect(codesOf(storyOf("---", "repair: { commas: off }", "---", "# 题"))).toEqual(["BX1004"]);
  });
});
