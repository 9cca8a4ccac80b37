import type { PDFRawStream, PDFRef } from "pdf-lib";
import type { Pt } from "../../units.js";
import type { ColourSpace } from "../separate/colour-space.js";
import type { Box } from "./box.js";
import type { MarkFont } from "./mark-font.js";
import type { Tone } from "./tone.js";

/** One of the colours that a mark is made of. */
export interface Inked {
  readonly tone: Tone;
  /** Whether it leaves what is under it where it has no ink itself; `mode` is OPM (ISO 32000-1, 11.7.4.3). */
  readonly overprints: boolean;
  readonly mode: number;
}

interface Common {
  /** What it is called in complaints: text, shape, shading, image X5. */
  readonly part: string;
  /** On the page, in points, as far as clipping lets it be seen; undefined where nothing of it is. */
  readonly box: Box | undefined;
  /** Its colours; of a shading those between which all others lie. Empty for pictures and tiles. */
  readonly inked: readonly Inked[];
  /** Opacity, 0 to 1. */
  readonly alpha: number;
}

/** One string that is shown. */
export interface TextMark extends Common {
  readonly kind: "text";
  /** Height of the em on paper. */
  readonly size: Pt;
  readonly font: MarkFont;
  readonly glyphs: number;
}

/** A path that is filled, stroked or both. */
export interface ShapeMark extends Common {
  readonly kind: "shape";
  /** Width of its strokes on paper; undefined where it is only filled. */
  readonly stroke: Pt | undefined;
  /** The shorter side of its thinnest part; undefined where it is not filled. */
  readonly thin: Pt | undefined;
}

/** A picture at one place. */
export interface ImageMark extends Common {
  readonly kind: "image";
  readonly stream: PDFRawStream;
  /** Absent where it stands in the content itself. */
  readonly ref: PDFRef | undefined;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Its sides on paper. */
  readonly placed: { readonly width: Pt; readonly height: Pt };
  /** From the unit square to the page. */
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly bits: number;
  /** Painted in the colour of the moment, where its pixels say so. */
  readonly stencil: boolean;
  readonly space: ColourSpace | undefined;
}

/** A gradient through the whole clipping path. */
export interface ShadingMark extends Common {
  readonly kind: "shading";
}

/** Content that cannot be read: what is in it is not checked. */
export interface UnreadMark extends Common {
  readonly kind: "unread";
  readonly reason: string;
}

/** Something that a page's content puts on the page. */
export type Mark = TextMark | ShapeMark | ImageMark | ShadingMark | UnreadMark;
