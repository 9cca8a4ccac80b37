import type { Place, Span } from "../diagnostics/index.js";
import type { Story } from "../manuscript/index.js";
import type { Pt } from "../units.js";
import type { TemplateFile } from "./own-templates.js";
import type { AreaSettings, EditionFile, PageSettings } from "./schema/edition.js";
import type { LexiconFile } from "./schema/lexicon.js";
import type { PaperFile } from "./schema/paper.js";
import type { Theme } from "./schema/theme.js";

/** A font file of the theme, ready for the typesetter and the browser (always TrueType). */
export interface FontFile {
  /** The theme's name for it, e.g. `song-400`. */
  readonly name: string;
  /** Absolute path of a TTF (a WOFF2 has been unpacked into the cache). */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A photograph's file, measured. Pixels are those after the turn that EXIF asks for. */
export interface PhotoFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  /** Its first page is the picture; width and height are points, and it has no pixels of its own. */
  readonly pdf?: true;
  /** Of an advertiser's file: as edition.yaml names it and where, and its size on paper where it states one. */
  readonly supplied?: {
    readonly name: string;
    readonly place: Place;
    readonly size?: { readonly width: Pt; readonly height: Pt };
  };
  /** What must stay in sight, from the name that the story gives: `a.jpg#focus=0.6,0.4`. */
  readonly focus?: readonly [number, number];
}

/** A column's name as artwork (栏头), for the place of its words. */
export interface Logo {
  readonly file: PhotoFile;
  /** Its height. */
  readonly lines: number;
  /** Where it stands in the head's width; as the head does where absent. */
  readonly align?: "left" | "center" | "right";
}

/** One rectangle of the drawing: columns and lines count from the area's page, top left, from 0. */
export interface Band {
  readonly firstColumn: number;
  /** Exclusive. */
  readonly endColumn: number;
  readonly top: number;
  /** Exclusive, in lines. */
  readonly bottom: number;
}

/** What an area has to do with the other areas over whose pages its story runs (下转, 上接). */
export interface Jump {
  /** Page of the part before it; absent where the story begins. */
  readonly from?: number;
  /** Page of the next part; absent where the story ends. */
  readonly to?: number;
  /** What the story's other areas place: numbers of photos, lead box, table. */
  readonly elsewhere: {
    readonly photos: ReadonlySet<number>;
    readonly lead: boolean;
    readonly table: boolean;
  };
}

/**
 * What stands in one area of a page's drawing. `bands` come from top to bottom; drawn rows with the
 * same columns are one band, and the two arms of a U are two bands of one height, left before right.
 */
export interface Area {
  readonly letter: string;
  readonly bands: readonly Band[];
  readonly settings: AreaSettings;
  /** Empty for furniture. */
  readonly stories: readonly Story[];
  readonly place: Place;
  /** Where an advertisement names its file. */
  readonly filePlace?: Place;
  /** Of a story that runs over several pages. */
  readonly jump?: Jump;
}

/** The pages left and right of a gutter (中缝): an even one and an odd one of the same sheet. */
export type Between = readonly [left: number, right: number];

/** The two pages that a spread (通版) covers: the even one and the odd one right of it. */
export type Spread = readonly [left: number, right: number];

/** What a printed sheet is called: a page by its number, a spread by both, a gutter by the pages beside it. */
export type SheetName = number | `${number}-${number}` | `中缝${number}-${number}`;

/** A page, a spread of two, or the gutter between two pages: all are drawn and composed as a page is. */
export interface Page {
  /** From 1; a spread's left one; 0 for a gutter, which is counted nowhere. */
  readonly number: number;
  /** Of a spread only. */
  readonly spread?: Spread;
  /** Of a gutter only. */
  readonly between?: Between;
  readonly settings: PageSettings;
  readonly areas: readonly Area[];
  readonly place: Place;
}

/** What the calendar and the paper's own count say of this edition. */
export interface EditionFacts {
  /** ISO date, e.g. 2026-11-23. */
  readonly date: string;
  /** 2026年11月23日 */
  readonly dateText: string;
  /** 星期一 */
  readonly weekday: string;
  /** 农历丙午年十月十五 */
  readonly lunar: string;
  /** Solar term (节气) that begins on the day, e.g. 小雪; empty on most days. */
  readonly term: string;
  /** 总期号; 0 for a 号外, which has none. */
  readonly issue: number;
  /** 总第3187期, or 号外. */
  readonly issueText: string;
  /** 增期 or 号外; empty for the issue of a day. */
  readonly kind: string;
  readonly pageCount: number;
}

/** A validated edition: all that the next stages need, and nothing that must still be looked up. */
export interface Edition {
  /** The edition as it was loaded, where this one is that of a gutter or a spread: see sheetEdition. */
  readonly loaded?: Edition;
  /** Absolute path of the edition's folder. */
  readonly dir: string;
  readonly paperDir: string;
  readonly paper: PaperFile;
  readonly theme: Theme;
  /** The paper's word list; empty where it has none. */
  readonly lexicon: LexiconFile;
  readonly file: EditionFile;
  readonly facts: EditionFacts;
  readonly pages: readonly Page[];
  /** The strips between pages of one sheet (中缝), in the order of edition.yaml. */
  readonly gutters: readonly Page[];
  readonly stories: readonly Story[];
  /** Photo files by the `src` that the story names, prefixed with the story's file: see photoKey. */
  readonly photos: ReadonlyMap<string, PhotoFile>;
  readonly fonts: ReadonlyMap<string, FontFile>;
  /** The nameplate's artwork, measured; absent where the name is set in type. */
  readonly nameplate?: PhotoFile;
  /** Path of the press's profile; the shipped one too where that of paper.yaml is wrong, which is an error. */
  readonly profile: string;
  /** Artwork of columns' names, measured, by `logoKey`: the names without their spaces. */
  readonly logos: ReadonlyMap<string, Logo>;
  /** The paper's own partials and style sheets; empty for the shipped look. */
  readonly templates: readonly TemplateFile[];
  /** Every file that was read, with its hash: for the report. Paths relative to the paper's folder. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** The key of a story's photo in `Edition.photos`. */
export const photoKey = (story: Pick<Story, "file">, src: string): string =>
  `${story.file}\n${src}`;

/** The key of an advertisement's own file in `Edition.photos`: no story stands for it. */
export const adKey = (file: string): string => photoKey({ file: "" }, file);

export type { Span };
