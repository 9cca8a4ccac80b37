import { SolarDay } from "tyme4ts";
import type { EditionFacts } from "./edition.js";
import type { PaperFile } from "./schema/paper.js";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];
const DAY = 86_400_000;

/** What the calendar says of a date (ISO, checked), with the issue's number and its pages. */
export function editionFacts(date: string, issue: number, pageCount: number): EditionFacts {
  return {
    date,
    dateText: dateText(date),
    weekday: `星期${WEEKDAYS[weekdayOf(dayNumber(date)) - 1]}`,
    lunar: lunarText(date),
    issue,
    pageCount,
  };
}

/** 2026年11月23日, without leading zeros. */
export function dateText(date: string): string {
  const [year, month, day] = parts(date);
  return `${year}年${month}月${day}日`;
}

/**
 * 农历丙午年十月十五. The twelfth month is printed 腊月, as newspapers do; the first is 正月, the
 * eleventh stays 十一月; a leap month has 闰 before it.
 */
export function lunarText(date: string): string {
  const day = SolarDay.fromYmd(...parts(date)).getLunarDay();
  const month = day.getLunarMonth();
  const name = month.getName().replace("十二月", "腊月");
  return `${month.getLunarYear()}${name}${day.getName()}`;
}

/**
 * The number (总期号) of the issue of a date: counted from `paper.firstIssue` over the days of
 * publication. On a day without publication it is the number of the last issue before; holidays
 * and special issues are unknown to it, an edition that differs says `issue` itself. Below 1
 * where the date lies before the paper's first issue.
 */
export const countIssue = (paper: PaperFile, date: string): number =>
  paper.firstIssue.number + publicationDays(paper, paper.firstIssue.date, date);

/** True where the paper appears on that day of the week. */
export const isPublicationDay = (paper: PaperFile, date: string): boolean =>
  paper.weekdays.includes(weekdayOf(dayNumber(date)));

/** Days of publication after one date up to and including another; negative backwards. */
export function publicationDays(paper: PaperFile, after: string, until: string): number {
  const from = dayNumber(after);
  const to = dayNumber(until);
  const days = new Set(paper.weekdays);
  return countDays(days, Math.min(from, to), Math.max(from, to)) * (to < from ? -1 : 1);
}

function countDays(days: ReadonlySet<number>, from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * days.size;
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (days.has(weekdayOf(day))) count++;
  return count;
}

/** Days since 1 January 1970, a Thursday. Dates have no hour and no zone here. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 1 = Monday … 7 = Sunday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

function parts(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, month, day];
}
