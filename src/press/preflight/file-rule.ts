import type { Diagnostic, X4Rule } from "../../diagnostics/index.js";
import type { FileView } from "./file-view.js";
import type { Family } from "./rule.js";

/** What of a rule is broken, and where. */
export interface Breach {
  /** The entry, the field, the space: what the rule's sentence names. */
  readonly what?: string;
  /** `page 2` or `object 12`; absent where it is the file. */
  readonly where?: string;
}

/** A rule for a file as such, not for marks on its pages. */
export interface FileRule {
  readonly id: X4Rule;
  /** Of ISO 15930-7, from secondary sources. */
  readonly clause: string;
  readonly families: readonly Family[];
  /** The same fault, told of the page with its place. */
  readonly told?: (diagnostic: Diagnostic) => boolean;
  readonly check: (file: FileView) => Iterable<Breach>;
}

/** A rule that every file of the X family keeps, and the archive's too. */
export const inAll = (
  id: X4Rule,
  clause: string,
  check: FileRule["check"],
  families: readonly Family[] = ["X-4", "X-1a", "A"],
): FileRule => ({ id, clause, families, check });

/** A rule of PDF/X alone. */
export const inX = (id: X4Rule, clause: string, check: FileRule["check"]): FileRule =>
  inAll(id, clause, check, ["X-4", "X-1a"]);

/** A rule of PDF/X-4 alone. */
export const inX4 = (id: X4Rule, clause: string, check: FileRule["check"]): FileRule =>
  inAll(id, clause, check, ["X-4"]);
