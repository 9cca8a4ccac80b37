import type { FileRule } from "../file-rule.js";
import type { Family } from "../rule.js";
import { catalogRules } from "./catalog.js";
import { contentsRules } from "./contents.js";
import { metadataRules } from "./metadata.js";
import { objectRules } from "./objects.js";
import { pagesRules } from "./pages.js";
import { structureRules } from "./structure.js";

/** All rules for files, by subject, in the order of the table in docs/press.md. */
export const fileRules: readonly FileRule[] = [
  ...structureRules,
  ...catalogRules,
  ...metadataRules,
  ...pagesRules,
  ...objectRules,
  ...contentsRules,
];

/** The file rules of a family of files. */
export const fileRulesFor = (family: Family): readonly FileRule[] =>
  fileRules.filter(({ families }) => families.includes(family));
