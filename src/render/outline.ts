/** An upright rectangle; `right` and `bottom` are exclusive. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Corner = readonly [number, number];

interface Edge {
  readonly from: Corner;
  readonly to: Corner;
}

const key = ([x, y]: Corner): string => `${x} ${y}`;

const steps = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** The edges around filled cells, clockwise: inside lies at the right of each. */
function edgesOf(rects: readonly Rect[]): Edge[] {
  const xs = steps(rects.flatMap(({ left, right }) => [left, right]));
  const ys = steps(rects.flatMap(({ top, bottom }) => [top, bottom]));
  const filled = (i: number, j: number): boolean => {
    const [x, y] = [xs[i], ys[j]];
    return (
      x !== undefined &&
      y !== undefined &&
      rects.some((r) => r.left <= x && x < r.right && r.top <= y && y < r.bottom)
    );
  };
  const edges: Edge[] = [];
  for (let i = 0; i + 1 < xs.length; i++) {
    for (let j = 0; j + 1 < ys.length; j++) {
      if (!filled(i, j)) continue;
      const [x0, x1, y0, y1] = [xs[i], xs[i + 1], ys[j], ys[j + 1]] as [
        number,
        number,
        number,
        number,
      ];
      if (!filled(i, j - 1)) edges.push({ from: [x0, y0], to: [x1, y0] });
      if (!filled(i + 1, j)) edges.push({ from: [x1, y0], to: [x1, y1] });
      if (!filled(i, j + 1)) edges.push({ from: [x1, y1], to: [x0, y1] });
      if (!filled(i - 1, j)) edges.push({ from: [x0, y1], to: [x0, y0] });
    }
  }
  return edges;
}

/** Positive where the way turns right (clockwise, y downwards), 0 straight on. */
const turn = (a: Edge, b: Edge): number =>
  Math.sign(
    (a.to[0] - a.from[0]) * (b.to[1] - b.from[1]) - (a.to[1] - a.from[1]) * (b.to[0] - b.from[0]),
  );

/**
 * The outlines of a union of upright rectangles: corners of each closed ring, clockwise, beginning at
 * its topmost left corner; the ring of a hole runs the other way. Parts that touch in a corner alone are
 * two rings.
 */
export function outlines(rects: readonly Rect[]): Corner[][] {
  const open = new Map<string, Edge[]>();
  for (const edge of edgesOf(rects)) {
    open.set(key(edge.from), [...(open.get(key(edge.from)) ?? []), edge]);
  }
  const rings: Corner[][] = [];
  for (const starts of open.values()) {
    for (let start = starts.pop(); start; start = starts.pop()) {
      const ring: Edge[] = [start];
      for (let last = start; key(last.to) !== key(start.from); ) {
        const next = open.get(key(last.to)) ?? [];
        const best = [...next].sort((a, b) => turn(last, b) - turn(last, a))[0];
        if (!best) break;
        next.splice(next.indexOf(best), 1);
        ring.push(best);
        last = best;
      }
      rings.push(corners(ring));
    }
  }
  return rings.sort((a, b) => compare(a[0], b[0]));
}

const compare = (a: Corner = [0, 0], b: Corner = [0, 0]): number => a[1] - b[1] || a[0] - b[0];

/** The corners of a closed way, without those where it runs straight on. */
function corners(ring: readonly Edge[]): Corner[] {
  const found = ring
    .filter((edge, i) => turn(ring.at(i - 1) ?? edge, edge) !== 0)
    .map((edge) => edge.from);
  const first = found.reduce((best, at, i) => (compare(at, found[best]) < 0 ? i : best), 0);
  return [...found.slice(first), ...found.slice(0, first)];
}
