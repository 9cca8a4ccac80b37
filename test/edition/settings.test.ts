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
    "BX1001 paper.yaml:16:8 key=undefined",
  ]);
  expect((await load({ "paper.yaml": `${paperYaml}theme: ../t.yaml\n` })).complaints).toEqual([
    "BX2017 paper.yaml:16:8 key=undefined",
  ]);
});

it("takes a word list that lies beside paper.yaml, and notes its hash", async () => {
  const lexicon = "wrong: { 云汀胡: 云汀湖 }\nwords: [云汀湖]\npeople:\n  - name: 周启明\n";
  const { value, folder, complaints } = await load({ "lexicon.yaml": lexicon });
  expect(complaints).toEqual([]);
  expect(value?.lexicon).toEqual({
    wrong: { 云汀胡: "云汀湖" },
    banned: [],
    words: ["云汀湖"],
    people: [{ name: "周启明", titles: [] }],
  });
  expect(folder.inputs.has("lexicon.yaml")).toBe(true);
});

it("says what is wrong with a word list at its place, and goes on without it", async () => {
  const { value, complaints } = await load({
    "lexicon.yaml": "banned: 神医\npeople:\n  - { nam: 周启明 }\n",
  });
  expect(complaints).toEqual([
    "BX2003 lexicon.yaml:1:9 key=banned",
    "BX2004 lexicon.yaml:3:7 key=people[1].name",
    "BX2002 lexicon.yaml:3:7 key=nam",
  ]);
  expect(value?.lexicon).toEqual({ wrong: {}, banned: [], words: [], people: [] });
});

it("refuses a rule of the desk that does not exist, with those that do", async () => {
  const { value, complaints } = await load({
    "paper.yaml": `${paperYaml}desk: { off: [weekdya] }\n`,
  });
  expect(value).toBeUndefined();
  expect(complaints).toEqual(["BX2003 paper.yaml:16:15 key=desk.off[1]"]);
});
