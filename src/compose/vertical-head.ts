import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { HeadPart, HeadStyle, Theme } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import { type Meter, type SetColumn, setColumn, setColumns, type Years } from "../typeset/index.js";
import type { Pt } from "../units.js";
import { HEAD_PARTS, type Part, textsOf } from "./head.js";
import type { VerticalBlock } from "./plan.js";
import { inFont } from "./styles.js";

/** Parts that end with the title's foot instead of beginning with its top. */
const AT_FOOT: ReadonlySet<Part> = new Set(["deck", "byline"] as const);

/** One part of a vertical head, set but not placed. */
interface SetPart {
  readonly role: Part;
  readonly columns: readonly SetColumn[];
  readonly size: Pt;
  /** What each of its lines takes across. */
  readonly pitch: Pt;
  /** Length of its longest line. */
  readonly length: Pt;
  readonly colour: string;
  /** Characters by which a line of the title is too long. */
  readonly over: number;
}

/** A vertical head: what it takes, and how it is put into its place. */
export interface VerticalHead {
  readonly width: Pt;
  readonly length: Pt;
  readonly parts: readonly SetPart[];
  readonly diagnostics: readonly Diagnostic[];
}

const longest = (columns: readonly SetColumn[]): number =>
  Math.max(0, ...columns.map((column) => column.length));

/** A part shrinks to its smallest size; what is still too long is turned, which is right for all but the title. */
function setPart(
  role: Part,
  part: HeadPart,
  texts: readonly string[],
  room: Pt,
  meter: Meter,
  years: Years,
): SetPart {
  const options = { halfMarks: role !== "byline", tracking: part.tracking, years };
  const { size: full, font, min = full } = part;
  let columns = texts.map((text) => setColumn(inFont(text, font), meter, options));
  const fits = Math.floor((room / longest(columns)) * 4) / 4;
  const size = longest(columns) * full <= room ? full : Math.max(min, fits);
  const over = Math.max(0, Math.ceil(longest(columns) - room / size - 0.01));
  if (over > 0) {
    const measure = Math.floor(room / size);
    columns = texts.flatMap((text) =>
      setColumns(inFont(text, font), meter, { ...options, measure }),
    );
  }
  return {
    role,
    columns,
    size,
    pitch: 0,
    length: longest(columns) * size,
    colour: part.colour ?? "ink",
    over: role === "title" ? over : 0,
  };
}

/**
 * Sets a head in vertical lines (竖题): kicker at the right, title, deck, byline at the left. Each line
 * takes across what it takes down in a horizontal head (`lines` of the theme).
 * @param room length of the longest line that has room
 * @returns a complaint BX4010 where the title is too long at its smallest size
 */
export function setVerticalHead(
  story: Story,
  style: HeadStyle,
  room: Pt,
  theme: Theme,
  meter: Meter,
  years: Years = "digits",
): VerticalHead {
  const texts = textsOf(story);
  const parts: SetPart[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const role of HEAD_PARTS) {
    const part = style[role];
    const lines = texts[role].filter((text) => text !== "");
    if (!part || lines.length === 0) continue;
    const set = setPart(role, part, lines, room, meter, years);
    parts.push({ ...set, pitch: part.lines * theme.body.leading * (set.size / part.size) });
    if (set.over === 0) continue;
    const span = story.title[0]?.[0]?.span;
    const place = { file: story.file, ...(span ? { span } : {}) };
    const facts = { story: story.file, text: lines.join("／"), chars: set.over };
    diagnostics.push(diagnose("BX4010", facts, place));
  }
  return {
    width: parts.reduce((sum, part) => sum + part.pitch * part.columns.length, 0),
    length: Math.max(0, ...parts.map((part) => part.length)),
    parts,
    diagnostics,
  };
}

/**
 * How far a part that ends at the foot must move up so that its first sign does not stand beside the
 * last one of the part before: readers of PDFs take two signs at one height, within half of the larger,
 * for a horizontal line and sort them from left to right.
 */
function lift(
  part: SetPart,
  y: Pt,
  before: { readonly part: SetPart; readonly y: Pt } | undefined,
): Pt {
  const last = before?.part.columns.at(-1)?.glyphs.at(-1);
  const first = part.columns[0]?.glyphs[0];
  if (!before || !last || !first) return 0;
  const apart = Math.max(before.part.size, part.size) * 0.5 + 0.5;
  const below = y + first.along * part.size - (before.y + last.along * before.part.size);
  return Math.abs(below) > apart ? 0 : below + apart;
}

/** Where a head is to stand on the page, in points from the type area's corner. */
export interface HeadPlace {
  readonly right: Pt;
  readonly top: Pt;
  /** Length over which its parts are spread: byline and deck end at its foot. */
  readonly length: Pt;
}

/** The blocks of a vertical head in its place, from right to left. */
export function placeVerticalHead(
  story: string,
  { parts }: VerticalHead,
  { right, top, length }: HeadPlace,
  theme: Theme,
): VerticalBlock[] {
  const { size: cell, leading } = theme.body;
  let x = right;
  let before: { part: SetPart; y: Pt } | undefined;
  return parts.map((part): VerticalBlock => {
    const width = part.pitch * part.columns.length;
    x -= width;
    const foot = top + Math.max(0, length - part.length);
    const y = AT_FOOT.has(part.role) ? Math.max(top, foot - lift(part, foot, before)) : top;
    before = { part, y };
    return {
      kind: "vertical",
      role: part.role,
      box: { x: x / cell, y: y / leading, width: width / cell, height: part.length / leading },
      story,
      size: part.size,
      colour: part.colour,
      columns: part.columns.map((column, i) => ({
        column,
        axis: (width - (i + 0.5) * part.pitch) / part.size,
        top: 0,
        block: -1,
      })),
    };
  });
}
