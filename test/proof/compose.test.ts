import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { type Batch, composeMails } from "../../src/proof/compose.js";
import { openHtml } from "../../src/proof/html.js";
import { readSource } from "../../src/proof/source.js";
import { proofPaper } from "../support/proof-paper.js";

let batch: Batch;
beforeAll(async () => {
  const source = await readSource((await proofPaper()).edition, {});
  batch = {
    source,
    round: { stage: "大样", revision: 3, digest: source.built.digest },
    sender: { from: "press@yunting.example", replyTo: "desk@yunting.example" },
    html: await openHtml(),
    time: new Date("2026-11-22T13:05:00Z"),
    limit: 18_000_000,
  };
});

const due = (name: string, pages: number[]) => ({
  share: { name, address: `${name}@yunting.example`, role: "", pages },
  pages,
  copy: 0,
});

it("gives each mail its record, and the same bytes whenever it is made", async () => {
  const wish = [due("tao", [1]), due("xu", [1, 2])];
  const [first, second] = [await composeMails(batch, wish), await composeMails(batch, wish)];
  expect(first).toEqual(second);
  expect(first.diagnostics).toEqual([]);
  expect(first.value.map(({ record }) => [record.order, record.name, record.pages])).toEqual([
    [0, "tao", [1]],
    [1, "xu", [1, 2]],
  ]);
  for (const { record, bytes } of first.value) {
    expect(record.bytes).toBe(bytes.length);
    expect(record.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(record.messageId).toBe(`<banxin.${record.id}@yunting.example>`);
    expect(record.queuedAt).toBe("2026-11-22T13:05:00.000Z");
  }
});

it("tells of a mail that no smaller files could bring under the limit", async () => {
  const { diagnostics, value } = await composeMails({ ...batch, limit: 10 }, [due("tao", [1])]);
  expect(diagnostics).toMatchObject([{ code: "BX8014", facts: { name: "tao", limit: "1 kB" } }]);
  expect(value[0]?.record.reduced).toBe(true);
});
