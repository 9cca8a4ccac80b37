import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLeftovers, forcedName } from "../../src/run/leftovers.js";
import { temporary } from "../support/paper.js";
import { printed } from "../support/printed.js";
import { starter } from "../support/starter.js";

test("leftovers are press files of these pages, good or forced, and nothing else", async () => {
  const { edition } = await starter();
  const dir = temporary();
  const good = ["2026-11-23-01.pdf", "2026-11-23-press.pdf"];
  const others = ["2026-11-23-02.pdf", "2026-11-23-proof.pdf", "2026-11-22-01.pdf", "01.pdf"];
  for (const name of [...good, ...good.map(forcedName), ...others]) {
    writeFileSync(join(dir, name), "");
  }
  const found = await findLeftovers(dir, [await printed(1)], edition);
  expect(found).toEqual({ good, forced: good.map(forcedName) });
});

test("a folder that is not there has none; halves of a spread are looked for, too", async () => {
  const { edition } = await starter();
  const dir = temporary();
  const spread = { ...(await printed(2)), spread: [2, 3] as const };
  expect(await findLeftovers(join(dir, "none"), [spread], edition)).toEqual({
    good: [],
    forced: [],
  });
  for (const name of ["02", "03", "02-03"]) writeFileSync(join(dir, `2026-11-23-${name}.pdf`), "");
  const { good } = await findLeftovers(dir, [spread], edition);
  expect([...good].sort()).toEqual(["02-03", "02", "03"].map((name) => `2026-11-23-${name}.pdf`));
});
