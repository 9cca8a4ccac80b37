import type { Lines, Pt } from "../units.js";
import type { PlacedLine, Rule } from "./plan.js";

/** A place in a story's text at which a line may begin: what a jump hands on to the next page. */
export interface FlowPlace {
  /** Index of the story's block. */
  readonly block: number;
  /** Line of verse; 0 in prose. */
  readonly verse: number;
  /** UTF-16 units of the paragraph, or the line of verse, before it. */
  readonly offset: number;
}

/** A rule of an item. */
export interface ItemRule {
  readonly at: Lines;
  readonly weight: Rule["weight"];
  readonly colour: string;
}

/** A piece of the stream of text that is poured: a body line, a section head, an item's head. */
export interface FlowItem {
  readonly story: string;
  readonly role: "body" | "heading";
  readonly size: Pt;
  /** Lines of the grid that it takes: whole ones, but for verse with a leading of its own. */
  readonly height: Lines;
  /** Where it is not the page's. */
  readonly leading?: Pt;
  /** Lines of air above it that it gives up at a column's top. */
  readonly drop?: Lines;
  /** Lines that must stand under it in the same column. */
  readonly keep: Lines;
  /** Rules across the column, in lines from its top: around a pull quote, beside a side box. */
  readonly rules?: readonly ItemRule[];
  readonly lines: readonly PlacedLine[];
  /** Characters of the body it holds. */
  readonly chars: number;
  /** Where it begins; absent where it is no part of a story's text. */
  readonly at?: FlowPlace;
}

/** What is set as a whole: a paragraph, a head, verse. */
export interface FlowGroup {
  readonly items: readonly FlowItem[];
  /** The same in a line more or less than it has best; undefined where it cannot be had. */
  readonly vary?: (looseness: 1 | -1) => readonly FlowItem[] | undefined;
}
