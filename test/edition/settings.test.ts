import { join } from "node:path";
import { expect, it } from "vitest";
import { findEdition } from "../../src/edition/folder.js";
import { loadSettings } from "../../src/edition/settings.js";
import { brief, EDITION, paperFolder, paperYaml } from "./paper-folder.js";

async function load(files: Record<string, string> = {}) {
  const folder = await findEdition(join(paperFolder(files), EDITION));
  const { value, diagnostics } = await loadSettings(folder);
  return { value, folder, complaints: diagnostics.map((one) => brief(one, "key")) };
}

it("reads the three files and notes their hashes", async () => {
  const { value, folder, complaints } = await load();
  expect(complaints).toEqual([]);
  expect(value?.paper.data.name).toBe("云汀日报");
  expect([...folder.inputs.keys()].sort()).toEqual([
    `${EDITION}/edition.yaml`,
    "paper.yaml",
    "theme.yaml",
  ]);
});

it("tells of all three at once", async () => {
  const { value, complaints } = await load({
    "paper.yaml": paperYaml.replace('zip: "000000"', "zip: 100000"),
    [`${EDITION}/edition.yaml`]: "date: 2026-13-01\npages: []\n",
  });
  expect(value).toBeUndefined();
  expect(complaints).toEqual([
    "BX2003 paper.yaml:8:6 key=zip",
    `BX2003 ${EDITION}/edition.yaml:1:7 key=date`,
    `BX2003 ${EDITION}/edition.yaml:2:8 key=pages`,
  ]);
});

it("shows a theme that is missing or outside at its name in paper.yaml", async () => {
  expect((await load({ "paper.yaml": `${paperYaml}theme: 无.yaml\n` })).complaints).toEqual([
    "BX1001 paper.yaml:15:8 key=undefined",
  ]);
  expect((await load({ "paper.yaml": `${paperYaml}theme: ../t.yaml\n` })).complaints).toEqual([
    "BX2017 paper.yaml:15:8 key=undefined",
  ]);
});

it("misses a nameplate that paper.yaml names", async () => {
  const { value, complaints } = await load({ "paper.yaml": `${paperYaml}nameplate: 报头.svg\n` });
  expect(complaints).toEqual(["BX1001 paper.yaml:15:12 key=undefined"]);
  expect(value).toBeDefined();
});
