import { expect, it } from "vitest";
import { partsOf, readCopy } from "../../../src/manuscript/desk/copy.js";
import { readStory } from "../../../src/manuscript/index.js";

const source = `---
kicker: 引题
deck: ——副题
byline: 记者 顾青
---
# 主题

::: lead 核心提示
提示。
:::

第一段**重点**文字。

## 小标题

::: poem
一行
:::

![图说](a.jpg)

::: table 表
| 路 | 站 |
|---|---|
| 一 | 二 |
:::
`;
const copy = readCopy(readStory(source, "稿.md").value);

it("lays out all that a reader reads, in the order of reading", () => {
  expect(copy.passages.map(({ part, text }) => `${part} ${text}`)).toEqual([
    "kicker 引题",
    "title 主题",
    "deck ——副题",
    "byline 记者 顾青",
    "lead 提示。",
    "body 第一段重点文字。",
    "heading 小标题",
    "verse 一行",
    "caption 图说",
    "cell 路",
    "cell 站",
    "cell 一",
    "cell 二",
  ]);
});

it("finds the place of characters across runs: styles' marks count as columns of the file", () => {
  const [body] = partsOf(copy, "body");
  // 段重点文: 段 stands in column 3, 文 behind ** in column 10.
  expect(body?.place(2, 6)).toEqual({
    start: { line: 12, column: 3 },
    end: { line: 12, column: 11 },
  });
  expect(body?.place(3, 5)).toEqual({
    start: { line: 12, column: 6 },
    end: { line: 12, column: 8 },
  });
});

it("counts a character beyond the BMP as one column, as editors do", () => {
  const [body] = partsOf(readCopy(readStory("# 题\n\n𠮷野在湖边。\n", "稿.md").value), "body");
  // 𠮷 takes two UTF-16 units: 湖 stands at offset 4 and in column 4.
  expect(body?.place(4, 6)).toEqual({ start: { line: 3, column: 4 }, end: { line: 3, column: 6 } });
  expect(body?.place(0, 2)).toEqual({ start: { line: 3, column: 1 }, end: { line: 3, column: 2 } });
});
