import { expect, it } from "vitest";
import { recordSchema } from "../../src/proof/record.js";
import { record } from "./records.js";

const good = record("taoran", { subject: "【大样·第1次】" });

it("reads back what was kept, and refuses what could lead elsewhere or send nothing", () => {
  expect(recordSchema.parse(good)).toEqual(good);
  const gutter = { ...good, pages: [4, "中缝4-1"] };
  expect(recordSchema.parse(gutter)).toEqual(gutter);
  for (const wrong of [
    { id: "../../etc/passwd" },
    { pages: [] },
    { pages: [0] },
    { pages: ["中缝x-1"] },
    { pages: ["../1"] },
    { stage: "样" },
    { format: "2" },
  ]) {
    expect(recordSchema.safeParse({ ...good, ...wrong }).success).toBe(false);
  }
});
