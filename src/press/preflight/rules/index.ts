import type { Family, PreflightRule } from "../rule.js";
import { inksOnly, ownPlates, spotNames } from "./colours.js";
import { bleed, textAtTrim } from "./edges.js";
import { embedded, type3 } from "./fonts.js";
import { thinLines, tintedLines } from "./lines.js";
import { overprint } from "./overprint.js";
import { resolution } from "./resolution.js";
import { inksOfText, reversedText, smallText } from "./small-text.js";
import { inkOfImages, inkOfMarks } from "./total-ink.js";
import { unread } from "./unread.js";

/** All rules for what stands on a page, in the order of the table in docs/press.md. */
export const pageRules: readonly PreflightRule[] = [
  type3,
  embedded,
  inksOnly,
  ownPlates,
  spotNames,
  inkOfMarks,
  inkOfImages,
  overprint,
  resolution,
  thinLines,
  tintedLines,
  smallText,
  reversedText,
  inksOfText,
  textAtTrim,
  bleed,
  unread,
];

/** The rules of a family of files. */
export const rulesFor = (family: Family): readonly PreflightRule[] =>
  pageRules.filter(({ families }) => families.includes(family));
