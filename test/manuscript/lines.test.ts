import { describe, expect, it } from "vitest";
import { pointSpan } from "../../src/diagnostics/index.js";
import {
  beginsItem,
  cells,
  groupLines,
  saidOfLines,
  wrapWidth,
} from "../../src/manuscript/lines.js";

const FULL = "昨天下午县城的市场开业价格牌每小时更新一次摊";

describe("lines without empty lines between them", () => {
  it("are a paragraph each where each ends its sentence", () => {
    expect(groupLines(["湖水清了。", "鱼多了！", "“真好。”"])).toEqual({
      how: "paragraphs",
      groups: [[0], [1], [2]],
    });
  });

  it("are one paragraph where nothing is certain", () => {
    expect(groupLines(["湖水清了，", "鱼多了。"]).how).toBe("flow");
    expect(groupLines(["湖水清了。"]).how).toBe("flow");
  });

  it("begin paragraphs at typed indents", () => {
    const lines = ["　　湖水清", "了。", "　　鱼多了。"];
    expect(groupLines(lines)).toEqual({ how: "wrapped", groups: [[0, 1], [2]] });
  });

  it("that were cut at a fixed width are joined up to a short line or an item", () => {
    const lines = [FULL, FULL, "位费也降了。", FULL, FULL, "1. 第一条", FULL];
    expect(wrapWidth(lines)).toBe(cells(FULL));
    expect(groupLines(lines)).toEqual({ how: "wrapped", groups: [[0, 1, 2], [3, 4], [5], [6]] });
  });

  it("are not taken as cut where they are verse, or long paragraphs", () => {
    expect(wrapWidth(["湖上风来晚", "芦花夜半开", "渔灯三两点", "照我故人来"])).toBe(0);
    expect(wrapWidth([FULL.repeat(3), FULL.repeat(3), FULL.repeat(3)])).toBe(0);
    expect(wrapWidth([`${FULL}。`, `${FULL}。`, `${FULL}。`])).toBe(0);
  });
});

it("items begin with numbers or signs", () => {
  expect(["一、总则", "（二）范围", "3. 时间", "● 地点"].every(beginsItem)).toBe(true);
  expect(["一二三", "3.5元"].some(beginsItem)).toBe(false);
});

it("what was done is said", () => {
  const place = { file: "a.md", span: pointSpan(1, 1) };
  expect(saidOfLines(3, 3, place)).toMatchObject({ code: "BX1042", facts: { count: 3 } });
  expect(saidOfLines(3, 1, place)).toMatchObject({
    code: "BX1043",
    facts: { lines: 3, paragraphs: 1 },
  });
});
