import { describe, expect, it } from "vitest";
import { compareInventories } from "../../src/archive/history-rules.js";
import { type Inventory, nextInventory } from "../../src/archive/inventory.js";
import { digest, ID, NOTE } from "../support/archive.js";

const v1 = nextInventory(ID, undefined, [{ path: "a", digest: digest("甲") }], NOTE).inventory;
const v2 = nextInventory(ID, v1, [{ path: "a", digest: digest("乙") }], NOTE).inventory;
const clauses = (older: Inventory, now: Inventory = v2, version = "v1") =>
  compareInventories(version, older, now).map(({ clause }) => clause);

describe("OCFL 1.1, 3.7: the inventory of an earlier version", () => {
  it("agrees with the latest one on what came before", () => {
    expect(clauses(v1)).toEqual([]);
    expect(clauses(v2, v2, "v2")).toEqual([]);
  });

  it("E066 shows the same state", () => {
    const other = nextInventory(ID, undefined, [{ path: "b", digest: digest("甲") }], NOTE);
    expect(clauses(other.inventory)).toEqual(["E066"]);
    expect(clauses({ ...v1, versions: {} })).toEqual([]);
    expect(clauses({ ...v1, versions: { ...v1.versions, v9: v2.versions.v2 as never } })).toContain(
      "E066",
    );
  });

  it("W011 has the same note", () => {
    const other = nextInventory(ID, undefined, [{ path: "a", digest: digest("甲") }], {
      ...NOTE,
      message: "另一说明",
    });
    expect(clauses(other.inventory)).toEqual(["W011"]);
  });

  it("E110 has the same id, E020 the same content folder, E040 its own version as head", () => {
    expect(clauses({ ...v1, id: "banxin:other" })).toEqual(["E110"]);
    expect(clauses({ ...v1, contentDirectory: "files" })).toEqual(["E020"]);
    expect(clauses({ ...v1, head: "v2" })).toEqual(["E040"]);
  });
});
