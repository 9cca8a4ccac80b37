import { extname } from "node:path";
import type { PagePlan } from "../compose/index.js";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { ARTWORK_PPI, type Edition } from "../edition/index.js";
import { showable } from "./artwork.js";

const PT_PER_INCH = 72;

/** The nameplate's artwork as the browser can show it. */
export interface MadeNameplate {
  /** Absent where the name is set in type. */
  readonly file?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a PNG of a nameplate in TIFF, which browsers do not show, and one on white paper of a nameplate that is
 * seen through; other artwork is printed as it is.
 * BX6009 where its pixels are too few for its printed height.
 * @param dir where the PNG is written
 */
export async function makeNameplate(
  plans: readonly PagePlan[],
  edition: Edition,
  dir: string,
): Promise<MadeNameplate> {
  const art = edition.nameplate;
  const block = plans.flatMap((plan) => plan.blocks).find(({ kind }) => kind === "masthead");
  if (!art || block?.kind !== "masthead") return { diagnostics: [] };
  const file = await showable(art.path, dir, "nameplate", "#FFFFFF");
  if (extname(art.path).toLowerCase() === ".svg") return { file, diagnostics: [] };
  const ppi = Math.round((art.height * PT_PER_INCH) / block.size);
  const facts = { file: edition.paper.nameplate ?? "", ppi, want: ARTWORK_PPI };
  const coarse = ppi < ARTWORK_PPI ? [diagnose("BX6009", facts, { file: "paper.yaml" })] : [];
  return { file, diagnostics: coarse };
}
