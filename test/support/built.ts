import { join } from "node:path";
import { buildEdition } from "../../src/run/index.js";
import { type Changes, DATE, makePaper } from "./paper.js";

/** The minimal paper with its edition built where `banxin build` puts it. */
export async function builtPaper(
  changes: Changes = {},
): Promise<{ readonly dir: string; readonly edition: string; readonly build: string }> {
  const { dir, edition } = makePaper(changes);
  await buildEdition(edition, { browser: "packaged" });
  return { dir, edition, build: join(dir, "build", DATE) };
}

/** A file of the build of an edition in its usual place. */
export const builtFile = (edition: string, name: string): string =>
  join(edition, "..", "..", "build", DATE, name);
