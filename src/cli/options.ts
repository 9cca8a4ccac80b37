import { InvalidArgumentError } from "commander";
import { parsePages } from "./pages.js";
import type { CliText } from "./text/zh-CN.js";

/** Reader of an option with fixed values; the complaint is a whole sentence, see usage.ts. */
export const oneOf =
  (flag: string, choices: readonly string[], text: CliText) =>
  (value: string): string => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(text.usage.choice(flag, value, choices.join(", ")));
  };

/** Reader of `--pages`. */
export const pageList =
  (text: CliText) =>
  (value: string): readonly number[] => {
    const pages = parsePages(value);
    if (pages) return pages;
    throw new InvalidArgumentError(text.usage.pages(value));
  };

/** Reader of a date: ISO, and a day that the calendar has. */
export const isoDate =
  (text: CliText) =>
  (value: string): string => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    if (day && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)) return value;
    throw new InvalidArgumentError(text.usage.date(value));
  };

/** Reader of a text that says something. */
export const nonEmpty =
  (flag: string, text: CliText) =>
  (value: string): string => {
    if (value.trim() !== "") return value;
    throw new InvalidArgumentError(text.usage.empty(flag));
  };

/** Reader of a size in megabytes, as mail providers count them; gives bytes. */
export const megabytes =
  (flag: string, text: CliText) =>
  (value: string): number => {
    const size = /^\d{1,4}(\.\d+)?$/.test(value) ? Number(value) : 0;
    if (size >= 1) return Math.round(size * 1_000_000);
    throw new InvalidArgumentError(text.usage.megabytes(flag, value));
  };
