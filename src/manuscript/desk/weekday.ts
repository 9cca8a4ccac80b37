import { daysFrom, isDay, weekdayName } from "./calendar.js";
import type { Check, Finding } from "./finding.js";
import { found, type Hit, hits } from "./search.js";

/** A day with its weekday right behind it, in brackets or not; 周一至周五 is a span of days. */
const DATED =
  /(去年|明年|今年|(?<!\d)\d{4}年)?(?<![\d.])(\d{1,2})月(\d{1,2})[日号]\s?[，,（(]?\s?(?:星期|礼拜|周)([一二三四五六日天])(?![一二三四五六日天至到、—～~-])/gu;
const YEAR = /(?<!\d)(\d{4})年/gu;
/** A date without a year is meant for a day not further away than this. */
const NEAR = 214;

/**
 * A weekday that does not fit its date. The year is the one that stands with the date; where none
 * does, the desk believes any year that makes it right: one named earlier in the paragraph, or the
 * years around the edition's date whose day lies within some seven months of it.
 */
export const checkWeekday: Check = (copy, { date }) =>
  [...hits(copy.passages, DATED)].flatMap((hit) => judge(hit, date));

function judge(hit: Hit, date: string): readonly Finding[] {
  const [, said, monthText, dayText, name = ""] = hit.match;
  const month = Number(monthText);
  const day = Number(dayText);
  const stated = name === "天" ? "日" : name;
  const years = yearsOf(said, hit, date, month, day).filter((year) => isDay(year, month, day));
  const [first] = years;
  if (first === undefined) return [];
  if (years.some((year) => weekdayName(year, month, day) === stated)) return [];
  const text = `${first}年${month}月${day}日`;
  const right = `星期${weekdayName(first, month, day)}`;
  return [found(hit, { date: text, have: `星期${stated}`, want: right })];
}

/** The years that a date can mean, the likeliest first. */
function yearsOf(
  said: string | undefined,
  { match, passage }: Hit,
  date: string,
  month: number,
  day: number,
): readonly number[] {
  const own = Number(date.slice(0, 4));
  const spoken = { 去年: own - 1, 今年: own, 明年: own + 1 }[said ?? ""];
  if (spoken !== undefined) return [spoken];
  if (said !== undefined) return [Number(said.slice(0, 4))];
  const distance = (year: number): number => Math.abs(daysFrom(date, year, month, day));
  const around = [own - 1, own, own + 1]
    .filter((year) => distance(year) <= NEAR)
    .toSorted((a, b) => distance(a) - distance(b));
  // Only as far back as a sentence or two, so that a long paragraph of many dates stays linear.
  const before = passage.text.slice(Math.max(0, match.index - 120), match.index);
  const named = [...before.matchAll(YEAR)].map((found) => Number(found[1]));
  return [...around, ...named];
}
