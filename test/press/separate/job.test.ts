import { PDFContext } from "pdf-lib";
import { expect, test } from "vitest";
import { maskMap } from "../../../src/press/colour/colour-map.js";
import { Budget, Findings, type Job, LIMITS, madeOnce } from "../../../src/press/separate/job.js";

test("a place is said in mm from the page's top left, with what stands there", () => {
  const nameAt = (x: number, y: number) => (x > 50 ? `story at ${x}, ${y}` : undefined);
  const findings = new Findings({ page: 3, left: 10, top: 842, nameAt });
  findings.refuse("a soft mask", "shape", [10 + 72, 842 - 36]);
  findings.image("no pixels", "image X5", [10 + 3 * 72, 842]);
  expect(findings.diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
    ["BX6021", { page: 3, what: "a soft mask", x: 25.4, y: 12.7, element: "shape" }],
    [
      "BX6023",
      { page: 3, reason: "no pixels", x: 76.2, y: 0, element: "image X5 (story at 76.2, 0)" },
    ],
  ]);
});

test("one thing is said once for each element, and of one kind no more than ten", () => {
  const findings = new Findings({ page: 1, left: 0, top: 100 });
  for (let i = 0; i < 50; i++) {
    findings.outside("C", "black", "text", [i, i]);
    findings.refuse("a soft mask", `image X${i}`, [i, i]);
  }
  const codes = findings.diagnostics.map(({ code }) => code);
  expect(codes.filter((code) => code === "BX6022")).toHaveLength(1);
  expect(codes.filter((code) => code === "BX6021")).toHaveLength(10);
});

test("a page may cost so much and no more", () => {
  const budget = new Budget();
  budget.spendContent(LIMITS.content - 5);
  expect(budget.room).toBe(5);
  expect(() => budget.spendContent(6)).toThrow("more than 64 MB of content");
  const spend = () => {
    for (let i = 0; i <= LIMITS.nested; i++) budget.spendNested();
  };
  expect(spend).toThrow("more than 2000 forms and patterns");
});

test("what is made for a page is made once", () => {
  const context = PDFContext.create();
  const job = { context, map: maskMap, made: new Map() } as unknown as Job;
  const first = madeOnce(job, "a", () => context.obj(1));
  expect(madeOnce(job, "a", () => context.obj(2))).toBe(first);
  expect(madeOnce(job, "b", () => context.obj(2))).not.toBe(first);
});
