import type { Theme } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import { inkEdges, type Meter, type SetLine, setSingle } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import type { Column } from "./columns.js";
import { turned } from "./flow.js";
import type { FlowGroup, FlowItem } from "./flow-item.js";
import { lineShift } from "./head-lines.js";
import type { TextBlock } from "./plan.js";
import { type Poured, pour, roomOf } from "./pour.js";
import { settle } from "./settle.js";
import { inFont } from "./styles.js";

/** Air between the end of a line, or of a head, and the jump line behind it, in cells. */
const APART: Cells = 1;

/** The words at the end of a part and at the head of the next one (下转, 上接), with the page of the other. */
export const goesOn = (page: number): string => `（下转第${page}版）`;
export const comesFrom = (page: number): string => `（上接第${page}版）`;

/** What jump lines are set with. */
export interface JumpContext {
  readonly story: Story;
  readonly theme: Theme;
  readonly meter: Meter;
}

/** A jump line's ink: the empty half of a bracket at its edge does not count. */
function inkOf(line: SetLine, meter: Meter): { readonly start: Cells; readonly width: Cells } {
  const { start, end } = inkEdges(line, meter);
  return { start, width: end - start };
}

/**
 * A jump line in Kai of the body's size, flush right.
 * @param right the edge, in cells of the type area
 * @param y the line's top, in lines
 */
function jumpBlock(text: string, right: Cells, y: Lines, context: JumpContext): TextBlock {
  const { story, theme, meter } = context;
  const line = setSingle(inFont(text, theme.comment), meter);
  const { start, width } = inkOf(line, meter);
  return {
    kind: "text",
    role: "jump",
    box: { x: right - width, y, width, height: 1 },
    story: story.file,
    size: theme.body.size,
    leading: theme.body.leading,
    colour: "ink",
    lines: [{ line, shift: -start, paragraph: 0, block: -1 }],
  };
}

/** Width of a jump line in cells. */
const widthOf = (text: string, { theme, meter }: JumpContext): Cells =>
  inkOf(setSingle(inFont(text, theme.comment), meter), meter).width;

/** The head of a continuation, not yet in its place. */
export interface ContinuedHead {
  readonly height: Lines;
  readonly blocks: (x: Cells, y: Lines) => readonly TextBlock[];
}

/**
 * The head of a continuation: the story's short headline in the type of section heads, flush left,
 * and from which page it comes, behind it or flush right in a line of its own; a line of air.
 */
export function continuedHead(from: number, width: Cells, context: JumpContext): ContinuedHead {
  const { story, theme, meter } = context;
  const { font, size, colour = "ink" } = theme.section;
  const em = (width * theme.body.size) / size;
  const lines = turned(story.short, font, em, meter);
  const last = lines.at(-1);
  const used = ((last?.width ?? 0) * size) / theme.body.size;
  const behind = used + APART + widthOf(comesFrom(from), context);
  const beside = behind <= width;
  const right = beside ? behind : width;
  const rows = lines.length + (beside ? 0 : 1);
  const air = 0.4;
  const blocks = (x: Cells, y: Lines): TextBlock[] => [
    {
      kind: "text",
      role: "heading",
      box: { x, y: y + air, width: beside ? used + APART / 2 : width, height: lines.length },
      story: story.file,
      size,
      leading: theme.body.leading,
      colour,
      lines: lines.map((line) => ({
        line,
        shift: lineShift(line, em, "left", meter),
        paragraph: -1,
        block: -1,
      })),
    },
    jumpBlock(comesFrom(from), x + right, y + air + rows - 1, context),
  ];
  return { height: rows + 1, blocks };
}

/** A part of a story in its columns, with the place from which the next page goes on. */
export interface PouredPart extends Poured {
  /** The stream as it was set. */
  readonly items: readonly FlowItem[];
  /** Lines that a jump line takes for itself. */
  readonly own: Lines;
}

/** Columns without the last line of the last of them that has one. */
function withoutLastLine(columns: readonly Column[]): Column[] {
  const last = columns.findLastIndex((column) => roomOf(column) >= 1);
  return columns.map((column, i) =>
    i === last ? { ...column, bottom: column.bottom - 1 } : column,
  );
}

/** Lines that stand in a column after pouring. */
function linesIn(column: Column, blocks: readonly TextBlock[]): Lines {
  const feet = blocks
    .filter(({ box }) => box.x === column.x && box.y >= column.top && box.y < column.bottom)
    .map(({ box }) => box.y + box.height);
  return Math.max(column.top, ...feet) - column.top;
}

/**
 * Pours the first part of a story, or one in its middle: as much as there is room for, cut at a line,
 * with the jump line behind the end of the last one where a paragraph ends there and leaves room, else
 * in the last line of the columns. A story that ends here gets none.
 * @param to page on which the story goes on
 */
export function pourPart(
  groups: readonly FlowGroup[],
  columns: readonly Column[],
  to: number,
  context: JumpContext,
): PouredPart {
  const { theme } = context;
  const measure = ({ size }: FlowItem): number =>
    ((columns[0]?.width ?? theme.page.cells) * theme.body.size) / size;
  const settled = (room: readonly Column[]): { items: FlowItem[]; poured: Poured } => {
    const items = settle(groups, room, measure);
    return { items, poured: pour(items, room, theme) };
  };
  const asIs = groups.flatMap(({ items }) => items);
  const whole = pour(asIs, columns, theme);
  if (whole.left.length === 0) {
    const { items, poured } = settled(columns);
    return { ...poured, items, own: 0 };
  }
  const text = goesOn(to);
  const column = columns.findLast((one) => roomOf(one) >= 1);
  if (!column) return { ...whole, items: asIs, own: 0 };
  const right = column.x + column.width;
  const full = settled(columns);
  const y = column.top + Math.floor(roomOf(column) + 1e-6) - 1;
  if (endsWithRoom(full.items, full.poured.left, column, widthOf(text, context), theme)) {
    if (linesIn(column, full.poured.blocks) > y - column.top) {
      const blocks = [...full.poured.blocks, jumpBlock(text, right, y, context)];
      return { ...full.poured, blocks, items: full.items, own: 0 };
    }
  }
  const short = settled(withoutLastLine(columns));
  const blocks = [...short.poured.blocks, jumpBlock(text, right, y, context)];
  return { ...short.poured, blocks, items: short.items, own: 1 };
}

/** True where the last poured line ends a paragraph and leaves room for the jump line. */
function endsWithRoom(
  items: readonly FlowItem[],
  left: readonly FlowItem[],
  column: Column,
  width: Cells,
  theme: Theme,
): boolean {
  const last = items[items.length - left.length - 1];
  const placed = last?.lines[0];
  if (!last || !placed || last.role !== "body") return false;
  if (left[0]?.role === "body" && left[0].at?.block === last.at?.block) return false;
  const { line, shift } = placed;
  const used = ((shift + line.indent + line.width) * last.size) / theme.body.size;
  return used + APART + width <= column.width;
}
