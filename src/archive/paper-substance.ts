import { isDeepStrictEqual } from "node:util";
import { type PaperFile, paperSchema, readYaml } from "../edition/index.js";

/** What of paper.yaml can stand in print: all but who gets proofs by mail. */
function printed(bytes: Uint8Array): Omit<PaperFile, "people"> | undefined {
  const { value } = readYaml(bytes, "paper.yaml", paperSchema);
  if (value === undefined) return undefined;
  const { people: _, ...rest } = value;
  return rest;
}

/**
 * Whether two files paper.yaml say the same but for the people who get proofs: somebody's new address
 * is no correction of what was printed. One that cannot be read says something else.
 */
export function samePaper(a: Uint8Array, b: Uint8Array): boolean {
  const [one, two] = [printed(a), printed(b)];
  return one !== undefined && isDeepStrictEqual(one, two);
}
