import type { Pt } from "../../units.js";
import type { Operation } from "../content-stream.js";
import type { Matrix } from "../matrix.js";
import { numbersOf } from "../separate/graphics-state.js";
import { type Box, placedBox } from "./box.js";

/** A part of a path that can be filled, in the coordinates of its content. */
interface Part {
  left: number;
  bottom: number;
  right: number;
  top: number;
  segments: number;
}

const START = (x: number, y: number, segments: number): Part => ({
  left: x,
  bottom: y,
  right: x,
  top: y,
  segments,
});

function reach(part: Part, x: number, y: number): void {
  if (x < part.left) part.left = x;
  if (x > part.right) part.right = x;
  if (y < part.bottom) part.bottom = y;
  if (y > part.top) part.top = y;
}

/** Follows a path: its box, and how thin its parts are. Curves count by their control points. */
export class PathBox {
  private whole: Part | undefined;
  private part: Part | undefined;
  private thinnest: number | undefined;
  private scales: readonly [number, number] = [1, 1];

  get isEmpty(): boolean {
    return this.whole === undefined;
  }

  /** Takes m, l, c, v, y and re; other operators change nothing. */
  add(operation: Operation, ctm: Matrix): void {
    const { operator } = operation;
    const values = numbersOf(operation);
    if (operator === "m" || operator === "re") {
      this.endPart();
      this.scales = [Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3])];
      const [x = 0, y = 0, width = 0, height = 0] = values;
      this.part = START(x, y, operator === "re" ? 4 : 0);
      if (operator === "re") reach(this.part, x + width, y + height);
      return;
    }
    if (operator !== "l" && operator !== "c" && operator !== "v" && operator !== "y") return;
    this.part ??= START(values[0] ?? 0, values[1] ?? 0, 0);
    for (let i = 0; i + 1 < values.length; i += 2) {
      reach(this.part, values[i] ?? 0, values[i + 1] ?? 0);
    }
    this.part.segments++;
  }

  private endPart(): void {
    const { part } = this;
    this.part = undefined;
    // A lone m paints nothing.
    if (!part || part.segments === 0) return;
    const [x, y] = this.scales;
    const thin = Math.min((part.right - part.left) * x, (part.top - part.bottom) * y);
    // Two points enclose nothing, however long they are apart.
    if (part.segments > 1) this.thinnest = Math.min(this.thinnest ?? thin, thin);
    this.whole ??= { ...part };
    reach(this.whole, part.left, part.bottom);
    reach(this.whole, part.right, part.top);
  }

  /** The box on the page and the shorter side of the thinnest part in points; the path is then over. */
  end(ctm: Matrix): { readonly box: Box; readonly thin: Pt | undefined } | undefined {
    this.endPart();
    const { whole, thinnest: thin } = this;
    this.whole = undefined;
    this.thinnest = undefined;
    return whole && { box: placedBox(ctm, whole), thin };
  }
}
