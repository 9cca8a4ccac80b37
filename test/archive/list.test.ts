import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listEditions, showEdition } from "../../src/archive/index.js";
import {
  CREATED,
  codeOf,
  FILES,
  ID,
  NAME,
  NOTE,
  putVersion,
  smallStore,
} from "../support/archive.js";
import { DATE, temporary } from "../support/paper.js";

describe("the list of an archive", () => {
  it("names each edition by date with issue, pages, versions and size", async () => {
    const { store } = await smallStore();
    await putVersion(store, FILES, ID.replace(DATE, "2025-01-02"));
    const { editions, diagnostics } = await listEditions(store);
    expect(diagnostics).toEqual([]);
    expect(editions.map(({ name, versions }) => [name, versions])).toEqual([
      ["2025-01-02-CN00-0000", 1],
      [NAME, 2],
    ]);
    expect(editions[1]).toMatchObject({ id: ID, date: DATE, issue: 3187, pages: 1, files: 6 });
  });

  it("goes on after a damaged edition, and names it", async () => {
    const { store, object } = await smallStore();
    await putVersion(store, FILES, ID.replace(DATE, "2026-11-24"));
    writeFileSync(join(object, "inventory.json"), "{}");
    const { editions, diagnostics } = await listEditions(store);
    expect(editions.map(({ name }) => name)).toEqual(["2026-11-24-CN00-0000"]);
    expect(diagnostics).toMatchObject([{ code: "BX7014", facts: { clause: "E060" } }]);
  });

  it("is not there where there is no archive", async () => {
    expect(await codeOf(listEditions(join(temporary(), "none")))).toBe("BX7003");
  });
});

describe("an edition that is shown", () => {
  it("has its versions with reason, user, time and files", async () => {
    const { store, object } = await smallStore();
    const shown = await showEdition(store, DATE);
    expect(shown).toMatchObject({ id: ID, name: NAME, dir: object, paper: "云汀日报" });
    expect(shown.versions.map(({ version }) => version)).toEqual(["v1", "v2"]);
    expect(shown.versions[0]).toMatchObject({
      created: CREATED,
      message: NOTE.message,
      user: NOTE.user,
    });
    expect(shown.versions[1]?.files).toHaveLength(6);
  });

  it("is none for an id that does not exist", async () => {
    const { store } = await smallStore();
    expect(await codeOf(showEdition(store, "2020-01-01"))).toBe("BX7004");
  });
});
