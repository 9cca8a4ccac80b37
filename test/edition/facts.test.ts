import { describe, expect, it } from "vitest";
import {
  countIssue,
  dateText,
  editionFacts,
  lunarText,
  publicationDays,
} from "../../src/edition/facts.js";
import { type PaperFile, paperSchema } from "../../src/edition/schema/paper.js";

const paper = (weekdays: number[]): PaperFile =>
  ({
    ...paperSchema.partial().parse({}),
    firstIssue: { date: "2026-11-23", number: 3187 },
    weekdays,
  }) as PaperFile;
const daily = paper([1, 2, 3, 4, 5, 6, 7]);
const workdays = paper([1, 2, 3, 4, 5]);

describe("editionFacts", () => {
  it("says what the masthead prints", () => {
    expect(editionFacts("2026-11-23", 3187, 4)).toEqual({
      date: "2026-11-23",
      dateText: "2026年11月23日",
      weekday: "星期一",
      lunar: "农历丙午年十月十五",
      issue: 3187,
      pageCount: 4,
    });
  });

  it("writes no leading zeros, and knows a Sunday and a leap day", () => {
    expect(dateText("2026-02-05")).toBe("2026年2月5日");
    expect(editionFacts("2026-11-29", 1, 1).weekday).toBe("星期日");
    expect(editionFacts("2024-02-29", 1, 1).weekday).toBe("星期四");
    expect(editionFacts("1969-12-31", 1, 1).weekday).toBe("星期三");
  });
});

describe("lunarText", () => {
  it("names leap months, the last day of the year and its first", () => {
    expect(lunarText("2023-03-22")).toBe("农历癸卯年闰二月初一");
    expect(lunarText("2026-02-16")).toBe("农历乙巳年腊月廿九");
    expect(lunarText("2026-02-17")).toBe("农历丙午年正月初一");
  });

  it("says 十一月 and 腊月 as newspapers do", () => {
    expect(lunarText("2026-12-20")).toBe("农历丙午年十一月十二");
    expect(lunarText("2027-01-15")).toBe("农历丙午年腊月初八");
  });
});

describe("countIssue", () => {
  it("counts days of publication from the known issue", () => {
    expect(countIssue(daily, "2026-11-23")).toBe(3187);
    expect(countIssue(daily, "2026-12-23")).toBe(3217);
    expect(countIssue(workdays, "2026-11-27")).toBe(3191);
    expect(countIssue(workdays, "2026-11-30")).toBe(3192);
    expect(countIssue(paper([3]), "2027-11-24")).toBe(3187 + 53);
  });

  it("keeps the last number on a day without publication", () => {
    expect(countIssue(workdays, "2026-11-28")).toBe(3191);
  });

  it("counts backwards too", () => {
    expect(countIssue(workdays, "2026-11-20")).toBe(3186);
    expect(publicationDays(workdays, "2026-11-30", "2026-11-23")).toBe(-5);
  });
});
