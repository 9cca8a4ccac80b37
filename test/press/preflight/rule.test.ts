import { expect, test } from "vitest";
import { onPage } from "../../../src/press/preflight/rule.js";
import { marksOf, SHEET } from "../../support/preflight.js";

test("marks around the page are not on it; those that stick out are", async () => {
  const trim = { left: 50, bottom: 50, right: 150, top: 150 };
  const marks = await marksOf("0 0 50 200 re f 40 60 20 20 re f");
  expect(marks.map((mark) => onPage(mark, { ...SHEET, trim }))).toEqual([
    undefined,
    { left: 40, bottom: 60, right: 60, top: 80 },
  ]);
});
