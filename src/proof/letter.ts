import { isGutterName, type SheetName, sheetSlug, sheetWords } from "../edition/index.js";
import type { Fit, Note } from "./notes.js";
import type { PageName, Share } from "./people.js";
import type { Round } from "./rounds.js";

/** What every letter of a round says of the edition. */
export interface EditionWords {
  readonly paper: string;
  /** 2026年11月23日 */
  readonly dateText: string;
  readonly weekday: string;
  /** 总第3187期, or 号外. */
  readonly issue: string;
  /** How many errors the edition was sent with all the same (`--force`). */
  readonly errors: number;
  readonly pages: readonly PageWords[];
  /** Complaints that belong to no page. */
  readonly general: readonly Note[];
}

/** What a letter says of one page. */
export interface PageWords extends PageName {
  /** Duty and name of those who answer for it. */
  readonly editors: readonly (readonly [duty: string, name: string])[];
  readonly fits: readonly (Fit & { readonly title: string })[];
  readonly notes: readonly Note[];
}

/** A file that goes with the letter. */
export interface LetterFile {
  readonly name: string;
  readonly bytes: number;
}

/** Values of one letter; no clock, no files: the same values give the same letter. */
export interface LetterFacts {
  readonly edition: EditionWords;
  readonly round: Round;
  readonly share: Share;
  /** The pages of this letter: those of the share that are sent now. */
  readonly pages: readonly SheetName[];
  /** When the proof was pulled. */
  readonly time: Date;
  readonly files: readonly LetterFile[];
  /** True where pages were made smaller to keep the mail under its limit. */
  readonly reduced: boolean;
}

/** A row of the table of fits. */
export interface FitView {
  readonly title: string;
  readonly chars: number;
  readonly lines: number;
  readonly fit: string;
  /** True where it is over or short. */
  readonly off: boolean;
}

export interface NoteView extends Note {
  readonly word: string;
  readonly colour: string;
}

export interface PageView {
  /** 第1版　要闻, or 中缝4—1. */
  readonly heading: string;
  /** True of a gutter: its picture is a strip. */
  readonly narrow: boolean;
  readonly cid: string;
  readonly editors: string;
  readonly fits: readonly FitView[];
  readonly notes: readonly NoteView[];
}

/** What the templates of templates/mail/ may show. */
export interface LetterView {
  readonly subject: string;
  readonly paper: string;
  readonly dateText: string;
  readonly weekday: string;
  /** 总第3187期, or 号外. */
  readonly issue: string;
  readonly stage: string;
  readonly revision: number;
  readonly time: string;
  readonly digest: string;
  readonly greeting: string;
  readonly request: string;
  readonly warning: string;
  readonly pages: readonly PageView[];
  readonly general: readonly NoteView[];
  readonly files: readonly { readonly name: string; readonly size: string }[];
  readonly reduced: string;
}

const WORDS = { error: "错误", warning: "警告", info: "提示" } as const;
const COLOURS = { error: "#B3141B", warning: "#A35C00", info: "#5F6368" } as const;

/** How much of a digest is enough to tell two proofs apart by eye. */
const SHORT_DIGEST = 8;

export const shortDigest = (digest: string): string => digest.slice(0, SHORT_DIGEST);

/** 11月22日 21:05 by the clocks of China. */
export function clockText(time: Date): string {
  const parts = new Intl.DateTimeFormat("en-u-hc-h23", {
    timeZone: "Asia/Shanghai",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(time);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("month")}月${of("day")}日 ${of("hour")}:${of("minute")}`;
}

/** One line of text: whatever would end a header line or hide in it becomes a space (RFC 5322, 2.2). */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();

/** 第1、2-3、4版、中缝4—1 */
export function pagesText(pages: readonly SheetName[]): string {
  const numbers = pages.filter((page) => !isGutterName(page));
  const gutters = pages.filter(isGutterName).map(sheetWords);
  return [...(numbers.length > 0 ? [`第${numbers.join("、")}版`] : []), ...gutters].join("、");
}

/** 【大样·第2次】云汀日报 2026年11月23日 第1、4版 */
export const subjectOf = ({ edition, round, pages }: LetterFacts): string =>
  oneLine(
    `【${round.stage}·第${round.revision}次】${edition.paper} ${edition.dateText} ${pagesText(pages)}`,
  );

/** What a story lacks or has too much of: 余120字8行, 缺2行, 正好. */
export function fitText({ over, overChars, short }: Fit): string {
  if (over > 0) return `余${overChars}字${over}行`;
  return short > 0 ? `缺${short}行` : "正好";
}

/** A file's size for people, counted as file managers do. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const noteView = (note: Note): NoteView => ({
  ...note,
  word: WORDS[note.severity],
  colour: COLOURS[note.severity],
});

/** The Content-ID of a page's picture inside its mail. */
export const cidOf = (page: SheetName): string => `page-${sheetSlug(page)}@banxin`;

function pageView({ number, name, between, editors, fits, notes }: PageWords): PageView {
  return {
    heading: between ? sheetWords(number) : `${sheetWords(number)}　${name}`,
    narrow: between !== undefined,
    cid: cidOf(number),
    editors: editors.map(([duty, who]) => `${duty} ${who}`).join("　"),
    fits: fits.map((fit) => ({
      title: fit.title,
      chars: fit.chars,
      lines: fit.lines,
      fit: fitText(fit),
      off: fit.over > 0 || fit.short > 0,
    })),
    notes: notes.map(noteView),
  };
}

/** Everything that a letter says, ready for the templates and for plain text. */
export function letterView(facts: LetterFacts): LetterView {
  const { edition, round, share, pages, time, files, reduced } = facts;
  const { name, role } = share;
  const request = `请看${pagesText(pages)}${round.stage}`;
  return {
    subject: subjectOf(facts),
    paper: edition.paper,
    dateText: edition.dateText,
    weekday: edition.weekday,
    issue: edition.issue,
    stage: round.stage,
    revision: round.revision,
    time: clockText(time),
    digest: shortDigest(round.digest),
    greeting: `${oneLine(name)}${role === "" ? "" : `（${oneLine(role)}）`}：`,
    request: `${request}。改动请直接回复本信，写明版次、稿件和改法；无误请回“${round.stage}通过”。`,
    warning:
      edition.errors === 0 ? "" : `本期还有${edition.errors}处错误没有改，不能付印，只供看样。`,
    pages: edition.pages.filter(({ number }) => pages.includes(number)).map(pageView),
    general: edition.general.map(noteView),
    files: files.map((file) => ({ name: file.name, size: sizeText(file.bytes) })),
    reduced: reduced
      ? "为了不超过邮件的大小限制，附件里的版面缩小过，看细部请以清晰的原件为准。"
      : "",
  };
}
