import { mkdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Lock, moveDurably, syncFolder } from "../run/index.js";
import { type NewFile, writeTree } from "./disk.js";
import type { EditionFile } from "./edition-files.js";
import {
  CONTENT_FOLDER,
  INVENTORY,
  inventoryBytes,
  type NextInventory,
  SIDECAR,
  sidecarText,
} from "./inventory.js";
import { objectPath } from "./names.js";
import { type Pair, renewPair } from "./object.js";
import { declarationText, OBJECT_DECLARATION } from "./root-files.js";
import { clearWork, WORK } from "./store.js";

const pairFiles = (pair: Pair, folder: string): NewFile[] => [
  { path: `${folder}${INVENTORY}`, bytes: pair.inventory },
  { path: `${folder}${SIDECAR}`, bytes: pair.sidecar },
];

/** The files of a version folder, contents first. */
function versionFiles(next: NextInventory, files: readonly EditionFile[], pair: Pair): NewFile[] {
  const { head } = next.inventory;
  const fresh = new Set(next.fresh);
  return [
    ...files
      .filter(({ path }) => fresh.has(path))
      .map(({ path, bytes }) => ({ path: `${head}/${CONTENT_FOLDER}/${path}`, bytes })),
    ...pairFiles(pair, `${head}/`),
  ];
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Stores a new version. All of it is written and flushed beside the editions first; a new edition
 * then comes to its place in one step (with its year, if it is the first of one), a new version of an
 * old one with its folder first and the object's inventory and sidecar last.
 */
export async function writeVersion(
  store: string,
  next: NextInventory,
  files: readonly EditionFile[],
  options: { readonly lock: Lock; readonly onFile?: (done: number, total: number) => void },
): Promise<void> {
  const { id, head } = next.inventory;
  const inventory = inventoryBytes(next.inventory);
  const pair = { inventory, sidecar: Buffer.from(sidecarText(inventory)) };
  const path = objectPath(id);
  const work = join(store, WORK, path);
  const parts = versionFiles(next, files, pair);
  if (head === "v1") {
    const declaration = { path: OBJECT_DECLARATION, bytes: declarationText(OBJECT_DECLARATION) };
    parts.push(declaration, ...pairFiles(pair, ""));
  }
  await mkdir(work, { recursive: true });
  await writeTree(work, parts, (done) => options.onFile?.(done, parts.length));
  await syncFolder(dirname(work));
  await options.lock.check();
  if (head !== "v1") {
    await moveDurably(join(work, head), join(store, path, head));
    await renewPair(store, join(store, path), pair);
  } else if (await isThere(dirname(join(store, path)))) await moveDurably(work, join(store, path));
  else await moveDurably(dirname(work), join(store, basename(dirname(path))));
  await clearWork(store);
}
