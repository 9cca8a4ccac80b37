import type { Pt } from "../units.js";

/**
 * The sizes of Chinese type (号), in points as every layout program has them; above 初号 newspapers go
 * on with the sizes of poster type, which have no names.
 */
const NAMED = {
  特号: 42,
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
} as const;

/** Names of sizes, as theme.yaml may write them. */
export const sizeNames = Object.keys(NAMED) as (keyof typeof NAMED)[];

/** Points of a named size. */
export const namedSize = (name: keyof typeof NAMED): Pt => NAMED[name];

/** The scale from the largest to the smallest, in points, each once. */
export const SIZE_SCALE: readonly Pt[] = [
  ...new Set([72, 63, 54, 48, ...Object.values(NAMED)]),
].sort((a, b) => b - a);

/**
 * The sizes at which a line may be set: its own, then the smaller ones of the scale, its smallest last.
 * @param min the smallest, in points; without it the line has its own size only
 */
export function sizesDown(size: Pt, min: Pt = size): Pt[] {
  const between = SIZE_SCALE.filter((each) => each < size && each > min);
  return min < size ? [size, ...between, min] : [size];
}
