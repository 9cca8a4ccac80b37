import type { SheetName } from "../edition/index.js";
import type { Report } from "../run/index.js";

type Complaint = Report["diagnostics"][number];
export type Fit = Report["fits"][number];

/** An open complaint as a proof's reader sees it. */
export interface Note {
  readonly severity: Complaint["severity"];
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** `file:line` from the edition's folder, else from the paper's; empty where it has no place. */
  readonly place: string;
}

/** The complaints of an edition by page; `general` are those of no page that could be known. */
export interface Notes {
  readonly byPage: ReadonlyMap<SheetName, readonly Note[]>;
  readonly general: readonly Note[];
}

const ORDER = ["error", "warning", "info"];

/** Readers of a proof know a story by its headline, not by its file. */
function noteOf(complaint: Complaint, report: Report, titles: ReadonlyMap<string, string>): Note {
  const { severity, code, message, help, file = "", line, facts } = complaint;
  const story = typeof facts.story === "string" ? facts.story : "";
  const title = titles.get(story);
  const own = `${report.edition}/`;
  const short = file.startsWith(own) ? file.slice(own.length) : file;
  return {
    severity,
    code,
    message: title ? message.replaceAll(story, () => title) : message,
    help,
    place: short === "" || line === undefined ? short : `${short}:${line}`,
  };
}

const isSheet = (page: string | number | undefined): page is SheetName =>
  typeof page === "number" || /^(中缝)?\d+-\d+$/.test(page ?? "");

/** Pages of a complaint: the page that it names, else those of the story that it names or lies in. */
function pagesOf(complaint: Complaint, report: Report): SheetName[] {
  const { facts, file } = complaint;
  if (isSheet(facts.page)) return [facts.page];
  const own = report.fits.filter(
    ({ story }) => story === facts.story || `${report.edition}/${story}` === file,
  );
  return [...new Set(own.map(({ page }) => page))];
}

/**
 * Sorts an edition's complaints to its pages, errors first.
 * @param titles short headlines by story file
 */
export function notesOf(report: Report, titles: ReadonlyMap<string, string>): Notes {
  const byPage = new Map<SheetName, Note[]>();
  const general: Note[] = [];
  const sorted = [...report.diagnostics].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  for (const complaint of sorted) {
    const pages = pagesOf(complaint, report);
    if (pages.length === 0) general.push(noteOf(complaint, report, titles));
    for (const page of pages) {
      byPage.set(page, [...(byPage.get(page) ?? []), noteOf(complaint, report, titles)]);
    }
  }
  return { byPage, general };
}
