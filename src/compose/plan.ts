import type { Between, EditionFacts, SheetName, Spread, Theme } from "../edition/index.js";
import type { SetColumn, SetLine } from "../typeset/index.js";
import type { Cells, Em, Lines, Pt } from "../units.js";

/** A rectangle of the type area: cells from its left edge, lines from its top edge. */
export interface Box {
  readonly x: Cells;
  readonly y: Lines;
  readonly width: Cells;
  readonly height: Lines;
}

/** One set line in its place. `left` and `top` are from the text block's corner. */
export interface PlacedLine {
  readonly line: SetLine;
  /** Shift of the whole line in em of the block's type (centred heads). */
  readonly shift: Em;
  /** Lines of the same paragraph go into one <p>. */
  readonly paragraph: number;
  /** Index of the story's block that the offsets of `line` refer to; -1 outside the body. */
  readonly block: number;
}

export type TextRole =
  | "body"
  | "heading"
  | "jump"
  | "kicker"
  | "title"
  | "deck"
  | "byline"
  | "label"
  | "caption"
  | "lead"
  | "cell";

/** Lines of one size and leading, one under the other. */
export interface TextBlock {
  readonly kind: "text";
  readonly role: TextRole;
  readonly box: Box;
  readonly story: string;
  readonly size: Pt;
  readonly leading: Pt;
  readonly colour: string;
  readonly lines: readonly PlacedLine[];
}

/** One vertical line in its place. */
export interface PlacedColumn {
  readonly column: SetColumn;
  /** From the block's left edge to the line's axis, and from its top to the line's, in em of the block's type. */
  readonly axis: Em;
  readonly top: Em;
  /** Index of the story's block that the offsets of `column` refer to; -1 outside the body. */
  readonly block: number;
}

/** Vertical lines (竖排) of one size, the first one at the right. */
export interface VerticalBlock {
  readonly kind: "vertical";
  readonly role: TextRole;
  readonly box: Box;
  readonly story: string;
  readonly size: Pt;
  readonly colour: string;
  readonly columns: readonly PlacedColumn[];
}

/** What stays in sight where a picture is cut: a point in shares of its width and height, or a way of looking. */
export type Focus = readonly [number, number] | "attention" | "entropy";

/** A photograph in its frame; `src` is absent where the picture is missing (缺图). */
export interface PhotoBlock {
  readonly kind: "photo";
  readonly box: Box;
  readonly story: string;
  /** Key in Edition.photos. */
  readonly key?: string;
  readonly alt: string;
  readonly focus?: Focus;
}

/** A frame or a tint behind a story, a lead box, an advertisement. */
export interface FrameBlock {
  readonly kind: "frame";
  readonly box: Box;
  readonly story: string;
  readonly style: "line" | "tint" | "accent" | "ad";
  /** 广告 and the booking number, printed in the corner of an advertisement. */
  readonly note?: string;
  /** The note as it is turned: several lines in a narrow frame. */
  readonly noteLines?: readonly string[];
}

/** The vertical label of a lead box: one character in each cell, white on the accent colour. */
export interface LabelBlock {
  readonly kind: "label";
  readonly box: Box;
  readonly story: string;
  readonly characters: readonly string[];
}

/**
 * Artwork in place of words of a head (栏头): of the column's name, or of the title that several
 * stories share. The words themselves lie under it as a text block of the same role and box.
 */
export interface LogoBlock {
  readonly kind: "logo";
  readonly role: "label" | "title";
  readonly box: Box;
  readonly story: string;
  /** The words for which it stands: by `logoKey` they find it in Edition.logos. */
  readonly name: string;
}

/** An entry of the guide (导读). */
export interface GuideItem {
  readonly title: string;
  readonly page: number;
}

/** A character of the paper's name and its cell's left edge, in points from the masthead's. */
export interface NameLetter {
  readonly text: string;
  readonly x: Pt;
}

export type FurnitureBlock =
  | {
      readonly kind: "masthead";
      readonly box: Box;
      /** Size of the name: the theme's, or what a long name leaves; of artwork, its printed height. */
      readonly size: Pt;
      /** The name's characters where it is set in type. */
      readonly letters: readonly NameLetter[];
    }
  | { readonly kind: "guide"; readonly box: Box; readonly items: readonly GuideItem[] }
  | {
      /** 报眼: a title and lines of text beside the name. */
      readonly kind: "ear";
      readonly box: Box;
      readonly title: string;
      readonly texts: readonly string[];
    }
  | {
      readonly kind: "folio";
      readonly box: Box;
      /** The edge at which number and name stand: that of its page, away from the fold. */
      readonly outer: "left" | "right";
      readonly ruled: Ruled;
    }
  | {
      readonly kind: "signoff";
      readonly box: Box;
      /** The edition's only page: it says what else two pages share. */
      readonly alone: boolean;
      readonly ruled: Ruled;
    };

/** From where to where the rules of header and sign-off line run: in a spread they meet at the fold. */
export interface Ruled {
  readonly x: Cells;
  readonly width: Cells;
}

export type Block =
  | TextBlock
  | VerticalBlock
  | PhotoBlock
  | FrameBlock
  | LabelBlock
  | LogoBlock
  | FurnitureBlock;

/** A rule from one point to another (cells, lines); `weight` names a width of the theme. */
export interface Rule {
  readonly from: { readonly x: Cells; readonly y: Lines };
  readonly to: { readonly x: Cells; readonly y: Lines };
  readonly weight: keyof Theme["rules"];
  readonly colour: string;
}

/** How a story fits its area. Counted in characters (字) and lines (行) of the body. */
export interface Fit {
  readonly story: string;
  readonly page: SheetName;
  readonly chars: number;
  readonly lines: number;
  /** Lines that found no room. */
  readonly over: number;
  readonly overChars: number;
  /** Lines of the area left empty. */
  readonly short: number;
}

/** What a story covers on a page, for the archive's hot zones: the columns' rectangles in order. */
export interface StoryArea {
  /** The area's letter in the drawing. */
  readonly area: string;
  readonly story: string;
  readonly boxes: readonly Box[];
}

/** A composed page, spread or gutter: every block in its place, nothing left to decide. */
export interface PagePlan {
  /** From 1; a spread's left one; 0 for a gutter. */
  readonly number: number;
  /** The two pages of a spread (通版); absent for others. */
  readonly spread?: Spread;
  /** The pages beside a gutter (中缝); absent for a page. */
  readonly between?: Between;
  readonly name: string;
  readonly editors: Readonly<Record<string, string>>;
  readonly facts: EditionFacts;
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
  readonly areas: readonly StoryArea[];
  readonly fits: readonly Fit[];
}
