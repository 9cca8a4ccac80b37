import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  extractEdition,
  listEditions,
  showEdition,
  verifyArchive,
} from "../../../src/archive/index.js";
import type { Code } from "../../../src/diagnostics/index.js";
import {
  add,
  FILES,
  fakeBuild,
  forge,
  ID,
  NAME,
  putVersion,
  smallStore,
} from "../../support/archive.js";
import { DATE, STORY, temporary } from "../../support/paper.js";
import { type Cases, failing } from "./case.js";

type Own = Extract<Code, `BX7${string}`>;

const FOLDER = `2026/${NAME}`;
const where = (part: string): string => `${NAME}, ${part}`;

/** Verifies an archive of one edition after a change. */
const verified = (change: (store: string, object: string) => void) => async () => {
  const { store, object } = await smallStore();
  change(store, object);
  return (await verifyArchive(store)).diagnostics;
};
const empty = temporary();
const full = temporary();
const own = join(temporary(), "archive");
writeFileSync(join(full, "notes.txt"), "");

/** 70 archive: what is found in an archive, and what stops its commands. */
export const archiveCases: Cases<Own> = {
  BX7001: {
    raise: failing(async () => {
      await add((await fakeBuild({ errors: 2 })).edition);
      return [];
    }),
    at: "-",
    facts: { edition: `editions/${DATE}`, count: 2 },
  },
  BX7002: {
    raise: failing(async () => (await listEditions(full)).diagnostics),
    at: "-",
    facts: { dir: full, reason: "it holds other files and is no OCFL storage root" },
  },
  BX7003: {
    raise: failing(async () => (await listEditions(empty)).diagnostics),
    at: "-",
    facts: { dir: empty },
  },
  BX7004: {
    raise: failing(
      async () => (await showEdition((await smallStore()).store, "2026-11-24")).diagnostics,
    ),
    at: "-",
    facts: { id: "2026-11-24", nearest: DATE },
  },
  BX7005: {
    raise: failing(async () => {
      const { store } = await smallStore();
      await putVersion(store, FILES, ID.replace("00-0000", "00-0001"));
      return (await showEdition(store, DATE)).diagnostics;
    }),
    at: "-",
    facts: { id: DATE, names: `${NAME}, ${DATE}-CN00-0001` },
  },
  BX7006: {
    raise: failing(async () => {
      const { store } = await smallStore();
      await extractEdition(store, DATE, join(temporary(), "out"), { version: "v3" });
      return [];
    }),
    at: "-",
    facts: { version: "v3", edition: NAME, head: "v2" },
  },
  BX7007: {
    raise: failing(async () => {
      const { dir, edition } = await fakeBuild();
      await add(edition);
      await fakeBuild({ dir, changes: { [STORY]: "# 云汀湖水位回落\n\n湖水退了。\n" } });
      await add(edition);
      return [];
    }),
    at: "-",
    facts: { edition: NAME, files: `copy/${STORY}` },
  },
  BX7009: {
    raise: failing(async () => {
      await extractEdition((await smallStore()).store, DATE, full);
      return [];
    }),
    at: "-",
    facts: { dir: full },
  },
  BX7010: {
    raise: failing(async () => {
      const { store, object } = await smallStore();
      forge(object, (inventory) =>
        JSON.parse(JSON.stringify(inventory).replaceAll('"copy/paper.yaml"', '"..\\\\out.md"')),
      );
      await extractEdition(store, DATE, join(temporary(), "out"));
      return [];
    }),
    at: "-",
    facts: { path: "..\\out.md", edition: NAME },
  },
  BX7011: {
    raise: verified((_, object) =>
      writeFileSync(join(object, `v1/content/pages/${DATE}-01.png`), "PNG 二"),
    ),
    at: "-",
    facts: { file: `${FOLDER}/v1/content/pages/${DATE}-01.png`, where: where("page 1") },
  },
  BX7012: {
    raise: verified((_, object) => rmSync(join(object, `v2/content/copy/${STORY}`))),
    at: "-",
    facts: { file: `${FOLDER}/v2/content/copy/${STORY}`, where: where("story stories/lead.md") },
  },
  BX7013: {
    raise: verified((store) => mkdirSync(join(store, "2026", "backup"))),
    at: "-",
    facts: { file: "2026/backup", where: "the archive itself" },
  },
  BX7014: {
    raise: verified((_, object) => forge(object, (inventory) => ({ ...inventory, note: "" }))),
    at: "-",
    facts: {
      file: `${FOLDER}/inventory.json`,
      where: where("whole edition"),
      clause: "E102",
      reason: "key note",
    },
  },
  BX7015: {
    raise: verified((_, object) =>
      forge(object, (inventory) =>
        JSON.parse(JSON.stringify(inventory).replace("首次存档", "另一说明")),
      ),
    ),
    at: "-",
    facts: {
      file: `${FOLDER}/v1/inventory.json`,
      where: where("whole edition"),
      clause: "W011",
      reason: "the note of v1",
    },
  },
  BX7016: {
    raise: verified((store) => mkdirSync(join(store, "extensions", "banxin-work"))),
    at: "-",
    facts: { what: "removed what was not finished" },
  },
  BX7017: {
    raise: failing(async () => {
      await putVersion(own);
      await extractEdition(own, DATE, join(own, "out"));
      return [];
    }),
    at: "-",
    facts: { dir: join(own, "out"), store: own },
  },
  BX7018: {
    raise: failing(async () => {
      const changes = { [`editions/${DATE}/photos/"lake".txt`]: "湖" };
      await add((await fakeBuild({ changes })).edition);
      return [];
    }),
    at: "-",
    facts: { file: `copy/editions/${DATE}/photos/"lake".txt` },
  },
};
