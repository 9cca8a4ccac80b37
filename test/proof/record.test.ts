import { expect, it } from "vitest";
import { recordSchema } from "../../src/proof/record.js";
import { record } from "./records.js";

const good = record("taoran", { subject: "【大样·第1次】" });

it("reads back what was kept, and refuses what could lead elsewhere or send nothing", () => {
  expect(recordSchema.parse(good)).toEqual(good);
  for (const wrong of [
    { id: "../../etc/passwd" },
    { pages: [] },
    { stage: "样" },
    { format: "2" },
  ]) {
    expect(recordSchema.safeParse({ ...good, ...wrong }).success).toBe(false);
  }
});
