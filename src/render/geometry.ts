import type {
  Block,
  Box,
  PagePlan,
  PhotoBlock,
  PlacedColumn,
  PlacedLine,
  TextBlock,
  VerticalBlock,
} from "../compose/index.js";
import type { Edition } from "../edition/index.js";
import { type Mm, ptToMm, round } from "../units.js";
import { baselineOf, readingUp, rowOf } from "./beside.js";
import type { Crop } from "./crop.js";
import { typeArea } from "./view.js";

/** Corners in mm from the sheet's top left, clockwise. */
export type Polygon = readonly (readonly [Mm, Mm])[];

/** What is said of printed type: which characters of which block it holds, its box in mm, its size. */
interface TypeGeometry {
  readonly story: string;
  readonly role: string;
  readonly text: string;
  /** Index of the story's block and UTF-16 offsets in its text; -1 for heads and captions. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  readonly size: Mm;
}

/** A printed line of text. Its origins are checked against the print. */
export interface LineGeometry extends TypeGeometry {
  readonly baseline: Mm;
  /** Where the first and the last character stand. */
  readonly firstOrigin: Mm;
  readonly lastOrigin: Mm;
  /** How far first and last character stand above the baseline; absent on it. */
  readonly firstRaise?: Mm;
  readonly lastRaise?: Mm;
  /** Where else ink must stand: raised and lowered signs, readings over their words. */
  readonly marks?: readonly { readonly x: Mm; readonly baseline: Mm }[];
}

/** A printed vertical line: its box is that of its cells. */
export interface ColumnGeometry extends TypeGeometry {
  readonly axis: Mm;
  /** Origins of its first and last piece: checked against the print. */
  readonly first: readonly [Mm, Mm];
  readonly last: readonly [Mm, Mm];
}

export interface PageGeometry {
  readonly page: number;
  readonly name: string;
  readonly width: Mm;
  readonly height: Mm;
  readonly stories: readonly { readonly story: string; readonly polygons: readonly Polygon[] }[];
  readonly headlines: readonly {
    readonly story: string;
    readonly text: string;
    readonly polygon: Polygon;
  }[];
  readonly photos: readonly {
    readonly story: string;
    readonly src: string;
    readonly polygon: Polygon;
    /** What of the original is printed; absent for a photo that is missing. */
    readonly crop?: Crop;
  }[];
  readonly furniture: readonly { readonly kind: string; readonly polygon: Polygon }[];
  readonly lines: readonly LineGeometry[];
  readonly columns: readonly ColumnGeometry[];
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly leading: number;
}

const mm = (pt: number): Mm => round(ptToMm(pt), 3);

function polygon(box: Box, place: Place): Polygon {
  const x0 = mm(place.left + box.x * place.size);
  const y0 = mm(place.top + box.y * place.leading);
  const x1 = mm(place.left + (box.x + box.width) * place.size);
  const y1 = mm(place.top + (box.y + box.height) * place.leading);
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

function lineGeometry(
  block: TextBlock,
  placed: PlacedLine,
  index: number,
  place: Place,
): LineGeometry {
  const { line, shift } = placed;
  const left = place.left + block.box.x * place.size;
  const corner = place.top + block.box.y * place.leading;
  const row = rowOf(block, index);
  const top = corner + row * block.leading;
  const at = (em: number): Mm => mm(left + (shift + em) * block.size);
  const baseline = corner + baselineOf(block, row);
  const above = (em: number): Mm => mm(baseline - em * block.size);
  const marks = [
    ...(line.raised ?? []).map(({ x, raise }) => ({ x: at(x), baseline: above(raise) })),
    ...(line.readings ?? []).map(({ x, scale }) => ({
      x: at(x),
      baseline: above(readingUp(block, scale)),
    })),
  ];
  return {
    story: block.story,
    role: block.role,
    text: line.copy ?? line.runs.map((run) => run.text).join(""),
    block: placed.block,
    from: line.from,
    to: line.to,
    x: at(line.indent),
    y: mm(top),
    width: mm(line.width * block.size),
    height: mm(block.leading),
    baseline: mm(baseline),
    firstOrigin: at(line.firstOrigin),
    lastOrigin: at(line.lastOrigin),
    size: mm(block.size),
    ...(line.firstRaise ? { firstRaise: mm(line.firstRaise * block.size) } : {}),
    ...(line.lastRaise ? { lastRaise: mm(line.lastRaise * block.size) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

function columnGeometry(
  block: VerticalBlock,
  { column, axis, top, block: source }: PlacedColumn,
  place: Place,
): ColumnGeometry {
  const { size } = block;
  const x = place.left + block.box.x * place.size + axis * size;
  const y = place.top + block.box.y * place.leading + top * size;
  const origin = (glyph: (typeof column.glyphs)[number] | undefined): [Mm, Mm] => [
    mm(x + (glyph?.across ?? 0) * size),
    mm(y + (glyph?.along ?? 0) * size),
  ];
  return {
    story: block.story,
    role: block.role,
    text: column.text,
    block: source,
    from: column.from,
    to: column.to,
    x: mm(x - size / 2),
    y: mm(y),
    width: mm(size),
    height: mm(column.length * size),
    axis: mm(x),
    first: origin(column.glyphs[0]),
    last: origin(column.glyphs.at(-1)),
    size: mm(size),
  };
}

const photoGeometry = (block: PhotoBlock, place: Place, crop: Crop | undefined) => ({
  story: block.story,
  src: block.key?.split("\n")[1] ?? "",
  polygon: polygon(block.box, place),
  ...(crop ? { crop } : {}),
});

/** The titles of a page, horizontal and vertical ones. */
function headlines(
  texts: readonly TextBlock[],
  verticals: readonly VerticalBlock[],
  place: Place,
): PageGeometry["headlines"] {
  const lines = texts.map((block) => ({
    block,
    lines: block.lines.map(({ line }) => line.runs.map((run) => run.text).join("")),
  }));
  const columns = verticals.map((block) => ({
    block,
    lines: block.columns.map(({ column }) => column.text),
  }));
  return [...lines, ...columns]
    .filter(({ block }) => block.role === "title")
    .map(({ block, lines }) => ({
      story: block.story,
      text: lines.join("\n"),
      polygon: polygon(block.box, place),
    }));
}

/**
 * Everything placed on a page, in millimetres of the trimmed sheet.
 * @param crops what of its original each photo shows
 */
export function pageGeometry(
  plan: PagePlan,
  edition: Edition,
  crops: ReadonlyMap<PhotoBlock, Crop> = new Map(),
): PageGeometry {
  const area = typeArea(edition, plan.number);
  const place: Place = {
    ...area,
    size: edition.theme.body.size,
    leading: edition.theme.body.leading,
  };
  const of = <K extends Block["kind"]>(kind: K): Extract<Block, { kind: K }>[] =>
    plan.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  const texts = of("text");
  const verticals = of("vertical");
  return {
    page: plan.number,
    name: plan.name,
    width: edition.theme.page.width,
    height: edition.theme.page.height,
    stories: plan.areas.map(({ story, boxes }) => ({
      story,
      polygons: boxes.map((b) => polygon(b, place)),
    })),
    headlines: headlines(texts, verticals, place),
    photos: of("photo").map((block) => photoGeometry(block, place, crops.get(block))),
    furniture: [...of("masthead"), ...of("guide"), ...of("folio"), ...of("signoff")].map(
      (block) => ({
        kind: block.kind,
        polygon: polygon(block.box, place),
      }),
    ),
    lines: texts.flatMap((block) => block.lines.map((l, i) => lineGeometry(block, l, i, place))),
    columns: verticals.flatMap((block) =>
      block.columns.map((column) => columnGeometry(block, column, place)),
    ),
  };
}
