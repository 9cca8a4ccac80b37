import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nextInventory } from "../../src/archive/inventory.js";
import { beginStore, prepareStore } from "../../src/archive/store.js";
import { writeVersion } from "../../src/archive/write.js";
import { LOCK, withLock } from "../../src/run/lock.js";
import {
  CORRECTED,
  codeOf,
  FILES,
  filesIn,
  ID,
  NOTE,
  putVersion,
  smallStore,
} from "../support/archive.js";
import { DATE, temporary } from "../support/paper.js";

describe("a version that is stored", () => {
  it("E001, E008, E104, W010 is an object with a declaration, its pair, and v1", async () => {
    const store = join(temporary(), "archive");
    await putVersion(store);
    const object = join(store, "2026", "2026-11-23-CN00-0000");
    expect([...filesIn(object).keys()]).toEqual([
      "0=ocfl_object_1.1",
      "inventory.json",
      "inventory.json.sha512",
      ...Object.keys(FILES)
        .map((path) => `v1/content/${path}`)
        .sort(),
      "v1/inventory.json",
      "v1/inventory.json.sha512",
    ]);
    expect(readFileSync(join(object, "0=ocfl_object_1.1"), "utf8")).toBe("ocfl_object_1.1\n");
  });

  it("E013, E064 comes as v2 with what changed, and renews the object's pair", async () => {
    const { object } = await smallStore();
    const files = filesIn(object);
    expect([...files.keys()].filter((path) => path.startsWith("v2/"))).toEqual([
      `v2/content/copy/editions/${DATE}/stories/lead.md`,
      "v2/inventory.json",
      "v2/inventory.json.sha512",
    ]);
    expect(files.get("inventory.json")).toEqual(files.get("v2/inventory.json"));
    expect(files.get("inventory.json.sha512")).toEqual(files.get("v2/inventory.json.sha512"));
  });

  it("E016, W003 has no content folder where an older version has everything", async () => {
    const { store, object } = await smallStore();
    await putVersion(store, FILES);
    expect(readdirSync(join(object, "v3"))).toEqual(["inventory.json", "inventory.json.sha512"]);
    expect(
      JSON.parse(readFileSync(join(object, "inventory.json"), "utf8")).versions.v3.state,
    ).toEqual(JSON.parse(readFileSync(join(object, "inventory.json"), "utf8")).versions.v1.state);
  });

  it("joins the editions of its year", async () => {
    const { store } = await smallStore();
    await putVersion(store, CORRECTED, ID.replace("11-23", "11-24"));
    expect(readdirSync(join(store, "2026"))).toHaveLength(2);
    expect(readdirSync(join(store, "extensions"))).toHaveLength(1);
  });

  it("is not put in place by a process whose lock was taken over", async () => {
    const store = join(temporary(), "archive");
    await prepareStore(store);
    const work = withLock(store, async (lock) => {
      await beginStore(store);
      const { inventory } = nextInventory(ID, undefined, [], NOTE);
      writeFileSync(join(store, LOCK), JSON.stringify({ pid: 1, host: "elsewhere", token: "x" }));
      await writeVersion(store, { inventory, fresh: [] }, [], { lock });
    });
    expect(await codeOf(work)).toBe("BX9008");
    expect(readdirSync(store)).not.toContain("2026");
  });
});
