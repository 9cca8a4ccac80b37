import { cpSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/edition/index.js";
import { DATE, type Paper, temporary } from "./paper.js";

/** The pages of the starter edition. */
export const STARTER_PAGES = 4;

/**
 * Copies the starter paper with its full edition.
 * @param dir where; a temporary folder where absent
 */
export function copyStarter(dir: string = temporary()): Paper {
  cpSync(join(packageRoot(), "assets", "starter"), dir, { recursive: true });
  return { dir, edition: join(dir, "editions", DATE) };
}
