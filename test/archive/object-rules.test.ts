import { describe, expect, it } from "vitest";
import type { Entry, Kind } from "../../src/archive/disk.js";
import type { Inventory } from "../../src/archive/inventory.js";
import { compareTree } from "../../src/archive/object-rules.js";
import { inventory } from "../support/archive.js";

const sound: readonly [string, Kind][] = [
  ["0=ocfl_object_1.1", "file"],
  ["inventory.json", "file"],
  ["inventory.json.sha512", "file"],
  ["v1", "folder"],
  ["v1/inventory.json", "file"],
  ["v1/inventory.json.sha512", "file"],
  ["v1/content", "folder"],
  ["v1/content/copy", "folder"],
  ["v1/content/copy/paper.yaml", "file"],
];
const compare = (tree: readonly (readonly [string, Kind])[]) =>
  compareTree(
    inventory() as unknown as Inventory,
    tree.map(([path, kind]): Entry => ({ path, kind })),
  ).map(({ kind, path, clause }) => `${clause} ${kind} ${path}`);

describe("OCFL 1.1, 3.1 to 3.7: the folder of an edition", () => {
  it("holds what its inventory names and nothing else", () => {
    expect(compare(sound)).toEqual([]);
  });

  it.each([
    ["E003", "0=ocfl_object_1.1"],
    ["E063", "inventory.json"],
    ["E058", "inventory.json.sha512"],
    ["E058", "v1/inventory.json.sha512"],
    ["W010", "v1/inventory.json"],
    ["E092", "v1/content/copy/paper.yaml"],
  ])("%s has %s", (clause, path) => {
    expect(compare(sound.filter(([name]) => name !== path))).toEqual([`${clause} missing ${path}`]);
  });

  it.each<[string, string, Kind]>([
    ["E001", "notes.txt", "file"],
    ["E001", "v2", "folder"],
    ["E001", "logs", "folder"],
    ["E003", "0=ocfl_object_1.0", "file"],
    ["E015", "v1/notes.txt", "file"],
    ["W002", "v1/extra", "folder"],
    ["E023", "v1/content/copy/notes.txt", "file"],
    ["E024", "v1/content/empty", "folder"],
    ["E090", "v1/content/copy/link", "other"],
  ])("%s has no %s", (clause, path, kind) => {
    expect(compare([...sound, [path, kind]])).toEqual([`${clause} foreign ${path}`]);
  });

  it("E090 has no link in place of a file", () => {
    const tree = sound.map(
      ([path, kind]) => [path, path.endsWith("yaml") ? "other" : kind] as const,
    );
    expect(compare(tree)).toEqual([
      "E092 missing v1/content/copy/paper.yaml",
      "E090 foreign v1/content/copy/paper.yaml",
    ]);
  });

  it("names a foreign folder once, not each file in it", () => {
    expect(compare([...sound, ["x", "folder"], ["x/a", "file"]])).toEqual(["E001 foreign x"]);
  });
});
