import { expect, it } from "vitest";
import { proofTotal } from "../../src/cli/proof-text.js";
import { en } from "../../src/cli/text/en.js";
import type { MailLine } from "../../src/proof/index.js";
import { cli } from "./fake.js";

const mail = (change: Partial<MailLine>): MailLine => ({
  name: "陶然",
  address: "taoran@yunting.example",
  role: "",
  pages: [1],
  stage: "大样",
  revision: 1,
  digest: "a".repeat(64),
  state: "sent",
  attempts: 0,
  uncertain: false,
  ...change,
});

it("counts what is left in sending as waiting", () => {
  const mails = (["sent", "sending", "queued", "failed", "had"] as const).map((state) =>
    mail({ state }),
  );
  expect(proofTotal({ ok: false, mails, diagnostics: [] }, en)).toBe(
    "1 sent, 2 waiting, 1 failed.",
  );
});

it("lines up names in both scripts, and warns of what may arrive twice", async () => {
  const proofStatus = async () => ({
    ok: false,
    mails: [
      mail({ state: "queued", attempts: 2, uncertain: true, reason: "superseded by revision 2" }),
      mail({ name: "guest@press.example", sentAt: "2026-11-22T13:05:00.000Z" }),
    ],
    diagnostics: [],
  });
  const { out } = await cli(["proof", "status", "e"], { proof: { proofStatus } });
  const [head = "", first = "", second = ""] = out.split("\n");
  expect(first).toContain("可能已经收到一次; 试了2次; 已有更新的第2次，不再寄");
  expect(second).toMatch(/已寄 {2}\d\d-\d\d \d\d:05$/);
  expect(head).toContain("收信人");
});
