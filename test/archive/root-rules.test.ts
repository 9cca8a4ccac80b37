import { describe, expect, it } from "vitest";
import type { Entry, Kind } from "../../src/archive/disk.js";
import { rootFiles } from "../../src/archive/root-files.js";
import { checkRootFiles, checkRootTree } from "../../src/archive/root-rules.js";

const own = new Map([...rootFiles].map(([path, text]) => [path, Buffer.from(text)] as const));
const files = (change: [string, Buffer | undefined]) =>
  checkRootFiles(new Map<string, Buffer | undefined>([...own, change])).map(
    ({ kind, clause }) => `${clause} ${kind}`,
  );
const EDITION = "2026/2026-11-23-CN00-0000";
const sound: readonly [string, Kind][] = [
  ["0=ocfl_1.1", "file"],
  ["README.txt", "file"],
  ["ocfl_layout.json", "file"],
  ["extensions", "folder"],
  ["extensions/0007-n-tuple-omit-prefix-storage-layout", "folder"],
  ["extensions/0007-n-tuple-omit-prefix-storage-layout/config.json", "file"],
  ["2026", "folder"],
  [EDITION, "folder"],
];
const tree = (more: readonly [string, Kind][]) =>
  checkRootTree(
    [...sound, ...more].map(([path, kind]): Entry => ({ path, kind })),
    new Set([EDITION]),
  ).map(({ clause, path }) => `${clause} ${path}`.trim());

describe("OCFL 1.1, 4: an archive's own files", () => {
  it("are the bytes that they must be", () => {
    expect(checkRootFiles(own)).toEqual([]);
    expect(files(["0=ocfl_1.1", Buffer.from("ocfl_1.0\n")])).toEqual(["E080 changed"]);
    expect(files(["0=ocfl_1.1", undefined])).toEqual(["E069 missing"]);
    expect(files(["ocfl_layout.json", Buffer.from("{}")])).toEqual(["E070 changed"]);
    expect(files(["README.txt", Buffer.from("")])).toEqual([" changed"]);
  });
});

describe("OCFL 1.1, 4: an archive's folders", () => {
  it("hold editions and nothing else", () => {
    expect(tree([])).toEqual([]);
  });

  it.each<[string, string, Kind]>([
    ["E072", "2026/notes.txt", "file"],
    ["E073", "2027", "folder"],
    ["E076", "0=ocfl_1.0", "file"],
    ["E085", "2026/backup", "folder"],
    ["E088", "old", "folder"],
    ["E112", "extensions/notes.txt", "file"],
    ["W016", "extensions/mine", "folder"],
    ["E090", "2026/link", "other"],
  ])("%s have no %s", (clause, path, kind) => {
    // E084 says of intermediate folders what E072 says of the hierarchy.
    expect(tree([[path, kind]])).toEqual([`${clause === "E072" ? "E084" : clause} ${path}`]);
  });

  it("E087 foreign files beside the declaration break no clause, but are told", () => {
    expect(tree([["notes.txt", "file"]])).toEqual(["notes.txt"]);
  });
});
