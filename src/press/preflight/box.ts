import type { Pt } from "../../units.js";
import type { Matrix } from "../matrix.js";

/** An upright rectangle on the page, in points as PDF counts them: upwards. */
export interface Box {
  readonly left: Pt;
  readonly bottom: Pt;
  readonly right: Pt;
  readonly top: Pt;
}

/** Everything: what no clipping has cut. */
export const EVERYWHERE: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

/** The upright box around a rectangle under a matrix. */
export function placedBox([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Box): Box {
  // Thousands of marks come by: no lists of corners are made for them.
  const [x1, x2, x3, x4] = [a * left, a * right, c * bottom, c * top];
  const [y1, y2, y3, y4] = [b * left, b * right, d * bottom, d * top];
  return {
    left: Math.min(x1, x2) + Math.min(x3, x4) + e,
    bottom: Math.min(y1, y2) + Math.min(y3, y4) + f,
    right: Math.max(x1, x2) + Math.max(x3, x4) + e,
    top: Math.max(y1, y2) + Math.max(y3, y4) + f,
  };
}

/** What two boxes have in common; undefined where they lie apart. Boxes that touch share an edge. */
export function shared(a: Box, b: Box): Box | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  };
  return box.left <= box.right && box.bottom <= box.top ? box : undefined;
}

/** Whether boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  const both = shared(a, b);
  return both !== undefined && both.left < both.right && both.bottom < both.top;
}

/** A box with so much more on each side. */
export const grown = ({ left, bottom, right, top }: Box, by: Pt): Box => ({
  left: left - by,
  bottom: bottom - by,
  right: right + by,
  top: top + by,
});
