import type { Code, Diagnostic } from "../../diagnostics/index.js";
import type { SheetName } from "../../edition/index.js";
import type { Pt } from "../../units.js";
import type { PageInks } from "../colour/colour-map.js";
import type { Box } from "./box.js";
import type { ImageMark, Mark } from "./mark.js";

/** Families of files for the press; a rule says in which of them it holds. */
export type Family = "X-4" | "X-1a" | "A";

/** A side of a sheet beside which another may stand. */
export type Side = "left" | "right";

/** What the rules know of a sheet. */
export interface SheetFacts {
  readonly page: SheetName;
  readonly trim: Box;
  readonly bleed: Box;
  /** Sides that no knife touches: a page or the other half of a spread goes on there. */
  readonly uncut: readonly Side[];
  readonly inks: PageInks;
  /** C, M, Y, K or names of spot inks; undefined where nobody knows them. */
  readonly plates: readonly string[] | undefined;
  /** Total ink (TAC) that the paper takes, in percent. */
  readonly mostInk: number;
}

/** What a rule finds at a place. */
export interface Fault {
  readonly code: Code;
  /** Where, on the page. */
  readonly box: Box;
  /** What is there: text, shape, image X5. */
  readonly part: string;
  /** The code's facts without page, place, element and count. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Of several in one element the one with the most is told. */
  readonly weight?: number;
}

/** What all rules say of themselves: the table in docs/press.md is made of it. */
export interface RuleFacts {
  /** Its name, in the table and in complaints. */
  readonly id: string;
  /** What must be, in a phrase. */
  readonly what: string;
  /** A clause, or the reason. */
  readonly why: string;
  readonly codes: readonly Code[];
  readonly families: readonly Family[];
  /** The same fault, as the making of the page has told it already. */
  readonly told?: (diagnostic: Diagnostic) => boolean;
}

/** A rule for one mark of a page. */
export interface MarkRule extends RuleFacts {
  readonly mark: (mark: Mark, sheet: SheetFacts) => Fault | undefined;
}

/** A picture, with the largest of its sizes on the page. */
export interface PlacedImage {
  readonly mark: ImageMark;
  readonly box: Box;
}

/** What of a page's marks is kept. */
export interface PageMarks {
  readonly images: readonly PlacedImage[];
  /** Spot inks by their names, with the first mark that has each. */
  readonly spots: ReadonlyMap<string, { readonly box: Box; readonly part: string }>;
}

/** A rule for a page as a whole. */
export interface PageRule extends RuleFacts {
  readonly page: (page: PageMarks, sheet: SheetFacts) => Iterable<Fault> | Promise<Iterable<Fault>>;
}

export type PreflightRule = MarkRule | PageRule;

export const ALL: readonly Family[] = ["X-4", "X-1a", "A"];

/** The part of a mark that stands within the trimmed page; marks around the page are the press's own. */
export function onPage({ box }: Mark, { trim }: SheetFacts): Box | undefined {
  if (!box) return undefined;
  const apart =
    box.left >= trim.right ||
    box.right <= trim.left ||
    box.bottom >= trim.top ||
    box.top <= trim.bottom;
  return apart ? undefined : box;
}

/** Rounding of matrices and of decimals in content. */
export const SLACK: Pt = 0.02;
