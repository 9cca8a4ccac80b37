import type { Em } from "../units.js";
import type { Kind } from "./marks.js";

/** Text in one font. `scale` is its size in terms of the paragraph's type size. */
export interface StyledRun {
  readonly text: string;
  readonly font: string;
  readonly scale?: number;
  /** The run is the desk's sign-off code. */
  readonly tail?: boolean;
  /** How far the run stands above the baseline, in em of the paragraph; below it, less than nothing. */
  readonly raise?: Em;
  /** 着重号: a dot under each of its ideographs. */
  readonly dotted?: boolean;
  /** The run is a word with its reading in brackets, which is set over the word instead. */
  readonly reading?: Reading;
}

/** The smallest piece that a line can be made of: a cell, a word, a number, a two-cell sign. */
export interface Cluster {
  readonly text: string;
  readonly kind: Kind;
  readonly font: string;
  readonly scale: number;
  /** Natural advance in em of the paragraph. */
  readonly advance: Em;
  /** Offset in the paragraph's plain text, in UTF-16 units. */
  readonly from: number;
  /** A mark whose ink fills its cell along the line, as ！ does in a vertical one: no half is empty. */
  readonly solid?: boolean;
  readonly raise?: Em;
  readonly dotted?: boolean;
  /** What is set over it, and where its text ends in the paragraph with its reading in brackets. */
  readonly over?: Over;
  /** What it grows by at a line's end: the hyphen behind a cut word. */
  readonly hyphen?: Em;
}

/** How a run `垚（yáo）` is set with the reading over its word. */
export interface Reading {
  /** UTF-16 units of the word at the head of the run; what follows is the reading in its brackets. */
  readonly base: number;
  /** Type size of the reading in terms of the paragraph's. */
  readonly scale: number;
}

/** A reading over its word, with all that the word must know of it. */
export interface Over {
  readonly text: string;
  readonly scale: number;
  /** Width of the reading, and what the word is set apart by on either side to make room for it. */
  readonly width: Em;
  readonly pad: Em;
  /** UTF-16 units of the paragraph's plain text that stand for word and reading. */
  readonly length: number;
}

/** Width of a stretch of the paragraph's text in one font, from one offset to before another. */
export type Measure = (from: number, to: number) => Em;
