import type { Lines } from "../units.js";
import type { Column } from "./columns.js";
import { looseness } from "./flow.js";
import type { FlowGroup, FlowItem } from "./flow-item.js";
import { heightAt, keepOf, roomOf } from "./pour.js";

/**
 * What is avoided at column breaks, and what avoiding it may cost. A last line of a paragraph at a
 * column's top (孤行) is let stand from half a measure on, as newspapers do; up to a third of it reads
 * as a mistake. A change of a paragraph's setting costs more than half a widow, because it moves it away
 * from its best breaks, so that one widow is worth a change and the change that takes it back. To that
 * come the lines that it opens: one line opened as far as lines may be is worth a change.
 */
const PRICE = { hole: 100, stub: 6, widow: 3, bareHead: 1, change: 1, opened: 1 } as const;
const STUB = 1 / 3;
const WIDOW = 1 / 2;
/** Shorter paragraphs are left as they are: one line more or less is seen in them. */
const LEAST: Lines = 5;
/** Lines that the text may be ahead of its natural place, or behind it, between changes: a head's hole. */
const DRIFT = 3;
/** Lines of text that should stand under a head at least. */
const UNDER_HEAD: Lines = 3;

/** Where the text has come to, and what that cost. */
interface State {
  readonly column: number;
  readonly used: Lines;
  /** Lines more than the best setting has. */
  readonly drift: number;
  readonly cost: number;
  /** The setting of the group before, and the way to it. */
  readonly choice: number;
  readonly before?: State;
}

/** Price of the last line of a paragraph alone at a column's top. */
function widowPrice(
  group: readonly FlowItem[],
  index: number,
  measure: (item: FlowItem) => number,
) {
  const item = group[index];
  const placed = item?.lines[0];
  if (!item || !placed || index === 0 || index !== group.length - 1) return 0;
  const part = (placed.line.indent + placed.line.width) / measure(item);
  return part >= WIDOW ? 0 : part > STUB ? PRICE.widow : PRICE.stub;
}

/** The search for one story in its columns. */
class Settling {
  constructor(
    private readonly columns: readonly Column[],
    /** Width of the columns in em of an item's type. */
    private readonly measure: (item: FlowItem) => number,
  ) {}

  private roomIn(column: number): Lines {
    const at = this.columns[column];
    return at ? roomOf(at) : Number.POSITIVE_INFINITY;
  }

  /** Pours a group behind a state, as `pour` does, and adds what it costs. */
  place(state: State, items: readonly FlowItem[], following: Lines): State {
    let { column, used, cost } = state;
    const heights = items.reduce((sum, { height }) => sum + height, 0);
    let rest = heights + following;
    items.forEach((item, index) => {
      rest -= item.height;
      let moved = false;
      while (
        column < this.columns.length &&
        used + heightAt(item, used === 0) + keepOf(item, rest) > this.roomIn(column)
      ) {
        cost += PRICE.hole * Math.max(0, Math.floor(this.roomIn(column) + 1e-6) - used);
        column++;
        used = 0;
        moved = true;
      }
      if (moved && item.role === "body") cost += widowPrice(items, index, this.measure);
      used += heightAt(item, used === 0);
      const under = this.roomIn(column) - used;
      if (item.keep > 0 && under < Math.min(UNDER_HEAD, rest)) cost += PRICE.bareHead;
    });
    return { ...state, column, used, cost };
  }
}

/** The cheapest of the states that stand at the same place. */
function cheapest(states: readonly State[]): State[] {
  const best = new Map<string, State>();
  for (const state of states) {
    const key = `${state.column} ${state.used} ${state.drift}`;
    const known = best.get(key);
    if (!known || state.cost < known.cost) best.set(key, state);
  }
  return [...best.values()];
}

function choices(state: State): number[] {
  const found: number[] = [];
  for (let at: State | undefined = state; at?.before; at = at.before) found.push(at.choice);
  return found.reverse();
}

/**
 * Moves column breaks to better places: some paragraphs of at least five lines are set in a line more,
 * others in a line less, so that the story has as many lines as before. It may grow only into white: a
 * hole over a head, or what its last column has left; it never shrinks, and is never over by it.
 *
 * Dynamic programming over the paragraphs: a state is the place in the columns and how far the text is
 * from its natural place (three lines at most), so that there are no more than a few states after each
 * paragraph. Pure; a story without bad breaks is given back as it is, and no paragraph of it is set again.
 * @param measure width of the columns in em of an item's type
 * @returns the items to be poured
 */
export function settle(
  groups: readonly FlowGroup[],
  columns: readonly Column[],
  measure: (item: FlowItem) => number,
): FlowItem[] {
  const search = new Settling(columns, measure);
  const behind: Lines[] = [];
  groups.reduceRight((sum, { items }, i) => {
    behind[i] = sum;
    return sum + items.reduce((lines, { height }) => lines + height, 0);
  }, 0);
  const start: State = { column: 0, used: 0, drift: 0, cost: 0, choice: 0 };
  const natural = groups.reduce(
    (state, { items }, i) => search.place(state, items, behind[i] ?? 0),
    start,
  );
  const asTheyAre = groups.flatMap(({ items }) => items);
  if (natural.cost <= 2 * PRICE.change) return asTheyAre;
  let states: readonly State[] = [start];
  groups.forEach((group, i) => {
    // Behind the last column there is nothing to gain.
    const open = states.some(({ column }) => column < columns.length);
    const settings = [0, ...(open ? looser(group) : [])].flatMap((choice) => {
      const items = settingOf(group, choice);
      if (!items) return [];
      if (choice === 0) return [{ choice, items, price: 0 }];
      const opened = Math.max(0, looseness(items) - looseness(group.items));
      return [{ choice, items, price: PRICE.change + PRICE.opened * opened }];
    });
    states = cheapest(
      states.flatMap((before) =>
        settings.flatMap(({ choice, items, price }) => {
          const drift = before.drift + choice;
          if (Math.abs(drift) > DRIFT) return [];
          const from = { ...before, drift, choice, before };
          const placed = search.place(from, items, behind[i] ?? 0);
          if (choice !== 0 && placed.column >= columns.length) return [];
          return [{ ...placed, cost: placed.cost + price }];
        }),
      ),
    );
  });
  const sound = states.filter(
    ({ drift, column, used }) =>
      drift === 0 ||
      (drift > 0 && column < columns.length) ||
      (column === natural.column && used === natural.used),
  );
  const best = sound.reduce<State | undefined>(
    (one, other) => (one && one.cost <= other.cost ? one : other),
    undefined,
  );
  if (!best || best.cost >= natural.cost) return asTheyAre;
  const chosen = choices(best);
  return groups.flatMap((group, i) => settingOf(group, chosen[i] ?? 0) ?? group.items);
}

const looser = ({ items, vary }: FlowGroup): number[] =>
  vary && items.length >= LEAST ? [1, -1] : [];

function settingOf({ items, vary }: FlowGroup, choice: number): readonly FlowItem[] | undefined {
  return choice === 1 || choice === -1 ? vary?.(choice) : items;
}
