import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, storyOf } from "./support.js";

const body = (...lines: string[]) => storyOf("# 题", "", ...lines).value;

describe("Markdown that a newspaper does not print as such", () => {
  it("keeps list items as paragraphs with their numbers", () => {
    expect(blocksOf(body("3. 甲", "4. 乙", "", "- 丙", "- 丁"))).toEqual([
      "3. 甲",
      "4. 乙",
      "·丙",
      "·丁",
    ]);
  });

  it("keeps the paragraphs of quotations and the lines of code", () => {
    expect(blocksOf(body("> 引文。", ">", "> 再引。", "", "```", "代码", "又一行", "```"))).toEqual(
      ["引文。", "再引。", "代码又一行"],
    );
  });

  it("prints no rule, and all that is not Markdown as it was typed", () => {
    expect(
      blocksOf(
        body("甲。", "", "***", "", "<b>乙</b>{{丙}}。", "", "[注]: 说明。", "", "~~删~~。"),
      ),
    ).toEqual(["甲。", "<b>乙</b>{{丙}}。", "[注]：说明。", "~~删~~。"]);
  });

  it("takes an indent for an indent: four spaces, or two full-width ones on the next line", () => {
    expect(
      blocksOf(body("    甲段**重**。", "", "　　乙段。", "　　丙段。", "　　", "　　丁段。")),
    ).toEqual(["甲段重。", "乙段。", "丙段。", "丁段。"]);
  });

  it("reads headings below the title", () => {
    expect(blocksOf(body("## 小标题 ##", "", "甲。", "", "### 更小"))).toEqual([
      "## 小标题",
      "甲。",
      "## 更小",
    ]);
  });
});

describe("photos", () => {
  it("stand alone in a paragraph, with caption and credit", () => {
    const { photos, blocks } = body('![志愿者,在一线](照%20片.jpg "张三 摄")', "", "甲。");
    expect(blocks).toHaveLength(1);
    expect(photos).toMatchObject([{ src: "照 片.jpg", credit: "张三 摄" }]);
    expect(plain(photos[0]?.caption ?? [])).toBe("志愿者，在一线");
    expect(photos[0]?.span).toEqual({
      start: { line: 3, column: 1 },
      end: { line: 3, column: 29 },
    });
  });

  it("may stand several together or in the text, which stays", () => {
    const story = body("![](a.jpg)", "![](b.jpg)", "", "见图![](c.jpg)所示。");
    expect(story.photos.map((photo) => photo.src)).toEqual(["a.jpg", "b.jpg", "c.jpg"]);
    expect(blocksOf(story)).toEqual(["见图所示。"]);
  });
});
