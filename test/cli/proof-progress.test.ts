import { expect, it } from "vitest";
import { createMailProgress } from "../../src/cli/proof-progress.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";
import { page } from "./fake.js";

it("writes a plain line for each mail, on a terminal too", () => {
  const stream = page({ isTTY: true });
  const show = createMailProgress(stream, zhCN);
  show({ step: "compose", name: "陶然", done: 1, total: 2 });
  show({ step: "send", name: "陶然", done: 1, total: 2 });
  expect(stream.written()).toBe("写信 1/2  陶然\n寄信 1/2  陶然\n");
});
