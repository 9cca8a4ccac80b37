import { expect, test } from "vitest";
import { enX4 } from "../../src/diagnostics/en/x4.js";
import { x4Rules } from "../../src/diagnostics/index.js";
import { x4Sentence } from "../../src/diagnostics/x4-rules.js";
import { zhCNX4 } from "../../src/diagnostics/zh-CN/x4.js";
import { fileRules } from "../../src/press/preflight/file-rules/index.js";

test("every rule for files has its name here, once", () => {
  const ids = fileRules.map(({ id }) => id);
  expect([...ids].sort()).toEqual([...x4Rules].sort());
});

test("each says what is wrong and how it is mended, in both languages", () => {
  for (const rule of x4Rules) {
    for (const [wrong, mend] of [enX4[rule]("Lab"), zhCNX4[rule]("Lab")]) {
      expect(wrong, rule).not.toMatch(/[.。]$/);
      expect(mend, rule).toMatch(/[.。]$/);
    }
    expect(zhCNX4[rule]("Lab")[0]).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(x4Sentence(enX4, "rgb-content", "Lab", "")[0]).toBe(
    "content outside of what is seen has Lab",
  );
  expect(x4Sentence(enX4, "gone", "Lab", "See docs.")).toEqual(["gone Lab", "See docs."]);
});
