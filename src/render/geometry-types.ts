import type { GuideItem } from "../compose/index.js";
import type { Between, Spread } from "../edition/index.js";
import type { Mm } from "../units.js";
import type { Crop } from "./crop.js";

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

/** A page, and everything placed on it. */
export interface PageGeometry extends SheetGeometry {
  /** Its number; of a spread the left one. */
  readonly page: number;
  /** The two pages that a spread (通版) covers. */
  readonly spread?: Spread;
}

/** The strip between two pages (中缝), and everything placed in it: a sheet of its own. */
export interface GutterGeometry extends SheetGeometry {
  readonly between: Between;
}

/** Everything placed on a sheet. */
export interface SheetGeometry {
  readonly name: string;
  readonly width: Mm;
  readonly height: Mm;
  /** The areas of stories by their outlines; none overlaps another. */
  readonly areas: readonly {
    readonly area: string;
    readonly stories: readonly string[];
    readonly polygons: readonly Polygon[];
  }[];
  /** Each story's rectangles in reading order, and their outline. */
  readonly stories: readonly {
    readonly story: string;
    readonly area: string;
    readonly polygons: readonly Polygon[];
    readonly outline: readonly Polygon[];
  }[];
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
  /** Artwork in place of words of a head; the words themselves are among `lines`. */
  readonly logos: readonly {
    readonly story: string;
    readonly role: string;
    readonly name: string;
    readonly polygon: Polygon;
  }[];
  readonly tables: readonly { readonly story: string; readonly polygon: Polygon }[];
  readonly frames: readonly {
    readonly story: string;
    readonly style: string;
    readonly note?: string;
    readonly polygon: Polygon;
  }[];
  readonly rules: readonly {
    readonly from: readonly [Mm, Mm];
    readonly to: readonly [Mm, Mm];
    readonly width: Mm;
    readonly colour: string;
  }[];
  readonly furniture: readonly {
    readonly kind: string;
    readonly polygon: Polygon;
    /** What a guide sends the reader to. */
    readonly items?: readonly GuideItem[];
  }[];
  readonly lines: readonly LineGeometry[];
  readonly columns: readonly ColumnGeometry[];
  /** The stories of the page and the blocks of each, as they are read. */
  readonly order: readonly {
    readonly story: string;
    readonly area: string;
    readonly blocks: readonly BlockGeometry[];
  }[];
}

/** A placed block of a story. Ranges are half-open indexes into the page's `lines` and `columns`. */
export interface BlockGeometry {
  readonly id: string;
  readonly part: string;
  readonly polygon: Polygon;
  /** Indexes of the story's blocks that stand in it. */
  readonly blocks: readonly number[];
  readonly lines?: readonly [number, number];
  readonly columns?: readonly [number, number];
}
