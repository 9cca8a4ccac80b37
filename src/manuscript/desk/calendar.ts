const DAY = 86_400_000;
const NAMES = ["日", "一", "二", "三", "四", "五", "六"];
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for a day that the calendar has; without a year the 29th of February counts as one. */
export function isDay(year: number | undefined, month: number, day: number): boolean {
  const length = LENGTHS[month - 1] ?? 0;
  const short = month === 2 && year !== undefined && !isLeap(year) ? 1 : 0;
  return day >= 1 && day <= length - short;
}

/** 一 … 六, 日 for a day of the calendar. */
export const weekdayName = (year: number, month: number, day: number): string =>
  NAMES[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";

/** Days from a date (ISO) to a day of the calendar; negative for one before it. */
export const daysFrom = (date: string, year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.parse(`${date}T00:00:00Z`)) / DAY;
