import type { Ratio } from "./picture-shape.js";

/** How the photos of a group (组照) stand. */
export type GroupKind = "row" | "column" | "one-large";

/** A rectangle in points from the group's top left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/**
 * The height at which a group fills a width without any of its photos being cut.
 * @param width in points
 * @param gaps the air between neighbours: points, one fewer than photos
 */
export function groupHeight(
  ratios: readonly Ratio[],
  kind: GroupKind,
  width: number,
  gaps: readonly number[],
): number {
  if (kind === "row") return (width - sum(gaps)) / sum(ratios);
  if (kind === "column") return sum(ratios.map((ratio) => width / ratio)) + sum(gaps);
  const [large = 1, ...small] = ratios;
  if (small.length === 0) return width / large;
  // The large one at the left is as high as the small ones and the air between them.
  const inverse = sum(small.map((ratio) => 1 / ratio));
  const between = sum(gaps.slice(1));
  return (width - (gaps[0] ?? 0) + between / inverse) / (large + 1 / inverse);
}

/**
 * Divides a rectangle among the photos of a group so that each loses the same share, and the least that
 * is possible. Photos keep their order: from the left, from the top, the first one large.
 */
export function groupFrames(
  ratios: readonly Ratio[],
  kind: GroupKind,
  { width, height }: { readonly width: number; readonly height: number },
  gaps: readonly number[],
): Frame[] {
  if (kind === "row") {
    const widths = shared(ratios, width - sum(gaps));
    return along(widths, gaps).map(({ from, size }) => ({ x: from, y: 0, width: size, height }));
  }
  if (kind === "column") {
    const heights = shared(
      ratios.map((ratio) => 1 / ratio),
      height - sum(gaps),
    );
    return along(heights, gaps).map(({ from, size }) => ({ x: 0, y: from, width, height: size }));
  }
  const [large = 1, ...small] = ratios;
  if (small.length === 0) return [{ x: 0, y: 0, width, height }];
  const natural = groupHeight(ratios, kind, width, gaps);
  const left = large * natural;
  const x = left + (gaps[0] ?? 0);
  const right = groupFrames(small, "column", { width: width - x, height }, gaps.slice(1));
  return [
    { x: 0, y: 0, width: left, height },
    ...right.map((frame) => ({ ...frame, x: frame.x + x })),
  ];
}

/** A length divided by weights. */
const shared = (weights: readonly number[], length: number): number[] =>
  weights.map((weight) => (weight / sum(weights)) * length);

/** Lengths one after the other with the gaps between them. */
function along(sizes: readonly number[], gaps: readonly number[]) {
  let from = 0;
  return sizes.map((size, i) => {
    const one = { from, size };
    from += size + (gaps[i] ?? 0);
    return one;
  });
}
