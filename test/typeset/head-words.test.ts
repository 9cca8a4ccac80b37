import { describe, expect, it } from "vitest";
import { headWordStarts } from "../../src/typeset/head-words.js";
import type { OwnWords } from "../../src/typeset/words.js";
import { score } from "../support/headlines.js";

const shown = (text: string, own?: OwnWords): string => {
  const starts = headWordStarts(text, own);
  return text
    .split("")
    .map((unit, i) => (i > 0 && starts[i] ? "|" : "") + unit)
    .join("");
};

describe("headWordStarts", () => {
  it.each([
    ["北坡乡柳坡村种出萝卜", "北坡乡|柳坡村|种出|萝卜"],
    ["雪岭隧道贯通", "雪岭隧道|贯通"],
    ["石渡镇中心学校午餐", "石渡镇中心学校|午餐"],
    ["县财政拨付", "县财政|拨付"],
    ["一通电话", "一通电话"],
    ["全县前三季度", "全县|前三季度"],
    ["教师曾广田获奖", "教师|曾广田|获奖"],
    ["村BA开打", "村BA|开打"],
    ["老剧院重张", "老剧院|重张"],
  ])("keeps together what a head does not part: %s", (text, want) => {
    expect(shown(text)).toBe(want);
  });

  it("takes a short quotation for one word, and no long one", () => {
    expect(shown("“屋场会”开到家门口")).toContain("“|屋场会|”");
    expect(shown("“守住绿水青山不放松”")).toContain("守住|");
  });

  it("makes names of places from the paper's words", () => {
    const own = { names: [], words: ["云汀湖"] };
    expect(shown("云汀湖水位回落", own)).toBe("云汀湖|水位|回落");
  });

  it("cuts less than one place in ten that must stay whole, and misses few good breaks", () => {
    const { wrong, mustNot, missed, may } = score((text) => headWordStarts(text));
    expect(wrong / mustNot).toBeLessThan(0.08);
    expect(missed / may).toBeLessThan(0.05);
  });
});
