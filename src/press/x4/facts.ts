import { type Edition, type SheetName, sheetWords } from "../../edition/index.js";
import { editionTime } from "../proof.js";

/** What a press file says of itself, in Info and in XMP alike. */
export interface PressFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** Noon of the day of publication: an edition knows no other clock. */
  readonly date: Date;
}

const MAKER = "banxin";
/** Who made a press file. */
export const PRODUCER = MAKER;

/**
 * The facts of one page, or of the whole edition.
 * @param sheet absent for the whole edition
 */
export function pressFacts(edition: Edition, sheet?: SheetName): PressFacts {
  const { paper, facts, pages, gutters } = edition;
  const own = [...pages, ...gutters].filter(({ number, between }) =>
    typeof sheet === "string" ? sheet === `中缝${between?.join("-")}` : number === sheet,
  );
  const stories = sheet === undefined ? edition.stories : storiesOf(own);
  const words = [paper.name, paper.cn ?? "", facts.date, ...stories.map(({ short }) => short)];
  const page = sheet === undefined ? "" : ` ${sheetWords(sheet)}`;
  return {
    title: `${paper.name} ${facts.dateText}${page}`,
    author: paper.publisher ?? paper.name,
    subject: `${facts.issueText}，${facts.weekday}，共${facts.pageCount}版`,
    keywords: words.filter((word) => word !== ""),
    language: paper.language,
    date: editionTime(facts.date),
  };
}

const storiesOf = (sheets: Edition["pages"]) => [
  ...new Set(sheets.flatMap(({ areas }) => areas.flatMap(({ stories }) => stories))),
];
