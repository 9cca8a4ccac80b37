import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contentPath,
  filesOf,
  inventoryBytes,
  type NamedDigest,
  nextInventory,
  sha512,
  sidecarText,
} from "../../src/archive/inventory.js";
import { checkInventory } from "../../src/archive/inventory-rules.js";
import { digest, ID, NOTE } from "../support/archive.js";

const file = (path: string, text: string): NamedDigest => ({ path, digest: digest(text) });
const first = nextInventory(
  ID,
  undefined,
  [file("copy/b.md", "乙"), file("copy/a.md", "甲")],
  NOTE,
);

describe("an inventory", () => {
  it("E036, E040, E042 of a first version names everything under v1/content", () => {
    expect(first.fresh).toEqual(["copy/b.md", "copy/a.md"]);
    expect(first.inventory).toMatchObject({ id: ID, head: "v1", digestAlgorithm: "sha512" });
    expect(first.inventory.manifest).toEqual({
      [digest("甲")]: ["v1/content/copy/a.md"],
      [digest("乙")]: ["v1/content/copy/b.md"],
    });
  });

  it("stores what changed only, and says where the rest lies", () => {
    const second = nextInventory(
      ID,
      first.inventory,
      [file("copy/a.md", "甲"), file("copy/b.md", "丙"), file("copy/c.md", "乙")],
      { ...NOTE, message: "更正" },
    );
    expect(second.fresh).toEqual(["copy/b.md"]);
    expect(second.inventory.head).toBe("v2");
    expect(contentPath(second.inventory, digest("甲"))).toBe("v1/content/copy/a.md");
    expect(contentPath(second.inventory, digest("丙"))).toBe("v2/content/copy/b.md");
    expect(second.inventory.versions.v1).toEqual(first.inventory.versions.v1);
  });

  it("keeps both of two equal files of a version: its folder can be read by itself", () => {
    const twins = nextInventory(ID, undefined, [file("a", "同"), file("b", "同")], NOTE);
    expect(twins.inventory.manifest).toEqual({ [digest("同")]: ["v1/content/a", "v1/content/b"] });
    expect(twins.inventory.versions.v1?.state).toEqual({ [digest("同")]: ["a", "b"] });
  });

  it("E060, E061 has a sidecar that sha512sum reads", () => {
    const bytes = inventoryBytes(first.inventory);
    expect(sidecarText(bytes)).toBe(`${sha512(bytes)}  inventory.json\n`);
  });

  it("breaks no clause and loses no file, whatever is corrected how often", () => {
    const version = fc.dictionary(
      fc.constantFrom("a", "b/c", "b/d", "e"),
      fc.constantFrom("甲", "乙", "丙"),
      {
        minKeys: 1,
      },
    );
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), (versions) => {
        let inventory = undefined as Parameters<typeof nextInventory>[1];
        for (const files of versions) {
          const named = Object.entries(files).map(([path, text]) => file(path, text));
          inventory = nextInventory(ID, inventory, named, NOTE).inventory;
        }
        expect(checkInventory(inventory)).toEqual([]);
        versions.forEach((files, i) => {
          const kept = inventory?.versions[`v${i + 1}`];
          const paths = kept ? filesOf(kept).map(({ path }) => path) : [];
          expect(paths).toEqual(Object.keys(files).sort());
        });
      }),
    );
  });
});
