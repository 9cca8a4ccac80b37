import { isWide } from "../characters.js";
import { isSpace } from "./around.js";
import type { QuoteMark } from "./quote-marks.js";

export type Turn = "open" | "close";

const OPENING = /[（(《〈【「『“‘[]/u;
const CLOSING = /[。，、；：！？）》〉】」』,.;:!?)\]”’]/u;
const STOP = /[。！？….!?]/u;

/** How little an opening mark fits between two characters; 0 is a perfect place. */
function openCost({ before, after }: QuoteMark): number {
  const left =
    before === "" || OPENING.test(before) || /[：:]/u.test(before) || isSpace(before)
      ? 0
      : /[，,、。！？；;!?…—]/u.test(before)
        ? 0.3
        : 0.8;
  if (after === "" || CLOSING.test(after)) return left + 4;
  return left + (isSpace(after) && !isSpace(before) ? 2 : 0);
}

/** How little a closing mark fits between two characters. */
function closeCost({ before, after }: QuoteMark): number {
  const left =
    before === "" || OPENING.test(before)
      ? 4
      : /[：:]/u.test(before)
        ? 3
        : STOP.test(before)
          ? 0
          : /[，,、；;—]/u.test(before)
            ? 0.5
            : 0.8;
  const spaced = isSpace(before) && !isSpace(after) ? 2 : 0;
  if (after === "" || CLOSING.test(after) || after === "—") return left + spaced;
  return left + spaced + (OPENING.test(after) ? 0.6 : isWide(after) ? 0.3 : 0.4);
}

/** Costs of what a well-made text does not do. */
const NESTED = 1.2;
const UNOPENED = 2;
const LEFT_OPEN = 0.9;
const OPEN_BEFORE = 1.2;
const TURNED = 6;
const DEEPEST = 2;

interface Path {
  readonly cost: number;
  readonly turns: Link | undefined;
}
interface Link {
  readonly turn: Turn;
  readonly before: Link | undefined;
}

/**
 * Decides which marks open and which close. Every place costs what it is unlikely; the cheapest
 * sequence wins, where each opening wants its closing. A quotation may have been opened in an earlier
 * paragraph, and may go on in the next one (each paragraph of a long quotation opens anew).
 */
export function turnsOf(marks: readonly QuoteMark[]): readonly Turn[] {
  let paths: (Path | undefined)[] = [
    { cost: 0, turns: undefined },
    { cost: OPEN_BEFORE, turns: undefined },
    undefined,
  ];
  for (const mark of marks) {
    const next: (Path | undefined)[] = [undefined, undefined, undefined];
    const offer = (depth: number, cost: number, turn: Turn, from: Path): void => {
      const known = next[depth];
      if (known && known.cost <= cost) return;
      next[depth] = { cost, turns: { turn, before: from.turns } };
    };
    const turned = (turn: Turn) => (mark.turn !== undefined && mark.turn !== turn ? TURNED : 0);
    const open = openCost(mark) + turned("open");
    const close = closeCost(mark) + turned("close");
    paths.forEach((path, depth) => {
      if (!path) return;
      const deeper = Math.min(depth + 1, DEEPEST);
      offer(deeper, path.cost + open + (depth > 0 ? NESTED * depth : 0), "open", path);
      const up = Math.max(depth - 1, 0);
      offer(up, path.cost + close + (depth === 0 ? UNOPENED : 0), "close", path);
    });
    paths = next;
  }
  const best = paths
    .map((path, depth) => ({
      path,
      cost: (path?.cost ?? Number.POSITIVE_INFINITY) + depth * LEFT_OPEN,
    }))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const turns: Turn[] = [];
  for (let link = best.path?.turns; link; link = link.before) turns.push(link.turn);
  return turns.reverse();
}
