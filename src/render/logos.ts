import type { PagePlan } from "../compose/index.js";
import { type Edition, logoKey } from "../edition/index.js";
import { showable } from "./artwork.js";

/**
 * The artwork of the logos (栏头) that are placed on these pages, as the browser can show it.
 * @param dir where pictures are written that must be made
 * @returns files by `logoKey`
 */
export async function makeLogos(
  plans: readonly PagePlan[],
  edition: Edition,
  dir: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const block of plans.flatMap((plan) => plan.blocks)) {
    if (block.kind !== "logo") continue;
    const key = logoKey(block.name);
    const logo = edition.logos.get(key);
    if (!logo || files.has(key)) continue;
    files.set(key, await showable(logo.file.path, dir, `logo-${files.size}`));
  }
  return files;
}
