import { PDFContext, type PDFRef } from "pdf-lib";
import { expect, test } from "vitest";
import {
  overprintState,
  patternSpace,
  spotSpace,
} from "../../../src/press/separate/ink-objects.js";
import type { Job } from "../../../src/press/separate/job.js";

const context = PDFContext.create();
const job = { context, made: new Map() } as unknown as Job;
const text = (ref: PDFRef) => String(context.lookup(ref)).replace(/\s+/g, " ");

test("a spot's name is UTF-8, and its full tone stands for it on screens", () => {
  const space = spotSpace(job, "金 1#", [0, 0.2, 0.6, 0.2]);
  expect(text(space)).toMatch(/^\[ \/Separation \/#E9#87#91#201#23 \/DeviceCMYK/);
  expect(text(space)).toContain("/C1 [ 0 0.2 0.6 0.2 ]");
});

test("OPM is 1: no ink takes away what lies under it only where it overprints", () => {
  const state = overprintState(job, { fill: true, stroke: false });
  expect(text(state)).toBe("<< /Type /ExtGState /OP false /op true /OPM 1 >>");
});

test("a pattern's space names the one under it", () => {
  expect(String(patternSpace(context, context.obj("DeviceCMYK")))).toBe("[ /Pattern /DeviceCMYK ]");
});
