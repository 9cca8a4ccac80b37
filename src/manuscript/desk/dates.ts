import { isDay } from "./calendar.js";
import type { Check } from "./finding.js";
import { found, type Hit, hits } from "./search.js";

/** A day, or the days from one to another of the same month: 11月25日至31日. */
const DAY =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:[日号]?(?:[-－–—～~至到]|——)(\d{1,2}))?[日号]/gu;
/** A month without a day; 13月龄 and 18月大 count how old an animal or a child is. */
const MONTH = /(?<![\d.])(\d{1,2})月(?![龄大\d])/gu;
/** A month of the moon may have thirty days whatever its number. */
const LUNAR = /(?:农历|阴历|旧历)[^，。；]{0,8}$/u;

/**
 * Dates that no calendar has: 2月30日, 4月31日, 13月, the 29th of February of a common year.
 * Dates of the Gregorian calendar stand in Arabic digits (GB/T 15835-2011, 4.1.2).
 */
export const checkDates: Check = (copy) =>
  [...hits(copy.passages, DAY), ...hits(copy.passages, MONTH)]
    .filter((hit) => !isPossible(hit.match) && !isLunar(hit))
    .map((hit) => found(hit, { text: hit.match[0] }));

function isPossible([, ...parts]: RegExpExecArray): boolean {
  const numbers = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (numbers.length === 1) return isMonth(numbers[0]);
  const [year, month = 0, first = 0, last = first] = numbers;
  return isDay(year, month, first) && isDay(year, month, last);
}

const isMonth = (month = 0): boolean => month >= 1 && month <= 12;

const isLunar = ({ match, passage }: Hit): boolean =>
  LUNAR.test(passage.text.slice(Math.max(0, match.index - 12), match.index));
