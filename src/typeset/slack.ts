import type { Em } from "../units.js";
import type { Sketch } from "./matter.js";
import { CAPS, STEPS, WHITE } from "./spacing.js";

/** Lengths below this are nothing: running sums leave a rest. */
const NOTHING: Em = 1e-9;

/** How a line's slack is shared out. One object is used again. */
export interface Share {
  /** Taken from the mark at the line's end. */
  end: Em;
  /** How much of each squeezing step's capacity is taken, 0 to 1. */
  readonly steps: Float64Array;
  /** How much of the room of spaces, and of the gaps beside words, is used, 0 to 1. */
  spaces: number;
  latin: number;
  /** What each gap between cells is opened by, and each gap with a mark's white in it. */
  open: Em;
  white: Em;
  /** What the line is still too long by, after all squeezing; less than nothing: too short by. */
  over: Em;
}

export const emptyShare = (): Share => ({
  end: 0,
  steps: new Float64Array(STEPS.length),
  spaces: 0,
  latin: 0,
  open: 0,
  white: 0,
  over: 0,
});

/**
 * Shares out the slack of a line: squeezed in the order of clreq where it is too long (line-end mark,
 * word space, ·, brackets, ，、；：, gaps beside words, 。！？), opened where it is too short (word
 * space, gaps beside words, then all cells, beside a mark's white twice as far as elsewhere),
 * nothing beyond its cap.
 */
export function shareSlack(line: Sketch, measure: Em, share: Share): void {
  const { steps } = share;
  let over = line.natural - measure;
  share.end = share.spaces = share.latin = share.open = share.white = 0;
  steps.fill(0);
  if (over > NOTHING) {
    share.end = Math.min(line.endGive, over);
    over -= share.end;
    for (let step = 0; step < steps.length && over > NOTHING; step++) {
      const capacity = line.capacity[step] as number;
      if (capacity <= NOTHING) continue;
      const part = Math.min(1, over / capacity);
      steps[step] = part;
      over -= capacity * part;
    }
    share.over = over > NOTHING ? over : 0;
    return;
  }
  let short = measure - line.natural;
  if (line.spaceRoom > NOTHING) {
    share.spaces = Math.min(1, short / line.spaceRoom);
    short -= share.spaces * line.spaceRoom;
  }
  if (line.latinRoom > NOTHING) {
    share.latin = Math.min(1, short / line.latinRoom);
    short -= share.latin * line.latinRoom;
  }
  const alike = short / (line.open + WHITE * line.white);
  if (line.white > 0) {
    share.white = Math.min(CAPS.white, WHITE * alike);
    short -= share.white * line.white;
  }
  if (line.open > 0) {
    share.open = Math.min(CAPS.open, short / line.open);
    short -= share.open * line.open;
  }
  share.over = short > NOTHING ? -short : 0;
}
