import { expect, it } from "vitest";
import { createMailProgress } from "../../src/cli/proof-progress.js";
import { en } from "../../src/cli/text/en.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";
import { page } from "./fake.js";

it("writes a plain line for each mail, on a terminal too", () => {
  const stream = page({ isTTY: true });
  const show = createMailProgress(stream, zhCN, "zh-CN");
  show({ step: "compose", name: "陶然", done: 1, total: 2 });
  show({ step: "send", name: "陶然", done: 1, total: 2 });
  expect(stream.written()).toBe("写信 1/2  陶然\n寄信 1/2  陶然\n");
});

it("says why a mail still waits, and how long until the next try", () => {
  const stream = page({ isTTY: false });
  const show = createMailProgress(stream, en, "en");
  const event = {
    step: "send",
    name: "陶然",
    done: 0,
    total: 2,
    reason: "450 greylisted",
  } as const;
  show({ ...event, pause: 12_000 });
  show(event);
  expect(stream.written()).toBe(
    "sending mails 0/2  陶然  450 greylisted  next try after 12 s\nsending mails 0/2  陶然  450 greylisted\n",
  );
});
