import { SolarDay } from "tyme4ts";
import { dayNumber, type IssueKind, weekdayOf } from "./calendar.js";
import type { EditionFacts } from "./edition.js";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

/**
 * What the calendar says of a date (ISO, checked), with the issue's number and its pages. A 号外 has
 * no number, whatever `issue` is; 增期 and 号外 are said on the masthead.
 */
export function editionFacts(
  date: string,
  issue: number,
  pageCount: number,
  kind: IssueKind = "regular",
): EditionFacts {
  const number = kind === "号外" ? 0 : issue;
  return {
    date,
    dateText: dateText(date),
    weekday: `星期${WEEKDAYS[weekdayOf(dayNumber(date)) - 1]}`,
    lunar: lunarText(date),
    term: termText(date),
    issue: number,
    issueText: number === 0 ? "号外" : `总第${number}期`,
    kind: kind === "regular" ? "" : kind,
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

/** The solar term (节气) that begins on a date, e.g. 小雪; empty on other days. */
export function termText(date: string): string {
  const day = SolarDay.fromYmd(...parts(date));
  const { dayIndex, solarTerm } = {
    dayIndex: day.getTermDay().getDayIndex(),
    solarTerm: day.getTerm(),
  };
  return dayIndex === 0 ? solarTerm.getName() : "";
}

function parts(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, month, day];
}
