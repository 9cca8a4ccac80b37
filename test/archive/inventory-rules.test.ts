import { describe, expect, it } from "vitest";
import { checkInventory, readInventory } from "../../src/archive/inventory-rules.js";
import { digest, ID, inventory, NOTE } from "../support/archive.js";

const ONE = digest("一");
type Raw = ReturnType<typeof inventory>;
const clauses = (change: (raw: Raw) => unknown): string[] => {
  const raw = inventory();
  return checkInventory(change(raw) ?? raw).map(({ clause }) => clause);
};

it("a sound inventory breaks nothing", () => {
  expect(checkInventory(inventory())).toEqual([]);
});

describe("OCFL 1.1, 3.5: an inventory", () => {
  it.each<[string, string, (raw: Raw) => unknown]>([
    ["E017", "contentDirectory has no slash", (raw) => ({ ...raw, contentDirectory: "a/b" })],
    ["E018", "contentDirectory is not ..", (raw) => ({ ...raw, contentDirectory: ".." })],
    ["E108", "contentDirectory is a name", (raw) => ({ ...raw, contentDirectory: "" })],
    ["E025", "uses sha512 or sha256", (raw) => ({ ...raw, digestAlgorithm: "md5" })],
    [
      "E031",
      "has digests in hex",
      (raw) => {
        raw.manifest = { xyz: ["v1/content/x"] };
        raw.versions.v1 = { ...NOTE, state: { xyz: ["x"] } };
      },
    ],
    ["E033", "is a JSON object", () => []],
    ["E036", "has an id", ({ id: _, ...raw }) => raw],
    ["E036", "has a type", ({ type: _, ...raw }) => raw],
    ["E036", "has a digestAlgorithm", ({ digestAlgorithm: _, ...raw }) => raw],
    ["E036", "has a head", ({ head: _, ...raw }) => raw],
    ["E037", "has an id of text", (raw) => ({ ...raw, id: 7 })],
    ["W005", "has a URI as id", (raw) => ({ ...raw, id: "2026-11-23" })],
    ["E038", "has the type of the specification", (raw) => ({ ...raw, type: "inventory" })],
    ["W004", "uses sha512", (raw) => ({ ...raw, digestAlgorithm: "sha256" })],
    ["E040", "has the latest version as head", (raw) => ({ ...raw, head: "v2" })],
    [
      "E041",
      "has a manifest",
      ({ manifest: _, ...raw }) => ({ ...raw, versions: { v1: { ...NOTE, state: {} } } }),
    ],
    ["E043", "has versions", ({ versions: _, ...raw }) => ({ ...raw, manifest: {} })],
    ["E044", "has versions as an object", (raw) => ({ ...raw, manifest: {}, versions: [] })],
    ["E102", "has no other keys", (raw) => ({ ...raw, note: "" })],
    [
      "E106",
      "has a manifest as an object",
      (raw) => ({ ...raw, manifest: [], versions: { v1: { ...NOTE, state: {} } } }),
    ],
    [
      "E107",
      "names no content that no version shows",
      (raw) => {
        raw.manifest[digest("二")] = ["v1/content/b"];
      },
    ],
    [
      "E092",
      "has lists of content paths",
      (raw) => ({ ...raw, manifest: { [ONE]: "v1/content/a" } }),
    ],
    [
      "E042",
      "has content paths in version folders",
      (raw) => {
        raw.manifest[ONE] = ["v7/content/a"];
      },
    ],
    [
      "E042",
      "has content paths in content folders",
      (raw) => {
        raw.manifest[ONE] = ["v1/inventory.json"];
      },
    ],
    [
      "E101",
      "names a content path once",
      (raw) => {
        raw.manifest[ONE] = ["v1/content/a", "v1/content/a"];
      },
    ],
    ["E111", "has fixity as an object", (raw) => ({ ...raw, fixity: [] })],
    ["E056", "has fixity of known algorithms", (raw) => ({ ...raw, fixity: { crc32: {} } })],
    ["E057", "has fixity like a manifest", (raw) => ({ ...raw, fixity: { md5: "x" } })],
    [
      "E057",
      "has fixity of stored files",
      (raw) => ({ ...raw, fixity: { md5: { ["0".repeat(32)]: ["v1/content/b"] } } }),
    ],
    [
      "E097",
      "names a fixity digest once",
      (raw) => ({
        ...raw,
        fixity: {
          md5: {
            ["a".repeat(32)]: ["v1/content/copy/paper.yaml"],
            ["A".repeat(32)]: ["v1/content/copy/paper.yaml"],
          },
        },
      }),
    ],
  ])("%s %s", (clause, _, change) => {
    // Content folders of another name make the manifest's paths wrong, too.
    const found = new Set(clauses(change));
    if (clause !== "E042") found.delete("E042");
    expect([...found]).toEqual([clause]);
  });

  it("E096 names a digest once, whatever its case", () => {
    const found = clauses((raw) => {
      raw.manifest[ONE.toUpperCase()] = ["v1/content/b"];
    });
    expect(found).toContain("E096");
  });

  it("E099, E100 has content paths that stay in the folder", () => {
    const at = (path: string) =>
      clauses((raw) => {
        raw.manifest[ONE] = [path];
      });
    expect(at("v1/content/../../x")).toEqual(["E099"]);
    expect(at("/etc/passwd")).toEqual(["E100", "E042"]);
  });

  it.each([
    ["E008", []],
    ["E009", ["v2"]],
    ["E010", ["v1", "v3"]],
    ["E046", ["v1", "version2"]],
    ["W001", ["v001"]],
  ])("%s its versions are not %j", (clause, names) => {
    const { v1 } = inventory().versions;
    const versions = Object.fromEntries(names.map((name) => [name, v1]));
    const manifest = names.length === 0 ? {} : { [ONE]: [`${names[0]}/content/a`] };
    expect(clauses((raw) => ({ ...raw, head: undefined, versions, manifest }))).toContain(clause);
  });
});

describe("reading an inventory", () => {
  it("gives it with the advice that it leaves", () => {
    const { v1 } = inventory().versions;
    const { address: _, ...user } = NOTE.user;
    const read = readInventory(
      Buffer.from(JSON.stringify({ ...inventory(), versions: { v1: { ...v1, user } } })),
    );
    expect(read.inventory?.id).toBe(ID);
    expect(read.broken.map(({ clause }) => clause)).toEqual(["W008"]);
  });

  it("E033 refuses what is no JSON in UTF-8", () => {
    for (const bytes of [Buffer.from("{"), Buffer.from([0xff, 0xfe]), Buffer.from("")]) {
      expect(readInventory(bytes)).toMatchObject({ broken: [{ clause: "E033" }] });
    }
  });
});
