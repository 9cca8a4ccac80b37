import { expect, it } from "vitest";
import { diagnose, sentence } from "../../../src/diagnostics/index.js";

it("says which of date and weekday the calendar knows, and asks for both", () => {
  const facts = { date: "2026年11月26日", have: "星期五", want: "星期四" };
  expect(sentence(diagnose("BX1022", facts), "en")).toEqual({
    message: "2026年11月26日 is a 星期四, not a 星期五.",
    help: "Either the date or the day of the week is wrong: check both.",
  });
});
