import { describe, expect, it } from "vitest";
import { dateText, editionFacts, lunarText, termText } from "../../src/edition/facts.js";

describe("editionFacts", () => {
  it("says what the masthead prints", () => {
    expect(editionFacts("2026-11-23", 3187, 4)).toEqual({
      date: "2026-11-23",
      dateText: "2026年11月23日",
      weekday: "星期一",
      lunar: "农历丙午年十月十五",
      term: "",
      issue: 3187,
      issueText: "总第3187期",
      kind: "",
      pageCount: 4,
    });
  });

  it("says 增期 with its number, and 号外 without any", () => {
    expect(editionFacts("2026-11-28", 3192, 4, "增期")).toMatchObject({
      issueText: "总第3192期",
      kind: "增期",
    });
    expect(editionFacts("2026-11-28", 3192, 1, "号外")).toMatchObject({
      issue: 0,
      issueText: "号外",
      kind: "号外",
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

  it.each([
    ["2023-03-21", "农历癸卯年二月三十"],
    ["2023-03-22", "农历癸卯年闰二月初一"],
    ["2023-04-19", "农历癸卯年闰二月廿九"],
    ["2023-04-20", "农历癸卯年三月初一"],
    ["2025-07-24", "农历乙巳年六月三十"],
    ["2025-07-25", "农历乙巳年闰六月初一"],
    ["2025-08-23", "农历乙巳年七月初一"],
    ["2028-06-22", "农历戊申年五月三十"],
    ["2028-06-23", "农历戊申年闰五月初一"],
    ["2028-07-22", "农历戊申年六月初一"],
  ])("knows the leap month around %s", (date, text) => {
    expect(lunarText(date)).toBe(text);
  });

  // 除夕 is the last day of 腊月, the 29th or the 30th; the next day is the new year's first.
  it.each([
    ["2022-01-31", "农历辛丑年腊月廿九", "2022-02-01", "农历壬寅年正月初一"],
    ["2023-01-21", "农历壬寅年腊月三十", "2023-01-22", "农历癸卯年正月初一"],
    ["2024-02-09", "农历癸卯年腊月三十", "2024-02-10", "农历甲辰年正月初一"],
    ["2025-01-28", "农历甲辰年腊月廿九", "2025-01-29", "农历乙巳年正月初一"],
    ["2026-02-16", "农历乙巳年腊月廿九", "2026-02-17", "农历丙午年正月初一"],
    ["2027-02-05", "农历丙午年腊月廿九", "2027-02-06", "农历丁未年正月初一"],
  ])("turns the year after %s", (eve, eveText, day, dayText) => {
    expect(lunarText(eve)).toBe(eveText);
    expect(lunarText(day)).toBe(dayText);
  });
});

describe("termText", () => {
  it("names a solar term on its own day alone", () => {
    expect(["2026-11-21", "2026-11-22", "2026-11-23"].map(termText)).toEqual(["", "小雪", ""]);
    expect(termText("2026-04-05")).toBe("清明");
    expect(termText("2026-12-22")).toBe("冬至");
  });
});
