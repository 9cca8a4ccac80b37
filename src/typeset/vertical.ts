import { ASCENT, type Em } from "../units.js";
import { brokenLines } from "./broken.js";
import { placeClusters, type Stand } from "./line.js";
import { Matter } from "./matter.js";
import type { Meter } from "./meter.js";
import { HOUSE, type HouseRules } from "./rules.js";
import type { StyledRun } from "./run.js";
import { emptyShare } from "./slack.js";
import {
  CORNER,
  toVerticalClusters,
  type VerticalCluster,
  type Years,
} from "./vertical-clusters.js";

/** One piece of a vertical line in its place; it is inked by itself. All lengths in em of the line. */
export interface ColumnGlyph {
  readonly text: string;
  readonly font: string;
  /** Type size in terms of the line's. */
  readonly scale: number;
  /** From the line's top down to the origin: the left end of the piece's baseline, before it is turned. */
  readonly along: Em;
  /** From the line's axis to the origin, positive to the right. */
  readonly across: Em;
  /** Degrees by which the piece is turned clockwise about its origin. */
  readonly turn: 0 | 90;
  /** The piece's width in terms of its natural one: digits side by side in one cell, —— without a gap. */
  readonly stretch: number;
}

/** A finished vertical line. Offsets are into the paragraph's plain text, in UTF-16 units. */
export interface SetColumn {
  readonly glyphs: readonly ColumnGlyph[];
  /** What it inks, from top to bottom. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Down to the end of its last cell, the indent included. */
  readonly length: Em;
}

/** How a single vertical line is to be set. */
export interface ColumnOptions {
  /** Set marks on half a cell where their ink leaves the other empty, as heads want it. */
  readonly halfMarks?: boolean;
  /** Space added between cells, negative to set them closer. */
  readonly tracking?: Em;
  readonly years?: Years;
  readonly rules?: HouseRules;
}

/** How a paragraph is to be set in vertical lines. */
export interface ColumnsOptions extends ColumnOptions {
  readonly measure: Em;
  readonly indent?: Em;
  /** Indent of all lines but the first: a line of verse that is turned. */
  readonly hang?: Em;
  /** Lines are driven to both ends, the last one excepted; default false. */
  readonly justify?: boolean;
}

/** The middle of the em box: brackets and words are turned about it. */
const MIDDLE: Em = ASCENT - 0.5;
/** Digits across the line fill at most so much of their cell. */
const ACROSS: Em = 0.94;
/** Where the ink of a mark has its middle, from the axis: the `vert` forms of Noto within 0.05 em. */
const CORNER_AXIS = { small: 0.3, tall: 0.25 } as const;
/** Air at both ends of ——, and how far its two strokes run into each other. */
const DASH = { air: 0.06, overlap: 0.01 } as const;
/** A bracket's ink ends so near to what it embraces, at most. */
const BRACKET_AIR: Em = 0.1;

type Place = Pick<ColumnGlyph, "along" | "across" | "turn" | "stretch">;

/** A sign in the middle of a cell that begins at `top`; by its ink where its advance says nothing. */
function uprightPlace(text: string, cluster: VerticalCluster, top: Em, meter: Meter): Place {
  const { font, scale, kind } = cluster;
  if (kind === "middle") {
    const ink = meter.ink(font, text);
    const { bottom, top: high } = meter.rise(font, text);
    const along = top + cluster.advance / 2 + ((high + bottom) / 2) * scale;
    return { along, across: (-(ink.start + ink.end) / 2) * scale, turn: 0, stretch: 1 };
  }
  const width = meter.advance(font, text, false) * scale;
  return { along: top + ASCENT * scale, across: -width / 2, turn: 0, stretch: 1 };
}

/** Digits side by side: as wide as they are, or squeezed into the cell. */
function acrossPlace({ text, font, scale }: VerticalCluster, top: Em, meter: Meter): Place {
  const width = meter.advance(font, text, false);
  const stretch = Math.min(1, ACROSS / width);
  const { bottom, top: high } = meter.rise(font, text);
  const along = top + (0.5 + (high + bottom) / 2) * scale;
  return { along, across: (-width * stretch * scale) / 2, turn: 0, stretch };
}

/** ，。！…: the ink in the upper right of the cell, wherever the font has it. */
function cornerPlace({ text, font, scale, solid }: VerticalCluster, top: Em, meter: Meter): Place {
  const ink = meter.ink(font, text);
  const axis = solid ? CORNER_AXIS.tall : CORNER_AXIS.small;
  const across = (axis - (ink.start + ink.end) / 2) * scale;
  const along = top + (CORNER.air + meter.rise(font, text).top) * scale;
  return { along, across, turn: 0, stretch: 1 };
}

/** Brackets near to what they embrace: some display fonts draw them in the middle of the cell. */
function bracketShift({ text, font, kind, advance, scale }: VerticalCluster, meter: Meter): Em {
  const ink = meter.ink(font, text);
  if (advance <= 0.7 * scale) return 0;
  if (kind === "open") return Math.max(0, advance / scale - BRACKET_AIR - ink.end) * scale;
  return -Math.max(0, ink.start - BRACKET_AIR) * scale;
}

/** The strokes of —— and the dots of …… lie on the axis, whatever their height in the font. */
function strokeGlyphs(cluster: VerticalCluster, top: Em, meter: Meter): ColumnGlyph[] {
  const { font, scale, kind } = cluster;
  const signs = [...cluster.text];
  return signs.map((text, i): ColumnGlyph => {
    const ink = meter.ink(font, text);
    const { bottom, top: high } = meter.rise(font, text);
    const across = (-(bottom + high) / 2) * scale;
    const width = ink.end - ink.start;
    const from = i + (i === 0 ? DASH.air : -DASH.overlap);
    const to = i + 1 - (i === signs.length - 1 ? DASH.air : -DASH.overlap);
    const stretch = kind === "dash" && width > 0 ? (to - from) / width : 1;
    const start = kind === "dash" ? from : i + (1 - width) / 2;
    const along = top + (start - ink.start * stretch) * scale;
    return { text, font, scale, along, across, turn: 90, stretch };
  });
}

/** The pieces of a cluster whose cell begins at `top`. */
function glyphsOf(cluster: VerticalCluster, top: Em, meter: Meter): ColumnGlyph[] {
  const { text, font, scale, form, kind } = cluster;
  const piece = (place: Place): ColumnGlyph[] => [{ text, font, scale, ...place }];
  if (kind === "space") return [];
  if (form === "across") return piece(acrossPlace(cluster, top, meter));
  if (form === "corner") return piece(cornerPlace(cluster, top, meter));
  if (form === "turned") {
    if (kind === "dash" || kind === "ellipsis") return strokeGlyphs(cluster, top, meter);
    const bracket = kind === "open" || kind === "close";
    const along = top + (bracket ? bracketShift(cluster, meter) : 0);
    const { bottom, top: high } = meter.rise(font, text);
    const middle = kind === "connector" ? (bottom + high) / 2 : MIDDLE;
    return piece({ along, across: -middle * scale, turn: 90, stretch: 1 });
  }
  if (form === "upright") return piece(uprightPlace(text, cluster, top, meter));
  return [...text].map((sign, i) => ({
    text: sign,
    font,
    scale,
    ...uprightPlace(sign, cluster, top + i * scale, meter),
  }));
}

/** Puts every cluster of a line in its place. */
function finishColumn(stands: readonly Stand[], meter: Meter, indent: Em, tracking: Em): SetColumn {
  const glyphs: ColumnGlyph[] = [];
  let pen = indent;
  let text = "";
  stands.forEach(({ cluster, before, after }, i) => {
    const top = pen - before;
    // The clusters of this matter were made by toVerticalClusters.
    glyphs.push(...glyphsOf(cluster as VerticalCluster, top, meter));
    text += cluster.text;
    pen = top + cluster.advance - after + (i + 1 < stands.length ? tracking : 0);
  });
  const first = stands[0]?.cluster;
  const last = stands.at(-1)?.cluster;
  return {
    glyphs,
    text,
    from: first?.from ?? 0,
    to: last ? last.from + last.text.length : 0,
    length: pen,
  };
}

/** The paper's rules for vertical lines: the ink of marks is put into the corner whatever the font does. */
const verticalRules = (rules: HouseRules, halfMarks: boolean): HouseRules => ({
  ...rules,
  marks: "corner",
  hanging: false,
  ...(halfMarks ? { punctuation: "half" as const } : {}),
});

/**
 * Sets one vertical line (竖排) at its natural length: an opening mark at its top and a closing one at
 * its foot take half a cell.
 */
export function setColumn(
  runs: readonly StyledRun[],
  meter: Meter,
  {
    halfMarks = false,
    tracking = 0,
    years = "digits",
    rules = meter.way?.rules ?? HOUSE,
  }: ColumnOptions = {},
): SetColumn {
  const clusters = toVerticalClusters(runs, meter, Number.POSITIVE_INFINITY, years);
  const matter = new Matter(clusters, verticalRules(rules, halfMarks));
  const share = emptyShare();
  share.end = matter.endGive(matter.lastOf(clusters.length));
  return finishColumn(placeClusters(matter, 0, clusters.length, share), meter, 0, tracking);
}

/**
 * Sets a paragraph in vertical lines, by the same prices and the same 避头尾 as horizontal ones
 * (GB/T 15834 §5.2.6).
 * @returns finished lines, the first one to stand at the right; none for a paragraph without text
 */
export function setColumns(
  runs: readonly StyledRun[],
  meter: Meter,
  options: ColumnsOptions,
): SetColumn[] {
  const {
    measure,
    indent = 0,
    hang = 0,
    justify = false,
    rules = meter.way?.rules ?? HOUSE,
  } = options;
  const { halfMarks = false, years = "digits" } = options;
  const clusters = toVerticalClusters(runs, meter, measure - Math.max(indent, hang), years);
  if (clusters.every((cluster) => cluster.kind === "space")) return [];
  const matter = new Matter(clusters, verticalRules(rules, halfMarks));
  const wish = { measure: measure - hang, firstMeasure: measure - indent };
  return brokenLines(matter, wish, justify).map(({ stands, first }) =>
    finishColumn(stands, meter, first ? indent : hang, 0),
  );
}
