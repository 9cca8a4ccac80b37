import { expect, test } from "vitest";
import { Report } from "../../../src/press/preflight/report.js";
import { SHEET } from "../../support/preflight.js";

const fault = (left: number, width: number) =>
  ({
    code: "BX6032",
    box: { left, bottom: 100, right: left + 9, top: 100 },
    part: "shape",
    facts: { width, least: 0.25 },
    weight: -width,
  }) as const;

test("of one fault in one element the worst is told, with how many there are", () => {
  const report = new Report(SHEET, () => "stories/a.md");
  for (const width of [0.2, 0.1, 0.15]) report.add(fault(20, width));
  expect(report.diagnostics.map(({ facts }) => facts)).toEqual([
    {
      page: 1,
      width: 0.1,
      least: 0.25,
      x: 7.1,
      y: 35.3,
      element: "shape (stories/a.md)",
      count: 3,
    },
  ]);
});

test("what it names parts faults, how bad it is does not", () => {
  const report = new Report(SHEET, undefined);
  const named = (space: string) => ({ ...fault(20, 1), code: "BX6043", facts: { space } }) as const;
  for (const space of ["RGB", "Lab", "RGB"]) report.add(named(space));
  expect(report.diagnostics.map(({ facts }) => [facts.space, facts.count])).toEqual([
    ["RGB", 2],
    ["Lab", 1],
  ]);
});

test("after ten elements only their number is told; what sticks out is named at the edge", () => {
  const places: number[] = [];
  const report = new Report(SHEET, (x) => {
    places.push(x);
    return `${places.length}`;
  });
  for (let i = 0; i < 12; i++) report.add(fault(-30, 0.1));
  expect(places[0]).toBe(0);
  expect(report.diagnostics).toHaveLength(11);
  expect(report.diagnostics.at(-1)).toMatchObject({
    code: "BX6047",
    severity: "info",
    facts: { page: 1, code: "BX6032", count: 2 },
  });
});
