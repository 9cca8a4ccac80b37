import { describe, expect, it } from "vitest";
import { plain, type RunStyle } from "../../src/manuscript/story.js";

const at = { line: 1, column: 1, offset: 0 };
const run = (text: string, style: RunStyle) => ({ text, style, span: { start: at, end: at } });

describe("plain", () => {
  it("drops the styles and keeps the order", () => {
    const text = [run("湖水", "plain"), run("回落", "strong"), run("了。", "emphasis")];
    expect(plain(text)).toBe("湖水回落了。");
  });

  it("neither adds nor takes away a space between runs", () => {
    expect(plain([run("PM ", "plain"), run("2.5", "strong")])).toBe("PM 2.5");
    expect(plain([run("PM", "plain"), run("2.5", "strong")])).toBe("PM2.5");
  });

  it("is empty for a text without runs", () => {
    expect(plain([])).toBe("");
  });
});
