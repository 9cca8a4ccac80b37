import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { sha256 } from "../../src/edition/index.js";
import { readBuilt } from "../../src/run/index.js";
import { builtPaper } from "../support/built.js";
import { DATE, EDITION, STORY, temporary } from "../support/paper.js";

let paper: Awaited<ReturnType<typeof builtPaper>>;
beforeAll(async () => {
  paper = await builtPaper();
});

it("gives all that a build left and all that it was made of, each with its hash", async () => {
  const built = await readBuilt(paper.edition);
  expect(built.outputs.map(({ name }) => name)).toEqual([
    `${DATE}-proof.pdf`,
    `${DATE}-geometry.json`,
    `${DATE}-report.json`,
  ]);
  expect(built.inputs.map(({ name }) => name)).toEqual([
    EDITION,
    STORY,
    "paper.yaml",
    "theme.yaml",
  ]);
  for (const file of [...built.outputs, ...built.inputs]) {
    expect(file.sha256).toBe(sha256(readFileSync(file.path)));
  }
  expect(built.digest).toBe(sha256(readFileSync(join(paper.build, `${DATE}-proof.pdf`))));
  expect(built.report).toMatchObject({
    paper: "云汀日报",
    issue: 3187,
    edition: `editions/${DATE}`,
  });
});

it("takes the edition's folder or the build's, to the same end", async () => {
  expect((await readBuilt(paper.build)).digest).toBe((await readBuilt(paper.edition)).digest);
});

it("finds what was built to another folder when told where", async () => {
  const out = temporary();
  for (const name of readdirSync(paper.build))
    copyFileSync(join(paper.build, name), join(out, name));
  const built = await readBuilt(paper.edition, { built: out });
  expect(built.dir).toBe(out);
});

it("does not take a report that leads out of its folder, or is none", async () => {
  const out = temporary();
  const name = `${DATE}-report.json`;
  const report = JSON.parse(readFileSync(join(paper.build, name), "utf8"));
  report.files[0].name = "../../etc/passwd";
  writeFileSync(join(out, name), JSON.stringify(report));
  await expect(readBuilt(paper.edition, { built: out })).rejects.toThrow("BX6005");
  writeFileSync(join(out, name), "[]");
  await expect(readBuilt(paper.edition, { built: out })).rejects.toThrow("BX6005");
});

it("does not confuse the edition with another in the same folder", async () => {
  const out = temporary();
  mkdirSync(out, { recursive: true });
  const name = `${DATE}-report.json`;
  const report = JSON.parse(readFileSync(join(paper.build, name), "utf8"));
  writeFileSync(join(out, name), JSON.stringify({ ...report, edition: "editions/2026-11-20" }));
  await expect(readBuilt(paper.edition, { built: out })).rejects.toThrow("BX6004");
});
