import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Area, adKey, type Edition } from "../edition/index.js";
import { type Pt, ptToMm } from "../units.js";
import { adRoom } from "./ad.js";
import type { Block, Box } from "./plan.js";

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
  { theme, photos }: Pick<Edition, "theme" | "photos">,
): Diagnostic[] {
  const size = photos.get(adKey(file))?.supplied?.size;
  const picture = blocks.find((block) => block.kind === "photo");
  const frame = blocks.find((block) => block.kind === "frame");
  if (!size || !picture || !frame) return [];
  const { body } = theme;
  const sizeOf = ({ width, height }: Box): Size => ({
    width: width * body.size,
    height: height * body.leading,
  });
  const placed = sizeOf(picture.box);
  const scale = placed.width / size.width;
  if (Math.abs(scale - 1) <= UNSEEN) return [];
  const percent = Math.round(scale * 100);
  // The place, not what fills of it: that is the size to ask for.
  const room = sizeOf(adRoom(frame, theme));
  const facts = { file, size: millimetres(size), placed: millimetres(room), percent };
  return [diagnose("BX6050", facts, filePlace)];
}

const millimetres = ({ width, height }: Size): string =>
  `${ptToMm(width).toFixed(0)}×${ptToMm(height).toFixed(0)}mm`;
