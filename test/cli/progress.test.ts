import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/cli/progress.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";
import { page } from "./fake.js";

const ERASE = "\r\u001B[2K";

describe("createProgress", () => {
  it("renews one line on a terminal and takes it away at the end", () => {
    const stream = page({ isTTY: true, columns: 80 });
    const progress = createProgress(stream, zhCN, "2026-11-23");
    progress.show({ stage: "typeset" });
    progress.show({ stage: "render", done: 3, total: 8 });
    progress.clear();
    expect(stream.written()).toBe(
      `${ERASE}2026-11-23  排字${ERASE}2026-11-23  印制版面 3/8${ERASE}`,
    );
  });

  it("keeps the line shorter than the terminal, which would scroll", () => {
    const stream = page({ isTTY: true, columns: 15 });
    createProgress(stream, zhCN, "2026-11-23").show({ stage: "render" });
    // 10 columns of date, 2 of space: one Chinese character fits into 14.
    expect(stream.written()).toBe(`${ERASE}2026-11-23  印`);
  });

  it("writes plain lines into a pipe, one as each stage begins", () => {
    const stream = page();
    const progress = createProgress(stream, zhCN, "2026-11-23");
    progress.show({ stage: "compose" });
    progress.show({ stage: "compose", ms: 12 });
    progress.show({ stage: "render", done: 1, total: 2 });
    progress.show({ stage: "render", done: 2, total: 2 });
    progress.clear();
    expect(stream.written()).toBe("2026-11-23  拼版\n2026-11-23  印制版面\n");
  });
});
