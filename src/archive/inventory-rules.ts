import { type Broken, broken, isObject, isTexts, type Json, pathsOf } from "./broken.js";
import { ALGORITHM, CONTENT_FOLDER, INVENTORY_TYPE, type Inventory } from "./inventory.js";
import { CONTENT, wrongPaths } from "./paths.js";
import { checkVersion } from "./version-rules.js";

const KEYS = [
  "id",
  "type",
  "digestAlgorithm",
  "head",
  "contentDirectory",
  "manifest",
  "versions",
  "fixity",
];

/** Digest algorithms for fixity (OCFL 1.1, 3.4), with the number of their hex digits. */
const FIXITY: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha512: 128,
  "blake2b-512": 128,
};

/** Clauses on the digests and path lists of a manifest or a block of fixity. */
function checkDigests(
  block: Json,
  digits: number,
  clauses: { readonly hex: string; readonly list: string; readonly once: string },
): Broken[] {
  const digests = Object.keys(block);
  const found = digests.flatMap((digest) => [
    ...(digest.length === digits && /^[0-9a-f]*$/i.test(digest)
      ? []
      : [broken(clauses.hex, `digest ${digest}`)]),
    ...(isTexts(block[digest]) ? [] : [broken(clauses.list, `paths of ${digest}`)]),
  ]);
  const twice = new Set(digests.map((digest) => digest.toLowerCase())).size < digests.length;
  return twice ? [...found, broken(clauses.once, "a digest stands twice")] : found;
}

/** 3.5.1: keys and their values. */
function checkKeys(raw: Json): Broken[] {
  const found: Broken[] = [];
  for (const key of ["id", "type", "digestAlgorithm", "head"]) {
    if (raw[key] === undefined) found.push(broken("E036", `no ${key}`));
  }
  for (const key of Object.keys(raw)) {
    if (!KEYS.includes(key)) found.push(broken("E102", `key ${key}`));
  }
  if (raw.id !== undefined && (typeof raw.id !== "string" || raw.id === "")) {
    found.push(broken("E037", "id"));
  } else if (typeof raw.id === "string" && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(raw.id)) {
    found.push(broken("W005", `id ${raw.id}`));
  }
  if (raw.type !== undefined && raw.type !== INVENTORY_TYPE) found.push(broken("E038", "type"));
  if (raw.digestAlgorithm === "sha256") found.push(broken("W004", "sha256"));
  else if (raw.digestAlgorithm !== undefined && raw.digestAlgorithm !== ALGORITHM) {
    found.push(broken("E025", "digestAlgorithm"));
  }
  return found;
}

/** 3.3.1: the folder of a version's content. */
function checkContentFolder({ contentDirectory: name }: Json): Broken[] {
  if (name === undefined) return [];
  if (typeof name !== "string" || name === "") return [broken("E108", "contentDirectory")];
  if (name.includes("/")) return [broken("E017", `contentDirectory ${name}`)];
  return name === "." || name === ".." ? [broken("E018", `contentDirectory ${name}`)] : [];
}

/** 3.3 and 3.5.3: names and sequence of the versions. */
function checkSequence(raw: Json, versions: Json): Broken[] {
  const names = Object.keys(versions);
  if (names.length === 0) return [broken("E008", "no version")];
  const padded = names.filter((name) => /^v0\d*$/.test(name));
  if (padded.length > 0) return [broken("W001", `version ${padded.join()}`)];
  const wrong = names.filter((name) => !/^v[1-9]\d*$/.test(name));
  if (wrong.length > 0) return wrong.map((name) => broken("E046", `version ${name}`));
  if (!names.includes("v1")) return [broken("E009", "no version v1")];
  const missing = names.map((_, i) => `v${i + 1}`).find((name) => !names.includes(name));
  if (missing !== undefined) return [broken("E010", `no version ${missing}`)];
  const head = `v${names.length}`;
  return raw.head === undefined || raw.head === head ? [] : [broken("E040", `head is not ${head}`)];
}

/** 3.5.2: the manifest. */
function checkManifest(raw: Json): Broken[] {
  const { manifest, versions } = raw;
  if (manifest === undefined) return [broken("E041", "no manifest")];
  if (!isObject(manifest)) return [broken("E106", "manifest")];
  const content = typeof raw.contentDirectory === "string" ? raw.contentDirectory : CONTENT_FOLDER;
  const known = isObject(versions) ? Object.keys(versions) : [];
  const used = new Set(
    Object.values(isObject(versions) ? versions : {}).flatMap((version) =>
      isObject(version) && isObject(version.state) ? Object.keys(version.state) : [],
    ),
  );
  const paths = pathsOf(manifest);
  const outside = paths.filter(
    (path) => !known.some((version) => path.startsWith(`${version}/${content}/`)),
  );
  return [
    ...checkDigests(manifest, 128, { hex: "E031", list: "E092", once: "E096" }),
    ...Object.keys(manifest)
      .filter((digest) => !used.has(digest))
      .map((digest) => broken("E107", `digest ${digest}`)),
    ...wrongPaths(paths, CONTENT).map(({ clause, path }) => broken(clause, `path ${path}`)),
    ...outside.map((path) => broken("E042", `path ${path}`)),
  ];
}

/** 3.5.4: additional digests, which other tools may have added. */
function checkFixity(raw: Json): Broken[] {
  if (raw.fixity === undefined) return [];
  if (!isObject(raw.fixity)) return [broken("E111", "fixity")];
  const stored = new Set(pathsOf(raw.manifest));
  return Object.entries(raw.fixity).flatMap(([name, block]) => {
    const digits = Object.hasOwn(FIXITY, name) ? FIXITY[name] : undefined;
    if (digits === undefined) return [broken("E056", `algorithm ${name}`)];
    if (!isObject(block)) return [broken("E057", `fixity of ${name}`)];
    const unknown = pathsOf(block).filter((path) => !stored.has(path));
    return [
      ...checkDigests(block, digits, { hex: "E057", list: "E057", once: "E097" }),
      ...unknown.map((path) => broken("E057", `path ${path}`)),
    ];
  });
}

/** 3.5.3.1: all versions, each by its own. */
function checkVersions(raw: Json): Broken[] {
  const { versions, manifest } = raw;
  if (versions === undefined) return [broken("E043", "no versions")];
  if (!isObject(versions)) return [broken("E044", "versions")];
  return [
    ...checkSequence(raw, versions),
    ...Object.entries(versions).flatMap(([name, version]) =>
      checkVersion(name, version, isObject(manifest) ? manifest : {}),
    ),
  ];
}

/** All clauses of OCFL 1.1, section 3.5, that the JSON of an inventory breaks. */
export function checkInventory(raw: unknown): Broken[] {
  if (!isObject(raw)) return [broken("E033", "not a JSON object")];
  return [
    ...checkKeys(raw),
    ...checkContentFolder(raw),
    ...checkManifest(raw),
    ...checkVersions(raw),
    ...checkFixity(raw),
  ];
}

/** An inventory that can be worked with, or the clauses that forbid it. */
export type ReadInventory =
  | { readonly inventory: Inventory; readonly broken: readonly Broken[] }
  | { readonly inventory?: undefined; readonly broken: readonly Broken[] };

/** Whether a broken clause is one of those that an archive must keep. */
export const isError = ({ clause }: Broken): boolean =>
  clause.startsWith("E") || clause === "W001" || clause === "W004";

/** Reads inventory.json; W001 and W004 are legal but nothing that banxin writes, so not read. */
export function readInventory(bytes: Uint8Array): ReadInventory {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { broken: [broken("E033", "not JSON in UTF-8")] };
  }
  const found = checkInventory(raw);
  return found.some(isError) ? { broken: found } : { inventory: raw as Inventory, broken: found };
}
