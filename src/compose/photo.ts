import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { CropWish, PhotoFile, Theme } from "../edition/index.js";
import { type Photo, plain, type Story } from "../manuscript/index.js";
import type { Meter } from "../typeset/index.js";
import type { Cells, Lines, Pt } from "../units.js";
import { type CaptionRows, captionBlocks, setCaption } from "./caption.js";
import { type Frame, type GroupKind, groupFrames, groupHeight } from "./photo-group.js";
import { allowedRatio, cropLimit, cutOf, fittingLines } from "./picture-shape.js";
import { halfLead, type Placed } from "./placed.js";
import type { Block, Box, Focus, PhotoBlock } from "./plan.js";

/** A photo of the story with its file, where there is one. */
export interface Shot {
  readonly photo: Photo;
  readonly key?: string;
  readonly file?: PhotoFile;
}

/** How photos stand in their frame of the plan. */
export interface PhotoWish {
  /** Where the air is: below a photo at the top, above one at the bottom. */
  readonly side: "top" | "bottom" | "bare";
  readonly group?: GroupKind | undefined;
  readonly captions?: "each" | "one" | undefined;
  readonly focus?: Focus | undefined;
  readonly crop: CropWish;
}

/** Half a cell parts the photos of a group. */
const GAP = 0.5;
/** Air between a picture and its caption beyond that between two lines. */
const CAPTION_AIR: Lines = 0.12;
/** Fewer lines than this are no picture any more. */
const LEAST: Lines = 3;
/** A photo that is missing (缺图) keeps the place of an ordinary one. */
const USUAL = 3 / 2;

/** One photo or a group, with what belongs under each and under all, before it is measured out. */
interface Layout {
  readonly shots: readonly Shot[];
  readonly kind: GroupKind;
  /** Captions under the photos themselves; empty where all share one. */
  readonly each: readonly CaptionRows[];
  readonly common: CaptionRows;
  readonly ratios: readonly number[];
  /** Between neighbours, in points. */
  readonly gaps: readonly Pt[];
}

/**
 * Photos with their captions in one rectangle: its last line is air where text follows below, its first
 * where text stands above. A photo fills its frame as far as the limit of cropping lets it; one that
 * would lose more is set in the nearest shape allowed, and BX4030 says how many lines would fit.
 * BX4008 where captions leave no room to speak of for the pictures.
 */
export function placePhotos(
  story: Story,
  shots: readonly Shot[],
  rect: Box,
  wish: PhotoWish,
  theme: Theme,
  meter: Meter,
): Placed {
  const { size, leading } = theme.body;
  const air = wish.side === "bare" ? 0 : 1;
  const inset = halfLead(theme);
  const layout = layOut(shots, rect, wish, theme, meter);
  const own = layout.kind === "row" ? Math.max(0, ...layout.each.map((rows) => rows.length)) : 0;
  const foot = layout.kind === "column" ? (layout.each.at(-1)?.length ?? 0) : own;
  const under = foot + layout.common.length;
  const others = air + under + 2 * inset;
  const room = Math.max(1, rect.height - others);
  const width = rect.width * size;
  const natural = groupHeight(layout.ratios, layout.kind, width, layout.gaps);
  const limit = cropLimit(wish.crop);
  const frame = width / (room * leading);
  const missing = shots.every(({ file }) => file === undefined);
  const ratio = missing ? frame : allowedRatio(width / natural, frame, limit);
  const high = Math.min(room * leading, width / ratio);
  const wide = Math.min(width, high * ratio);
  const top = rect.y + (wish.side === "bottom" ? air : 0) + inset;
  const left = rect.x + (rect.width - wide / size) / 2;
  const place = (box: Frame): Box => ({
    x: left + box.x / size,
    y: top + box.y / leading,
    width: box.width / size,
    height: box.height / leading,
  });
  const frames = groupFrames(
    layout.ratios,
    layout.kind,
    { width: wide, height: high },
    layout.gaps,
  );
  const boxes = frames.map(place);
  const pictures = shots.map((shot, i) => pictureBlock(story, shot, boxes[i] ?? rect, wish));
  // Captions keep to the full width, also where the pictures had to be set smaller.
  const full = groupFrames(layout.ratios, layout.kind, { width, height: high }, layout.gaps);
  const foots = layout.each.flatMap((rows, i): Block[] => {
    const [box, own] = [boxes[i], full[i]];
    if (!box || !own) return [];
    const y = box.y + box.height + inset + CAPTION_AIR;
    const width = captionWidth(own.width / size, layout.kind === "row" && i + 1 < boxes.length);
    const at = { x: rect.x + own.x / size, y, width };
    return captionBlocks(rows, at, story.file, theme);
  });
  const y = top + high / leading + foot + inset + CAPTION_AIR;
  const beneath = { x: rect.x, y, width: besideFold(rect, theme) };
  const common = captionBlocks(layout.common, beneath, story.file, theme);
  const rows = layout.common.length + layout.each.reduce((all, { length }) => all + length, 0);
  const needed = { have: rect.height, others, natural: natural / leading, limit };
  return {
    blocks: [...pictures, ...foots, ...common],
    rules: [],
    over: rect.height - others < 1 ? 1 : 0,
    diagnostics: [
      ...crowded(story, layout, Math.min(...boxes.map(({ height }) => height)), rows),
      ...(missing ? [] : overCut(story, layout, cutOf(width / natural, frame), needed)),
    ],
  };
}

/** What stands where in a frame as wide as this. */
function layOut(
  shots: readonly Shot[],
  rect: Box,
  { group, captions }: PhotoWish,
  theme: Theme,
  meter: Meter,
): Layout {
  const { size, leading } = theme.body;
  const kind = group ?? "row";
  const ratios = shots.map(({ file }) => (file ? file.width / file.height : USUAL));
  const between = shots.slice(1).map(() => GAP * size);
  const bare = { shots, kind, ratios, gaps: between };
  const told = shots.filter(({ photo }) => captionOf(photo) !== "").length;
  const apart = captions ?? (told > 1 ? "each" : "one");
  if (shots.length < 2 || kind === "one-large" || apart === "one") {
    return {
      ...bare,
      each: [],
      common: setCaption(joined(shots), besideFold(rect, theme), theme, meter),
    };
  }
  const widths =
    kind === "row"
      ? groupFrames(ratios, kind, { width: rect.width * size, height: 1 }, between)
      : [];
  const each = shots.map(({ photo }, i) => {
    const under = (widths[i]?.width ?? rect.width * size) / size;
    const cells = captionWidth(under, kind === "row" && i + 1 < shots.length);
    return setCaption({ caption: plain(photo.caption), credit: photo.credit }, cells, theme, meter);
  });
  if (kind === "row") return { ...bare, each, common: [] };
  // Captions stand between the photos of a column: their lines part them too.
  const gaps = between.map((gap, i) => gap + (each[i]?.length ?? 0) * leading);
  return { ...bare, each, common: [], gaps };
}

/**
 * Width of a caption under pictures that lie across the fold of a spread (通版): it ends left of the fold
 * with the column there, since no line of text is read across it.
 */
function besideFold({ x, width }: Box, { page: { fold, gap } }: Theme): Cells {
  const across = fold !== undefined && x < fold && fold < x + width;
  return across ? fold - gap / 2 - x : width;
}

/** Captions side by side stand a whole cell apart, so that nobody reads on from one to the next. */
const captionWidth = (cells: Cells, besideAnother: boolean): Cells =>
  besideAnother ? Math.max(1, cells - (1 - GAP)) : cells;

/** The captions of all photos as one, each photographer named once. */
const joined = (shots: readonly Shot[]) => ({
  caption: distinct(shots.map(({ photo }) => plain(photo.caption))).join("　"),
  credit: distinct(shots.map(({ photo }) => photo.credit)).join("　"),
});

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text !== "")),
];

const captionOf = (photo: Photo): string => plain(photo.caption) || photo.credit;

function pictureBlock(story: Story, { photo, key, file }: Shot, box: Box, wish: PhotoWish) {
  const focus = file?.focus ?? wish.focus;
  const block: PhotoBlock = {
    kind: "photo",
    box,
    story: story.file,
    alt: plain(photo.caption),
    ...(key === undefined ? {} : { key }),
    ...(focus === undefined ? {} : { focus }),
  };
  return block;
}

/** BX4008 where captions take more lines than the pictures over them, or leave hardly any. */
function crowded(
  story: Story,
  { shots, common, each }: Layout,
  height: Lines,
  rows: number,
): Diagnostic[] {
  const most = Math.max(common.length, ...each.map(({ length }) => length));
  if (rows === 0 || height >= Math.max(LEAST, most)) return [];
  const { photo } = shots.find((shot) => captionOf(shot.photo) !== "") ?? shots[0] ?? {};
  if (!photo) return [];
  const span = photo.caption[0]?.span ?? photo.span;
  const left = Math.max(0, Math.floor(height));
  const facts = { story: story.file, text: captionOf(photo), lines: rows, left };
  return [diagnose("BX4008", facts, { file: story.file, span })];
}

/** BX4030 where a frame would take more off a picture than it may, and other lines would not. */
function overCut(
  story: Story,
  { shots }: Layout,
  cut: number,
  needed: { have: Lines; others: Lines; natural: Lines; limit: number },
): Diagnostic[] {
  const { have, others, natural, limit } = needed;
  if (cut <= limit + 1e-9) return [];
  const lines = fittingLines(natural, others, limit, have);
  const [first] = shots;
  if (!first || lines === have) return [];
  const facts = {
    story: story.file,
    photo: shots.map(({ photo }) => photo.src ?? "").join("、"),
    cut: Math.round(cut * 100),
    limit: Math.round(limit * 100),
    lines,
  };
  return [diagnose("BX4030", facts, { file: story.file, span: first.photo.span })];
}
