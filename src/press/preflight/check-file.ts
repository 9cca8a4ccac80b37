import { PDFDocument } from "pdf-lib";
import type { Diagnostic, X4Rule } from "../../diagnostics/index.js";
import { fileRulesFor } from "./file-rules/index.js";
import { fileView, type ReadStreams } from "./file-view.js";
import type { Family } from "./rule.js";

/** A rule of its family that a file breaks. */
export interface BrokenRule {
  readonly rule: X4Rule;
  /** Of ISO 15930-7. */
  readonly clause: string;
  /** What the rule's sentence names; empty where it names nothing. */
  readonly what: string;
  /** The first place, `page 2` or `object 12`; empty where it is the file as such. */
  readonly where: string;
  readonly count: number;
}

/** How a file is checked. */
export interface FileCheck {
  readonly family: Family;
  /** Content streams whose marks were checked already; none where absent. */
  readonly read?: ReadStreams;
  /** What was told of its pages already. */
  readonly said?: readonly Diagnostic[];
}

/** Checks a finished file whose document is still open: each broken rule once for each thing that it names. */
export function checkFile(
  document: PDFDocument,
  bytes: Uint8Array,
  { family, read, said = [] }: FileCheck,
): BrokenRule[] {
  const file = fileView(document, bytes, read);
  return fileRulesFor(family).flatMap(({ id, clause, check, told }) => {
    if (told && said.some(told)) return [];
    const broken = new Map<string, BrokenRule>();
    for (const { what = "", where = "" } of check(file)) {
      const known = broken.get(what);
      const count = (known?.count ?? 0) + 1;
      broken.set(what, known ? { ...known, count } : { rule: id, clause, what, where, count });
    }
    return [...broken.values()];
  });
}

/**
 * Reads a written press file and says which rules of PDF/X-4 (ISO 15930-7) it breaks. There is no free
 * validator of PDF/X: this is our own reading of its clauses, from secondary sources.
 */
export async function x4Breaches(bytes: Uint8Array): Promise<BrokenRule[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return checkFile(document, bytes, { family: "X-4" });
}
