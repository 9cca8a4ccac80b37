import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Inventory } from "../../src/archive/inventory.js";
import { checkObject } from "../../src/archive/verify-object.js";
import { forge, NAME, smallStore } from "../support/archive.js";

const FOLDER = `2026/${NAME}`;
const found = async (change: (object: string) => void) => {
  const { store, object } = await smallStore();
  change(object);
  const { findings } = await checkObject(store, FOLDER);
  return [...new Set(findings.map(({ clause, path }) => `${clause} ${path}`))];
};
const write = (path: string, text: string) => (object: string) =>
  writeFileSync(join(object, path), text);
const md5 = (text: string) => createHash("md5").update(text).digest("hex");
const withFixity = (digest: string) => (object: string) =>
  forge(object, (raw: Inventory) => ({
    ...raw,
    fixity: { md5: { [digest]: ["v1/content/copy/paper.yaml"] } },
  }));

describe("OCFL 1.1, 3: an edition in the archive", () => {
  it("is sound as it was stored", async () => {
    const { store } = await smallStore();
    expect(await checkObject(store, FOLDER)).toEqual({ findings: [], files: 7 });
  });

  it.each<[string, (object: string) => void, string[]]>([
    ["E007", write("0=ocfl_object_1.1", "ocfl_object_1.0\n"), ["E007 0=ocfl_object_1.1"]],
    ["E061", write("inventory.json.sha512", "x inventory.json"), ["E061 inventory.json.sha512"]],
    ["E093", write("v1/content/copy/paper.yaml", "name:"), ["E093 v1/content/copy/paper.yaml"]],
    [
      "E060",
      write("v1/inventory.json", "{}"),
      [
        "E060 v1/inventory.json",
        "E036 v1/inventory.json",
        "E041 v1/inventory.json",
        "E043 v1/inventory.json",
      ],
    ],
    ["E064", (object) => forge(object, (raw) => ({ ...raw, head: "" })), ["E040 inventory.json"]],
    ["E093", withFixity(md5("else")), ["E093 v1/content/copy/paper.yaml"]],
    ["(fixity that is right)", withFixity(md5("name: 云汀日报\n")), []],
  ])("%s is broken by a change", async (_, change, clauses) => {
    expect(await found(change)).toEqual(clauses);
  });

  it("E060, E061 tells whether inventory or sidecar was changed, as far as it can", async () => {
    const other = `${"0".repeat(128)}  inventory.json\n`;
    expect(await found(write("inventory.json.sha512", other))).toContain("E060 inventory.json");
  });

  it("E063 has an inventory, even where all else is there", async () => {
    const change = (object: string) =>
      renameSync(join(object, "inventory.json"), join(object, "inventory.bak"));
    expect(await found(change)).toContain("E063 inventory.json");
  });

  it("E064 has the same inventory in its last version", async () => {
    const change = (object: string) => {
      const head = join(object, "v2");
      forge(object, (raw) => ({ ...raw, head: "v2" }));
      forge(head, (raw) => ({ ...raw, contentDirectory: "content", head: "" }));
    };
    expect(await found(change)).toContain("E064 v2/inventory.json");
  });

  it("E066 has the same states in its earlier versions", async () => {
    const change = (object: string) =>
      forge(object, (raw) => {
        const v1 = JSON.parse(JSON.stringify(raw.versions.v1).replace("copy/paper", "copy/other"));
        return { ...raw, versions: { ...raw.versions, v1 } };
      });
    expect((await found(change)).join()).toContain("E066 v1/inventory.json");
  });

  it("E083 lies where its id says", async () => {
    const change = (object: string) =>
      forge(object, (raw) => ({ ...raw, id: "banxin:2025-01-01-X" }));
    expect(await found(change)).toEqual(["E083 inventory.json", "E110 v1/inventory.json"]);
  });
});
