import { expect, it } from "vitest";
import { z } from "zod";
import { reasonOf } from "../../src/edition/reasons.js";

function reason(schema: z.ZodType, value: unknown): string {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue === undefined ? "fine" : reasonOf(issue);
}

it("says in plain words what was expected", () => {
  expect(reason(z.string(), 100000)).toBe("expected text in quotes");
  expect(reason(z.number(), "6")).toBe("expected a number");
  expect(reason(z.number().int(), 1.5)).toBe("expected a whole number");
  expect(reason(z.array(z.string()), "a")).toBe("expected a list (- entry)");
  expect(reason(z.strictObject({}), [])).toBe("expected a mapping (key: value)");
  expect(reason(z.enum(["top", "bottom"]), "left")).toBe("expected one of top, bottom");
  expect(reason(z.iso.date(), "2026-02-30")).toBe("expected a date such as 2026-11-23");
  expect(reason(z.string().regex(/^#/, "#RRGGBB"), "red")).toBe("expected #RRGGBB");
});

it("names limits", () => {
  expect(reason(z.number().max(12), 13)).toBe("at most 12");
  expect(reason(z.number().min(5), 4)).toBe("at least 5");
  expect(reason(z.number().positive(), 0)).toBe("more than 0");
  expect(reason(z.string().min(1), "")).toBe("nothing is written here");
  expect(reason(z.array(z.string()).min(1), [])).toBe("at least 1 entries");
});

it("of several choices tells the one whose kind fits, else all", () => {
  const columns = z.union([z.number(), z.string().regex(/^\d+(-\d+)?$/, "2 or 2-4")]);
  expect(reason(columns, "a-b")).toBe("expected 2 or 2-4");
  expect(reason(columns, true)).toBe("expected a number, or expected text in quotes");
});
