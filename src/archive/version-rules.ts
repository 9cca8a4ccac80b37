import { type Broken, broken, isObject, isTexts, type Json, pathsOf } from "./broken.js";
import { LOGICAL, wrongPaths } from "./paths.js";

const KEYS = ["created", "state", "message", "user"];
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function checkState(name: string, state: unknown, manifest: Json): Broken[] {
  if (state === undefined) return [broken("E048", `${name} has no state`)];
  if (!isObject(state)) return [broken("E050", `state of ${name}`)];
  return [
    ...Object.entries(state).flatMap(([digest, paths]) => [
      ...(Object.hasOwn(manifest, digest) ? [] : [broken("E050", `digest ${digest} of ${name}`)]),
      ...(isTexts(paths) ? [] : [broken("E051", `paths of ${digest} in ${name}`)]),
    ]),
    ...wrongPaths(pathsOf(state), LOGICAL).map(({ clause, path }) =>
      broken(clause, `path ${path} of ${name}`),
    ),
  ];
}

function checkUser(name: string, user: unknown): Broken[] {
  if (user === undefined) return [broken("W007", `${name} has no user`)];
  if (!isObject(user) || typeof user.name !== "string" || user.name === "") {
    return [broken("E054", `user of ${name}`)];
  }
  const unknown = Object.keys(user).filter((key) => key !== "name" && key !== "address");
  const { address } = user;
  if (unknown.length > 0) return [broken("E102", `key ${unknown.join()} of the user of ${name}`)];
  if (address === undefined) return [broken("W008", `the user of ${name} has no address`)];
  const uri = typeof address === "string" && /^[A-Za-z][A-Za-z0-9+.-]*:./.test(address);
  return uri ? [] : [broken("W009", `address of the user of ${name}`)];
}

/** Clauses of OCFL 1.1, 3.5.3.1, that one version of an inventory breaks. */
export function checkVersion(name: string, version: unknown, manifest: Json): Broken[] {
  if (!isObject(version)) return [broken("E047", `version ${name}`)];
  const { created, message, state, user } = version;
  const found = checkState(name, state, manifest);
  for (const key of Object.keys(version)) {
    if (!KEYS.includes(key)) found.push(broken("E102", `key ${key} of ${name}`));
  }
  if (created === undefined) found.push(broken("E048", `${name} has no created`));
  else if (
    typeof created !== "string" ||
    !RFC3339.test(created) ||
    Number.isNaN(Date.parse(created))
  ) {
    found.push(broken("E049", `created of ${name}`));
  }
  if (message === undefined) found.push(broken("W007", `${name} has no message`));
  else if (typeof message !== "string") found.push(broken("E094", `message of ${name}`));
  return [...found, ...checkUser(name, user)];
}
