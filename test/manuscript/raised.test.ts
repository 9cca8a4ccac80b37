import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { storyOf } from "./support.js";

/** The runs of a paragraph; raised ones as ^x^, lowered ones as ~x~. */
function read(line: string): string {
  const [block] = storyOf("---", "repair: off", "---", "# 题", "", line).value.blocks;
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  const marks: Readonly<Record<string, string>> = { super: "^", sub: "~" };
  return block.text
    .map(({ text, style }) => {
      const mark = marks[style] ?? "";
      return mark + text.replace(/[\^~]/gu, "\\$&") + mark;
    })
    .join("");
}

describe("what is raised and lowered", () => {
  it.each([
    "面积3.2万m^2^，占地120米^2^。",
    "约10^-3^毫米，x^n^与1^st^，Ca^2+^。",
    "说法不一^①^，另见^[12]^、^〔3〕^，价格另议^*^。",
    "CO~2~与H~2~O，x~n~。",
    "**强调**^①^。",
  ])("%s", (line) => {
    expect(read(line)).toBe(line.replaceAll("**", ""));
  });

  it.each([
    "13万元~17万元，比去年的10万元~12万元多。",
    "3~5天，7~9天。",
    "3~5~7号。",
    "~~划去~~的字。",
    "A~1座，B~2座。",
    "^_^，开心^o^，^^。",
    "2^10个。",
    "^2^开头不算。",
    "空格 ^2^ 之后不算。",
    "x^一个长长的指数^不算。",
  ])("not signs of plain copy: %s", (line) => {
    expect(read(line)).toBe(line.replace(/[\^~]/gu, "\\$&"));
  });

  it("a call of a note is raised", () => {
    const [block] = storyOf("# 题", "", "甲事[^1]。", "", "[^1]: 说明。").value.blocks;
    if (block?.kind !== "paragraph") throw new Error("no paragraph");
    expect(block.text.map((run) => [run.text, run.style])).toEqual([
      ["甲事", "plain"],
      ["①", "super"],
      ["。", "plain"],
    ]);
    expect(plain(block.text)).toBe("甲事①。");
  });
});
