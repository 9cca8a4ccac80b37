import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Calendar,
  countIssue,
  isPublicationDay,
  plannedKind,
  publicationDays,
} from "../../src/edition/calendar.js";
import { paperSchema } from "../../src/edition/schema/paper.js";

const keys = paperSchema.pick({ firstIssue: true, weekdays: true, rest: true, extra: true });
const paper = (weekdays: number[], more: object = {}): Calendar =>
  keys.parse({ firstIssue: { date: "2026-11-23", number: 3187 }, weekdays, ...more });
const daily = paper([1, 2, 3, 4, 5, 6, 7]);
const workdays = paper([1, 2, 3, 4, 5]);

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const FIRST = Date.parse("2026-11-23") / 86_400_000;

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

  it("leaves out the days of rest: seven at the Spring Festival, one alone", () => {
    const resting = paper([1, 2, 3, 4, 5, 6, 7], { rest: ["2027-02-05/2027-02-11", "2027-01-01"] });
    expect(countIssue(resting, "2027-02-04")).toBe(countIssue(daily, "2027-02-04") - 1);
    expect(countIssue(resting, "2027-02-12")).toBe(countIssue(daily, "2027-02-12") - 8);
    expect(isPublicationDay(resting, "2027-02-08")).toBe(false);
    expect(countIssue(resting, "2027-02-08")).toBe(countIssue(resting, "2027-02-04"));
  });

  it("counts a 增期 on a free day, and a second issue of a day after the first", () => {
    const extra = [{ date: "2026-11-28" }, { date: "2026-12-01", kind: "增期" }];
    const more = paper([1, 2, 3, 4, 5], { extra });
    expect(plannedKind(more, "2026-11-28")).toBe("增期");
    expect(countIssue(more, "2026-11-28")).toBe(3192);
    expect(countIssue(more, "2026-11-30")).toBe(3193);
    expect(countIssue(more, "2026-12-01")).toBe(3194);
    expect(countIssue(more, "2026-12-01", "增期")).toBe(3195);
    expect(countIssue(more, "2026-12-02")).toBe(3196);
  });

  it("gives a 号外 no number and takes none for it", () => {
    const more = paper([1, 2, 3, 4, 5], { extra: [{ date: "2026-11-28", kind: "号外" }] });
    expect(plannedKind(more, "2026-11-28")).toBe("号外");
    expect(countIssue(more, "2026-11-28")).toBe(0);
    expect(countIssue(more, "2026-11-24", "号外")).toBe(0);
    expect(countIssue(more, "2026-11-30")).toBe(3192);
  });

  it("never repeats a number or goes back over ten years, and leaves none out", () => {
    const day = fc.integer({ min: FIRST - 1000, max: FIRST + 3653 });
    const range = fc.tuple(day, fc.integer({ min: 0, max: 20 }));
    const calendar = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      rest: fc.array(range, { maxLength: 40 }),
      extra: fc.uniqueArray(day, { maxLength: 30 }),
    });
    fc.assert(
      fc.property(calendar, ({ weekdays, rest, extra }) => {
        const made = paper(weekdays, {
          rest: rest.map(([first, days]) => `${iso(first)}/${iso(first + days)}`),
          extra: extra.map((one) => ({ date: iso(one) })),
        });
        const known = new Set(made.extra.map(({ date }) => date));
        const numbers: number[] = [];
        // The same days as a reader of the rules would list them, one by one.
        for (let at = FIRST; at <= FIRST + 3653; at++) {
          const date = iso(at);
          if (isPublicationDay(made, date)) numbers.push(countIssue(made, date, "regular"));
          if (known.has(date)) numbers.push(countIssue(made, date, "增期"));
        }
        const [first = 0] = numbers;
        expect(numbers).toEqual(numbers.map((_, i) => first + i));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe("the calendar's keys", () => {
  it.each(["2027-02-30", "2027-02-12/2027-02-06", "2027-02-06/2028-02-12", "2027-02-06/", "春节"])(
    "refuses the rest %s",
    (rest) => {
      expect(keys.safeParse({ ...workdays, rest: [rest] }).success).toBe(false);
    },
  );

  it("refuses the same extra issue twice", () => {
    const extra = [{ date: "2026-11-28" }, { date: "2026-11-28", kind: "增期" }];
    expect(keys.safeParse({ ...workdays, extra }).success).toBe(false);
    const both = [{ date: "2026-11-28" }, { date: "2026-11-28", kind: "号外" }];
    expect(keys.safeParse({ ...workdays, extra: both }).success).toBe(true);
  });
});
