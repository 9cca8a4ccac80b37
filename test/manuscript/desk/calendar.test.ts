import { expect, it } from "vitest";
import { daysFrom, isDay, weekdayName } from "../../../src/manuscript/desk/calendar.js";

it("knows the lengths of months and the leap years", () => {
  expect(isDay(2026, 2, 28)).toBe(true);
  expect(isDay(2026, 2, 29)).toBe(false);
  expect(isDay(2028, 2, 29)).toBe(true);
  expect([isDay(1900, 2, 29), isDay(2000, 2, 29)]).toEqual([false, true]);
  expect([isDay(2026, 4, 31), isDay(2026, 4, 0), isDay(2026, 13, 1)]).toEqual([
    false,
    false,
    false,
  ]);
});

it("lets the 29th of February pass where no year is given", () => {
  expect([isDay(undefined, 2, 29), isDay(undefined, 2, 30)]).toEqual([true, false]);
});

it("names the weekday", () => {
  expect(weekdayName(2026, 11, 23)).toBe("一");
  expect(weekdayName(2026, 11, 22)).toBe("日");
});

it("counts days across a year's end, backwards below nothing", () => {
  expect(daysFrom("2026-12-30", 2027, 1, 2)).toBe(3);
  expect(daysFrom("2026-11-23", 2026, 11, 20)).toBe(-3);
});
