import { extname, join } from "node:path";
import sharp from "sharp";
import type { PagePlan } from "../compose/index.js";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Edition } from "../edition/index.js";

const PT_PER_INCH = 72;
/** Lettering shows its pixels where a photo would not: twice the resolution of newspaper photos. */
const COARSE = 300;

/** The nameplate's artwork as the browser can show it. */
export interface MadeNameplate {
  /** Absent where the name is set in type. */
  readonly file?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a PNG of a nameplate in TIFF, which browsers do not show; other artwork is printed as it is.
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
  const kind = extname(art.path).toLowerCase();
  if (kind === ".svg") return { file: art.path, diagnostics: [] };
  const ppi = Math.round((art.height * PT_PER_INCH) / block.size);
  const name = edition.paper.nameplate ?? "";
  const place = { file: "paper.yaml" };
  const diagnostics =
    ppi < COARSE ? [diagnose("BX6009", { file: name, ppi, want: COARSE }, place)] : [];
  if (kind === ".png" || kind === ".jpg" || kind === ".jpeg")
    return { file: art.path, diagnostics };
  const file = join(dir, "nameplate.png");
  await sharp(art.path).rotate().toColourspace("srgb").png().toFile(file);
  return { file, diagnostics };
}
