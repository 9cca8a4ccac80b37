import { type PDFDocument, PDFHexString } from "pdf-lib";
import { type Edition, type Page, sheetName, sheetWords } from "../edition/index.js";

/** Noon in China on the day of publication: the only clock that an edition knows. */
export const editionTime = (date: string): Date => new Date(`${date}T04:00:00Z`);

/** Who made a file. */
export const PRODUCER = "banxin";

/** What a file says of itself, in Info and in XMP alike. */
export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly date: Date;
}

/**
 * The facts of one page or gutter, or of the whole edition.
 * @param page absent for the whole edition
 */
export function fileFacts({ paper, facts, stories: all }: Edition, page?: Page): FileFacts {
  const own = page?.areas.flatMap(({ stories }) => stories);
  const stories = own ? [...new Set(own)] : all;
  const words = [paper.name, paper.cn ?? "", facts.date, ...stories.map(({ short }) => short)];
  const sheet = page ? ` ${sheetWords(sheetName(page))}` : "";
  return {
    title: `${paper.name} ${facts.dateText}${sheet}`,
    author: paper.publisher ?? paper.name,
    subject: `${facts.issueText}，${facts.weekday}，共${facts.pageCount}版`,
    keywords: words.filter((word) => word !== ""),
    language: paper.language,
    date: editionTime(facts.date),
  };
}

/** Says the facts in a document's Info, and its language. */
export function setInfo(document: PDFDocument, facts: FileFacts): void {
  document.setTitle(facts.title);
  document.setAuthor(facts.author);
  document.setSubject(facts.subject);
  document.setKeywords([...facts.keywords]);
  document.setLanguage(facts.language);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(facts.date);
  document.setModificationDate(facts.date);
}

/** A document's bytes, without object streams: each object can be read as it stands. */
export const saved = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: false, updateMetadata: false } as object);

/**
 * The same content has the same ID in every run: both halves are the beginning of a digest.
 * @param digest of the file without its ID
 */
export function setId({ context }: PDFDocument, digest: string): void {
  const id = PDFHexString.of(digest.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}
