import type { CropWish } from "../edition/index.js";

/** Width over height; what both are measured in does not matter. */
export type Ratio = number;

/** The share of its width or height that a picture may lose. */
export const cropLimit = (wish: CropWish): number =>
  wish === "none" ? 0 : wish === "free" ? 1 : wish;

/** The share of its width or height that a picture loses when it fills a frame. */
export const cutOf = (picture: Ratio, frame: Ratio): number =>
  1 - Math.min(picture / frame, frame / picture);

/**
 * The shape nearest to the frame's that a picture may be cut to.
 * @param limit share of the width or height that may go
 */
export function allowedRatio(picture: Ratio, frame: Ratio, limit: number): Ratio {
  if (limit >= 1) return frame;
  return Math.min(picture / (1 - limit), Math.max(picture * (1 - limit), frame));
}

/**
 * Whole lines of a frame that a picture may fill within its limit, nearest to the lines that it has. Where
 * no whole number is near enough (no cut at all), the two around the picture's own height count.
 * @param height lines that the picture takes uncut at the frame's width
 * @param others lines of the frame for caption and air
 */
export function fittingLines(height: number, others: number, limit: number, have: number): number {
  const least = height * (1 - limit) + others;
  const most = limit >= 1 ? Number.POSITIVE_INFINITY : height / (1 - limit) + others;
  const [from, to] =
    Math.ceil(least) <= Math.floor(most)
      ? [Math.ceil(least), Math.floor(most)]
      : [Math.floor(least), Math.ceil(most)];
  return Math.max(from, Math.min(to, have));
}
