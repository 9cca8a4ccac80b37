import type { Facts, Span } from "../../diagnostics/index.js";
import type { DeskRule } from "../desk-rules.js";
import type { Copy } from "./copy.js";

/** What a rule found: the facts of its sentence, the place, and another place that belongs to it. */
export interface Finding {
  readonly facts: Facts;
  readonly span: Span | undefined;
  readonly related?: Span | undefined;
}

/** One rule: what it has to say of a story. Pure, and linear in the length of the copy. */
export type Check = (copy: Copy, context: DeskContext) => readonly Finding[];

/** A person of the paper's word list, by every title that may stand before the name. */
export interface Person {
  readonly name: string;
  readonly titles: readonly string[];
}

/** The paper's own word list (lexicon.yaml). */
export interface Lexicon {
  /** What must not be written, and what it must be instead. */
  readonly wrong: Readonly<Record<string, string>>;
  /** What the paper does not print at all. */
  readonly banned: readonly string[];
  /** Those who are named in a fixed order, the first first. */
  readonly people: readonly Person[];
}

/** What the desk must know besides the story. */
export interface DeskContext {
  /** Date of publication, ISO: which year a date without a year means. */
  readonly date: string;
  /** True for a news story; notices, advertisements, verse, briefs and comments need no 记者. */
  readonly news: boolean;
  readonly lexicon: Lexicon;
  /** Rules that the paper has switched off; the story's own come on top. */
  readonly off: readonly DeskRule[];
}
