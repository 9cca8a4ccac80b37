import { expect, test } from "vitest";
import { unified } from "../../src/manuscript/radicals.js";

test("radicals become the ideographs that they look like, one for one", () => {
  expect(unified("人⺠⽇报⼯作⽂件⻩⻰")).toEqual({
    text: "人民日报工作文件黄龙",
    at: [1, 2, 4, 6, 8, 9],
  });
});

test("every Kangxi radical has its ideograph; parts of characters and others stay", () => {
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const { text } = unified(String.fromCodePoint(code));
    expect(text).toMatch(/^\p{Unified_Ideograph}$/u);
  }
  expect(unified("⺡⺘").text).toBe("⺡⺘");
  expect(unified("人民日报").at).toEqual([]);
});
