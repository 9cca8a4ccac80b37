import type { Diagnostic } from "../diagnostics/index.js";
import type { Theme } from "../edition/index.js";
import type { Block, Rule } from "./plan.js";

/** What is put into a rectangle of a story's area. */
export interface Placed {
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
  /** Lines of text that did not fit, for boxes of fixed height. */
  readonly over: number;
  /** What else is to be said of it. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Half of what leading adds to the type: pictures start and end with the characters beside them. */
export const halfLead = (theme: Theme): number =>
  (theme.body.leading - theme.body.size) / 2 / theme.body.leading;
