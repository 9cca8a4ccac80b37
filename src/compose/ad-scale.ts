import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Area, adKey, type Edition } from "../edition/index.js";
import { type Pt, ptToMm } from "../units.js";
import type { Block } from "./plan.js";

/** Trimming takes as much: an advertisement that is scaled less was made for its place. */
const UNSEEN = 0.025;

interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/**
 * BX6050 where an advertiser's file is not as large as the place that it fills, and is scaled: type made for
 * another size is too small or too large, and a customer pays for what was booked.
 * @param blocks of its area, as composeAd made them
 */
export function checkAdScale(
  { settings: { file = "" }, filePlace }: Area,
  blocks: readonly Block[],
  { theme: { body }, photos }: Pick<Edition, "theme" | "photos">,
): Diagnostic[] {
  const size = photos.get(adKey(file))?.supplied?.size;
  const picture = blocks.find((block) => block.kind === "photo");
  if (!size || !picture) return [];
  const { box } = picture;
  const placed = { width: box.width * body.size, height: box.height * body.leading };
  const scale = placed.width / size.width;
  if (Math.abs(scale - 1) <= UNSEEN) return [];
  const percent = Math.round(scale * 100);
  const facts = { file, size: millimetres(size), placed: millimetres(placed), percent };
  return [diagnose("BX6050", facts, filePlace)];
}

const millimetres = ({ width, height }: Size): string =>
  `${ptToMm(width).toFixed(0)}×${ptToMm(height).toFixed(0)}mm`;
