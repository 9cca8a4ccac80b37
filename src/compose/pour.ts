import type { Theme } from "../edition/index.js";
import type { Lines, Pt } from "../units.js";
import type { Column } from "./columns.js";
import type { FlowItem } from "./flow-item.js";
import type { PlacedLine, Rule, TextBlock } from "./plan.js";

/** What pouring gives: the text blocks, and what is left over on either side. */
export interface Poured {
  readonly blocks: readonly TextBlock[];
  /** Rules of the items, across their columns. */
  readonly rules: readonly Rule[];
  /** Items that found no room, in order. */
  readonly left: readonly FlowItem[];
  /** Empty lines of the columns, holes under a head that had to move included. */
  readonly short: number;
}

/** Lines that an item takes where it stands: at a column's top some need no air above. */
export const heightAt = (item: FlowItem, first: boolean): Lines =>
  item.height - (first ? (item.drop ?? 0) : 0);

/** Lines that must stand under an item: no more than there still are. */
export const keepOf = ({ keep }: FlowItem, following: Lines): Lines => Math.min(keep, following);

/** Height of a column. */
export const roomOf = ({ top, bottom }: Column): Lines => bottom - top;

/** The text blocks of one column: consecutive body lines of a story are one block, each head its own. */
function columnBlocks(items: readonly FlowItem[], column: Column, theme: Theme): TextBlock[] {
  const blocks: TextBlock[] = [];
  let y = column.top;
  let body: Body | undefined;
  const flush = (): void => {
    if (body && body.lines.length > 0) blocks.push(bodyBlock(body, column, theme));
    body = undefined;
  };
  for (const item of items) {
    if (item.role === "heading") {
      flush();
      blocks.push(headingBlock(item, column, y, theme));
    } else if (item.lines.length === 0) flush();
    else if (body && goesOn(body, item)) body.lines.push(...item.lines);
    else {
      flush();
      const { story, size, leading = theme.body.leading } = item;
      body = { story, size, leading, y, lines: [...item.lines] };
    }
    y += heightAt(item, y === column.top);
  }
  flush();
  return blocks;
}

/** Consecutive lines of one story and one size. */
interface Body {
  readonly story: string;
  readonly size: Pt;
  readonly leading: Pt;
  readonly y: Lines;
  readonly lines: PlacedLine[];
}

const goesOn = (body: Body, { story, size }: FlowItem): boolean =>
  body.story === story && body.size === size;

const bodyBlock = (body: Body, column: Column, theme: Theme): TextBlock => ({
  kind: "text",
  role: "body",
  box: {
    x: column.x,
    y: body.y,
    width: column.width,
    height: (body.lines.length * body.leading) / theme.body.leading,
  },
  story: body.story,
  size: body.size,
  leading: body.leading,
  colour: "ink",
  lines: body.lines,
});

/** The rules of the items in a column; what is swallowed by its top has none. */
function columnRules(items: readonly FlowItem[], { x, width, top }: Column): Rule[] {
  let y = top;
  return items.flatMap((item) => {
    const height = heightAt(item, y === top);
    const from = y;
    y += height;
    if (height === 0) return [];
    return (item.rules ?? []).map(({ at, weight, colour }) => ({
      from: { x, y: from + at },
      to: { x: x + width, y: from + at },
      weight,
      colour,
    }));
  });
}

/** A head's air stands above it for the most part: what is under it is the same everywhere; between rules on both sides. */
function headingBlock(item: FlowItem, column: Column, y: number, theme: Theme): TextBlock {
  const first = y === column.top;
  const above = item.rules ? 0.5 : item.drop ? 1 : 0.6;
  const air = (heightAt(item, first) - item.lines.length) * above;
  return {
    kind: "text",
    role: "heading",
    box: { x: column.x, y: y + air, width: column.width, height: item.lines.length },
    story: item.story,
    size: item.size,
    leading: theme.body.leading,
    colour: theme.section.colour ?? "ink",
    lines: item.lines,
  };
}

/**
 * Pours a stream of lines into columns: slicing, nothing else. A head that would stand at a column's
 * foot (背题) moves to the next column and leaves a hole, which is counted.
 */
export function pour(items: readonly FlowItem[], columns: readonly Column[], theme: Theme): Poured {
  const blocks: TextBlock[] = [];
  const rules: Rule[] = [];
  let at = 0;
  let short = 0;
  let following = items.reduce((sum, { height }) => sum + height, 0);
  for (const column of columns) {
    const room = roomOf(column);
    const taken: FlowItem[] = [];
    let used = 0;
    while (at < items.length) {
      const item = items[at];
      if (!item) break;
      const under = keepOf(item, following - item.height);
      if (used + heightAt(item, used === 0) + under > room) break;
      following -= item.height;
      taken.push(item);
      used += heightAt(item, used === 0);
      at++;
    }
    short += Math.max(0, Math.floor(room + 1e-6) - used);
    blocks.push(...columnBlocks(taken, column, theme));
    rules.push(...columnRules(taken, column));
  }
  return { blocks, rules, left: items.slice(at), short };
}
