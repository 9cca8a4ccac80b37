import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findOutbox, outboxOf, readSource } from "../../src/proof/source.js";
import { builtPaper } from "../support/built.js";
import { makePaper } from "../support/paper.js";

it("brings together what a proof says of a finished edition", async () => {
  const { edition } = await builtPaper();
  const { words, pages } = await readSource(edition, {});
  expect(pages).toEqual([{ number: 1, name: "要闻" }]);
  expect(words).toMatchObject({
    paper: "云汀日报",
    dateText: "2026年11月23日",
    issue: "总第3187期",
    errors: 0,
    pages: [{ fits: [{ title: "云汀湖水位上涨", over: 0, short: 0 }], notes: [] }],
  });
  appendFileSync(join(edition, "stories", "lead.md"), "又及。\n");
  await expect(readSource(edition, {})).rejects.toThrow("BX6006");
});

it("finds the outbox of an edition that cannot be built any more", async () => {
  const { dir, edition } = makePaper({ "theme.yaml": "page: {}\n" });
  expect(await findOutbox(edition)).toEqual({ dir: join(dir, "proofs", "2026-11-23") });
  expect(outboxOf(dir, `${edition}-extra`)).toEqual({
    dir: join(dir, "proofs", "2026-11-23-extra"),
  });
  await expect(findOutbox(dir)).rejects.toThrow("BX9006");
});
