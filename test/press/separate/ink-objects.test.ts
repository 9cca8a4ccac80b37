import { PDFArray, PDFContext, PDFRawStream, type PDFRef } from "pdf-lib";
import { expect, test } from "vitest";
import {
  overprintState,
  patternSpace,
  spotAndBlackSpace,
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

test("a spot ink and black are two plates, laid over each other on screens", () => {
  const space = spotAndBlackSpace(job, "金 1#", [0, 0.2, 0.6, 0.2]);
  expect(text(space)).toMatch(
    /^\[ \/DeviceN \[ \/#E9#87#91#201#23 \/Black \] \/DeviceCMYK \d+ 0 R << \/Colorants <</,
  );
  const array = context.lookup(space, PDFArray);
  const table = array.lookup(3, PDFRawStream);
  const corners = [...table.getContents()];
  expect(corners.slice(4, 8)).toEqual([0, 51, 153, 51]);
  expect(corners.slice(8)).toEqual([0, 0, 0, 255, 0, 51, 153, 255]);
});

test("OPM is 1: no ink takes away what lies under it only where it overprints", () => {
  const state = overprintState(job, { fill: true, stroke: false });
  expect(text(state)).toBe("<< /Type /ExtGState /OP false /op true /OPM 1 >>");
});

test("a pattern's space names the one under it", () => {
  expect(String(patternSpace(context, context.obj("DeviceCMYK")))).toBe("[ /Pattern /DeviceCMYK ]");
});
