import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { SheetName } from "./edition.js";
import { nearest } from "./nearest.js";
import type { PaperFile } from "./schema/paper.js";
import { sheetSlug } from "./sheets.js";
import type { YamlFile } from "./yaml.js";

const PLACEHOLDER = /\{([^{}]*)\}/g;
const NAMES = ["code", "date", "yyyymmdd", "page"];
/** Those that stand for one text, whatever the page. */
const PLAIN = new Set(NAMES.slice(0, -1));
/** `page:02`: so many digits at least. */
const PAGE = /^page(?::0([1-9]))?$/;

/** Names of the build's other files, which a page must not write over. */
const TAKEN = /^\{date\}-(proof|press|geometry|report)\b/;

/** Why a pattern cannot name the pages of a paper; undefined where it can. */
export function whyNoPattern(files: string, code: string | undefined): string | undefined {
  const found = [...files.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
  const unknown = found.find((name) => !PAGE.test(name) && !PLAIN.has(name));
  if (unknown !== undefined) {
    const likely = nearest(unknown, NAMES);
    return `no placeholder {${unknown}}${likely === "" ? "" : `; {${likely}} is one`}`;
  }
  if (/[{}]/.test(files.replace(PLACEHOLDER, ""))) return "a brace without its other half";
  if (!found.some((name) => PAGE.test(name))) return "without {page} all pages have one name";
  if (found.includes("code") && code === undefined) return "{code} needs press.code";
  // What Windows, too, takes for a name (and no folder).
  if (/[\\/:*?"<>|\p{Cc}]/u.test(files.replace(PLACEHOLDER, "")))
    return "signs that no file name has";
  if (!/^[^.].*\.pdf$/i.test(files)) return "it does not end in .pdf";
  if (TAKEN.test(files)) return "a name that the build gives another file";
  return undefined;
}

/** BX2039 where `press.files` cannot name the pages, at its place. */
export function checkPressFiles({ data, places }: YamlFile<PaperFile>): Diagnostic[] {
  const { files, code } = data.press;
  const reason = whyNoPattern(files, code);
  if (reason === undefined) return [];
  return [diagnose("BX2039", { files, reason }, places.value(["press", "files"]))];
}

/**
 * The name of a page's press file; in the place of the page's number a gutter's has `gutter-4-1`, that of
 * a spread as one sheet `02-03`.
 * @param date ISO date of the edition
 */
export function pressFileName({ press }: PaperFile, date: string, sheet: SheetName): string {
  return press.files.replace(PLACEHOLDER, (whole, name: string) => {
    const page = PAGE.exec(name);
    if (page) return sheetSlug(sheet, Number(page[1] ?? 1));
    return { code: press.code, date, yyyymmdd: date.replaceAll("-", "") }[name] ?? whole;
  });
}
