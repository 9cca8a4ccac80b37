import { join } from "node:path";
import { readIfThere } from "../run/index.js";
import type { Broken } from "./broken.js";
import { digestsOf, type Entry, treeOf } from "./disk.js";
import { type Finding, partAt, partsOf, ruled } from "./findings.js";
import { compareInventories } from "./history-rules.js";
import { ALGORITHM, INVENTORY, type Inventory, SIDECAR, sidecarText } from "./inventory.js";
import { readInventory } from "./inventory-rules.js";
import { objectPath } from "./names.js";
import type { Pair } from "./object.js";
import { compareTree } from "./object-rules.js";
import { declarationText, OBJECT_DECLARATION } from "./root-files.js";

/** What was found in an edition's folder; paths are from that folder. */
export interface ObjectCheck {
  readonly findings: readonly Finding[];
  /** Number of the files that were hashed. */
  readonly files: number;
}

/** Advice on a version's note (no message, user or address) that nobody can follow afterwards. */
const PAST_ADVICE: readonly string[] = ["W007", "W008", "W009"];

const same = (bytes: Uint8Array, text: string | Uint8Array): boolean =>
  Buffer.compare(bytes, Buffer.from(text)) === 0;

/** The declaration (E007) and the sidecars (E060, E061), byte for byte as they must be. */
async function checkFixed(dir: string, folders: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const declaration = await readIfThere(join(dir, OBJECT_DECLARATION));
  if (declaration && !same(declaration, declarationText(OBJECT_DECLARATION))) {
    findings.push({ kind: "changed", path: OBJECT_DECLARATION, clause: "E007" });
  }
  for (const folder of folders) {
    const inventory = await readIfThere(join(dir, folder, INVENTORY));
    const sidecar = await readIfThere(join(dir, folder, SIDECAR));
    if (!inventory || !sidecar || same(sidecar, sidecarText(inventory))) continue;
    const named = /^([0-9a-f]{128}) {2}inventory\.json\n$/.test(
      Buffer.from(sidecar).toString("latin1"),
    );
    // Which of the two was changed cannot be told from them alone.
    const path = folder === "" ? "" : `${folder}/`;
    findings.push(
      named
        ? { kind: "changed", path: `${path}${INVENTORY}`, clause: "E060" }
        : { kind: "changed", path: `${path}${SIDECAR}`, clause: "E061" },
    );
  }
  return findings;
}

/** The inventories in the version folders beside the object's own. */
async function checkHistory(dir: string, now: Inventory, own: Uint8Array): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const version of Object.keys(now.versions)) {
    const path = `${version}/${INVENTORY}`;
    const bytes = await readIfThere(join(dir, path));
    if (bytes === undefined) continue;
    const { inventory, broken } = readInventory(bytes);
    const found: Broken[] = [...broken.filter(({ clause }) => clause.startsWith("E"))];
    if (inventory) found.push(...compareInventories(version, inventory, now));
    if (version === now.head && !same(bytes, own)) {
      found.push({ clause: "E064", reason: `not the same as ${INVENTORY}` });
    }
    findings.push(...found.map((entry) => ruled(path, entry)));
  }
  return findings;
}

/** The fixity digests of an inventory by content path. */
function fixityOf({ fixity = {} }: Inventory): Map<string, [string, string][]> {
  const wanted = new Map<string, [string, string][]>();
  for (const [algorithm, block] of Object.entries(fixity)) {
    for (const [digest, paths] of Object.entries(block)) {
      for (const path of paths)
        wanted.set(path, [...(wanted.get(path) ?? []), [algorithm, digest]]);
    }
  }
  return wanted;
}

/** The algorithm's name in OpenSSL. */
const opensslName = (algorithm: string): string =>
  algorithm === "blake2b-512" ? "blake2b512" : algorithm;

/** Every content file against the manifest, and against the block of fixity where there is one. */
async function checkContents(
  dir: string,
  inventory: Inventory,
  tree: readonly Entry[],
): Promise<ObjectCheck> {
  const parts = partsOf(inventory);
  const fixity = fixityOf(inventory);
  const there = new Set(tree.filter(({ kind }) => kind === "file").map(({ path }) => path));
  const findings: Finding[] = [];
  let files = 0;
  for (const [digest, paths] of Object.entries(inventory.manifest)) {
    for (const path of paths) {
      if (!there.has(path)) continue;
      files += 1;
      const wanted: [string, string][] = [[ALGORITHM, digest], ...(fixity.get(path) ?? [])];
      const names = [...new Set(wanted.map(([name]) => opensslName(name)))];
      const digests = await digestsOf(join(dir, path), names);
      const wrong = wanted.find(
        ([name, hex]) => digests.get(opensslName(name)) !== hex.toLowerCase(),
      );
      const part = parts.get(path) ?? partAt(path);
      if (wrong === undefined) continue;
      findings.push({ kind: "changed", path, clause: "E093", ...(part ? { part } : {}) });
    }
  }
  return { findings, files };
}

/**
 * Checks one edition against its inventory and OCFL 1.1, section 3, down to the last byte: the
 * declaration, each inventory against its sidecar and against the clauses, the versions against each
 * other, every content file, and that nothing else is there. It reads only.
 * @param store the archive's folder
 * @param folder the edition's folder from the archive's
 * @param torn the pair of the last version, where it stands for the edition's own
 */
export async function checkObject(
  store: string,
  folder: string,
  torn?: Pair,
): Promise<ObjectCheck> {
  const dir = join(store, folder);
  const tree = await treeOf(dir);
  const versions = tree
    .filter(({ path, kind }) => kind === "folder" && /^v\d+$/.test(path))
    .map(({ path }) => path);
  const findings = await checkFixed(dir, torn ? versions : ["", ...versions]);
  const own = torn?.inventory ?? (await readIfThere(join(dir, INVENTORY)));
  if (own === undefined) {
    findings.push({ kind: "missing", path: INVENTORY, clause: "E063" });
    return { findings, files: 0 };
  }
  const { inventory, broken } = readInventory(own);
  // A changed inventory need not be read further: what it says is not what was archived.
  const changed = findings.some(({ path }) => path === INVENTORY);
  if (!changed || inventory) {
    const told = broken.filter(({ clause }) => !PAST_ADVICE.includes(clause));
    findings.push(...told.map((entry) => ruled(INVENTORY, entry)));
  }
  if (inventory === undefined) return { findings, files: 0 };
  if (objectPath(inventory.id) !== folder) {
    findings.push(ruled(INVENTORY, { clause: "E083", reason: `id ${inventory.id}` }));
  }
  const contents = await checkContents(dir, inventory, tree);
  findings.push(
    ...(await checkHistory(dir, inventory, own)),
    ...compareTree(inventory, tree),
    ...contents.findings,
  );
  return { findings, files: contents.files };
}
