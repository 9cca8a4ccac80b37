import type { PaperFile } from "./schema/paper.js";

const DAY = 86_400_000;

/** What an issue is: the day's own, a further one with a number (增期), or one without (号外). */
export type IssueKind = "regular" | "增期" | "号外";

/** What is known of the paper's days of publication. */
export type Calendar = Pick<PaperFile, "firstIssue" | "weekdays" | "rest" | "extra">;

/** Days since 1 January 1970, a Thursday. Dates have no hour and no zone here. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Days of `rest` on which the paper would appear by its weekdays, each once. */
function restDays({ rest, weekdays }: Calendar): Set<number> {
  const days = new Set<number>();
  for (const entry of rest) {
    const [first = "", last = first] = entry.split("/");
    for (let day = dayNumber(first); day <= dayNumber(last); day++) {
      if (weekdays.includes(weekdayOf(day))) days.add(day);
    }
  }
  return days;
}

/** True where the paper appears on that day: by its weekdays, and not at rest. */
export const isPublicationDay = (paper: Calendar, date: string): boolean =>
  paper.weekdays.includes(weekdayOf(dayNumber(date))) && !restDays(paper).has(dayNumber(date));

/** Days of publication after one date up to and including another; negative backwards. */
export function publicationDays(paper: Calendar, after: string, until: string): number {
  const [from, to] = [dayNumber(after), dayNumber(until)].sort((a, b) => a - b) as [number, number];
  const days = new Set(paper.weekdays);
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * days.size;
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (days.has(weekdayOf(day))) count++;
  for (const day of restDays(paper)) if (from < day && day <= to) count--;
  return until < after ? -count : count;
}

/** What the calendar holds a date's issue for; an edition may say otherwise (`kind`). */
export function plannedKind(paper: Calendar, date: string): IssueKind {
  if (isPublicationDay(paper, date)) return "regular";
  return paper.extra.find((one) => one.date === date)?.kind ?? "regular";
}

/**
 * Issues with a number up to the issue of a date: the day's own stands before its 增期.
 * Counted from any fixed day; only differences mean something.
 */
function position(paper: Calendar, date: string, kind: IssueKind): number {
  const numbered = paper.extra.filter((one) => one.kind === "增期");
  const before = numbered.filter((one) => one.date < date).length;
  const own = kind === "增期" && numbered.some((one) => one.date === date) ? 1 : 0;
  return publicationDays(paper, paper.firstIssue.date, date) + before + own;
}

/**
 * The number (总期号) of the issue of a date, counted from `paper.firstIssue` over the days of
 * publication: weekdays without days of rest, and each 增期. On a day without publication it is the
 * number of the last issue before. Below 1 where the date lies before the paper's first issue; 0
 * for a 号外, which has no number of its own.
 */
export function countIssue(
  paper: Calendar,
  date: string,
  kind: IssueKind = plannedKind(paper, date),
): number {
  if (kind === "号外") return 0;
  const { firstIssue } = paper;
  const first = position(paper, firstIssue.date, plannedKind(paper, firstIssue.date));
  return firstIssue.number + position(paper, date, kind) - first;
}
