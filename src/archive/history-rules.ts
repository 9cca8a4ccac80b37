import { isDeepStrictEqual } from "node:util";
import { type Broken, broken } from "./broken.js";
import { CONTENT_FOLDER, filesOf, type Inventory, type Version } from "./inventory.js";

const sameState = (a: Version, b: Version): boolean => isDeepStrictEqual(filesOf(a), filesOf(b));

const contentFolder = ({ contentDirectory = CONTENT_FOLDER }: Inventory): string =>
  contentDirectory;

function compareVersion(name: string, older: Version | undefined, newer: Version): Broken[] {
  if (older === undefined) return [broken("E066", `no ${name} in an earlier inventory`)];
  const notes = ({ created, message, user }: Version) => ({ created, message, user });
  return [
    ...(sameState(older, newer) ? [] : [broken("E066", `the state of ${name}`)]),
    ...(isDeepStrictEqual(notes(older), notes(newer))
      ? []
      : [broken("W011", `the note of ${name}`)]),
  ];
}

/**
 * Clauses of OCFL 1.1 on the inventory of an earlier version beside the object's own: 3.7 the same
 * states (E066) and notes (W011), 3.5.1 the same id (E110), 3.3.1 the same content folder (E020).
 * @param version the folder in which the earlier inventory lies
 */
export function compareInventories(version: string, older: Inventory, now: Inventory): Broken[] {
  const names = Object.keys(now.versions).slice(0, Object.keys(older.versions).length);
  return [
    ...(older.id === now.id ? [] : [broken("E110", `id ${older.id}`)]),
    ...(contentFolder(older) === contentFolder(now) ? [] : [broken("E020", "contentDirectory")]),
    ...(older.head === version ? [] : [broken("E040", `head is not ${version}`)]),
    ...names.flatMap((name) => {
      const newer = now.versions[name];
      return newer === undefined ? [] : compareVersion(name, older.versions[name], newer);
    }),
    ...Object.keys(older.versions)
      .filter((name) => now.versions[name] === undefined)
      .map((name) => broken("E066", `${name} is not in the latest inventory`)),
  ];
}
