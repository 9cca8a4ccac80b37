import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Broken } from "./broken.js";
import { partOf } from "./edition-files.js";
import { CONTENT_FOLDER, contentPaths, filesOf, type Inventory } from "./inventory.js";

/** What `verify` can find. */
export type FindingKind = "changed" | "missing" | "foreign" | "rule" | "advice";

/** Something that is wrong at a path, with the clause of OCFL 1.1 that says so. */
export interface Finding {
  readonly kind: FindingKind;
  /** Path from the folder that was looked at: the archive's or an edition's. */
  readonly path: string;
  readonly clause: string;
  readonly reason?: string;
  /** The page, story or photo that it belongs to. */
  readonly part?: string;
}

const CODES = {
  changed: "BX7011",
  missing: "BX7012",
  foreign: "BX7013",
  rule: "BX7014",
  advice: "BX7015",
} as const;

/** A clause that a file breaks: for SHOULD it is advice only. */
export const ruled = (path: string, { clause, reason }: Broken): Finding => ({
  kind: clause.startsWith("W") ? "advice" : "rule",
  path,
  clause,
  reason,
});

/**
 * A finding as a diagnostic.
 * @param edition the edition's name and its folder from the archive's; undefined for the archive's
 * own files
 */
export function findingDiagnostic(
  finding: Finding,
  edition?: { readonly name: string; readonly folder: string },
): Diagnostic {
  const { kind, path, clause, reason = "", part = "whole edition" } = finding;
  const file = edition ? [edition.folder, path].filter((step) => step !== "").join("/") : path;
  const where = edition ? `${edition.name}, ${part}` : "the archive itself";
  const why = kind === "rule" || kind === "advice" ? { clause, reason } : {};
  return diagnose(CODES[kind], { file, where, ...why });
}

/** The page or story of each content path, by the logical paths that show it. */
export function partsOf(inventory: Inventory): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const version of Object.values(inventory.versions)) {
    for (const { path, digest } of filesOf(version)) {
      const part = partOf(path);
      for (const content of contentPaths(inventory, digest)) {
        if (part !== undefined) parts.set(content, part);
      }
    }
  }
  return parts;
}

/** The page or story that a path below a version's content would belong to. */
export const partAt = (path: string): string | undefined => {
  const [, logical] = new RegExp(`^v\\d+/${CONTENT_FOLDER}/(.+)$`).exec(path) ?? [];
  return logical === undefined ? undefined : partOf(logical);
};
