import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";
import { readIfThere, syncFolder } from "../run/index.js";
import { entriesOf, writeTree } from "./disk.js";
import { INVENTORY, type Inventory, SIDECAR, sidecarText, versionNumber } from "./inventory.js";
import { isError, readInventory } from "./inventory-rules.js";
import { objectPath } from "./names.js";
import { WORK } from "./store.js";

/** An inventory and its sidecar as they lie on disk. */
export interface Pair {
  readonly inventory: Uint8Array;
  readonly sidecar: Uint8Array;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Whether a sidecar is the one of its inventory. */
export const fits = ({ inventory, sidecar }: Pair): boolean =>
  same(sidecar, Buffer.from(sidecarText(inventory)));

/**
 * Whether the last add was interrupted after its version folder was in place and before the object's
 * own pair was renewed: the pair is that of the version before, or its inventory is new already and
 * its sidecar old. Every other state is damage, which is not mended but told.
 * @param root the object's pair
 * @param before the pair in the last but one version folder
 * @param last the pair in the last version folder
 */
export function isTorn(root: Pair, before: Pair, last: Pair): boolean {
  if (!fits(last) || !fits(before) || !same(root.sidecar, before.sidecar)) return false;
  return same(root.inventory, before.inventory) || same(root.inventory, last.inventory);
}

/** The folder of an edition. */
export const folderOf = (store: string, name: string): string => join(store, objectPath(name));

/** An edition in the archive. */
export interface StoredEdition {
  readonly name: string;
  /** Absolute folder. */
  readonly dir: string;
  readonly inventory: Inventory;
  /** Set where its own pair has to be renewed from this version's. */
  readonly torn?: Pair;
}

async function readPair(dir: string): Promise<Pair | undefined> {
  const inventory = await readIfThere(join(dir, INVENTORY));
  const sidecar = await readIfThere(join(dir, SIDECAR));
  return inventory && sidecar && { inventory, sidecar };
}

/** The version folders of an object in order of number. */
async function versionFolders(dir: string): Promise<string[]> {
  const entries = await entriesOf(dir);
  return entries
    .filter(({ path, kind }) => kind === "folder" && /^v[1-9]\d*$/.test(path))
    .map(({ path }) => path)
    .sort((a, b) => versionNumber(a) - versionNumber(b));
}

/** The pair from which the object's own has to be renewed, where the last add was interrupted. */
export async function tornPair(dir: string): Promise<Pair | undefined> {
  const [last, before] = (await versionFolders(dir)).reverse();
  if (last === undefined || before === undefined) return undefined;
  const root = await readPair(dir);
  const newest = await readPair(join(dir, last));
  const older = await readPair(join(dir, before));
  return root && newest && older && isTorn(root, older, newest) ? newest : undefined;
}

const damaged = (name: string, clause: string, reason: string): Failure =>
  new Failure(
    diagnose("BX7014", {
      file: `${objectPath(name)}/${INVENTORY}`,
      where: `${name}, whole edition`,
      clause,
      reason,
    }),
  );

/**
 * Reads an edition's inventory and proves it against its sidecar and the clauses of OCFL; one that a
 * killed process left half renewed is read from its last version.
 * @throws Failure BX7014 where it is damaged
 */
export async function readEdition(store: string, name: string): Promise<StoredEdition> {
  const dir = folderOf(store, name);
  const torn = await tornPair(dir);
  const pair = torn ?? (await readPair(dir));
  if (pair === undefined) throw damaged(name, "E063", `no ${INVENTORY} with its ${SIDECAR}`);
  if (!fits(pair)) throw damaged(name, "E060", `${SIDECAR} names another digest`);
  const { inventory, broken } = readInventory(pair.inventory);
  const [first] = broken.filter(isError);
  if (inventory === undefined) throw damaged(name, first?.clause ?? "E033", first?.reason ?? "");
  return { name, dir, inventory, ...(torn ? { torn } : {}) };
}

/** Renews an object's own pair, the sidecar last (OCFL 1.1, 3.6: E062); needs the lock. */
export async function renewPair(store: string, dir: string, pair: Pair): Promise<void> {
  const work = join(store, WORK, "pair");
  await mkdir(work, { recursive: true });
  await writeTree(work, [
    { path: INVENTORY, bytes: pair.inventory },
    { path: SIDECAR, bytes: pair.sidecar },
  ]);
  await rename(join(work, INVENTORY), join(dir, INVENTORY));
  await rename(join(work, SIDECAR), join(dir, SIDECAR));
  await syncFolder(dir);
}
