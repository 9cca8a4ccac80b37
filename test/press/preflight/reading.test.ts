import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import { Reading } from "../../../src/press/preflight/reading.js";

test("a page's streams are joined, what pdf-lib has drawn with those of the file", async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText("a", { font });
  page.node.addContentStream(document.context.register(document.context.flateStream("0 g")));
  const reading = new Reading(document.context, () => undefined);
  const content = Buffer.from(reading.pageContent(page.node)).toString("latin1");
  expect(content).toMatch(/Tj[\s\S]*\n0 g\n/);
  expect(reading.read.size).toBe(2);
});

test("a space that cannot be read is unknown, and nothing is read twice", async () => {
  const { context } = await PDFDocument.create();
  const reading = new Reading(context, () => undefined);
  const profile = context.register(context.stream("x", { N: 3, Filter: "LZWDecode" }));
  const space = context.obj(["ICCBased", profile]);
  expect(reading.space(space)).toEqual({ kind: "unknown", name: "ICCBased" });
  expect(reading.space(space)).toBe(reading.space(space));
});

test("gradients that are sampled have no colours that are known", async () => {
  const { context } = await PDFDocument.create();
  const reading = new Reading(context, () => undefined);
  const shading = (space: string, fn: object) =>
    reading.shading(context.obj({ ShadingType: 2, ColorSpace: space, Function: fn } as never));
  expect(shading("DeviceCMYK", { FunctionType: 0 })).toEqual([]);
  expect(shading("DeviceRGB", { FunctionType: 0 }).map((tone) => tone.foreign)).toEqual(["RGB"]);
  expect(shading("DeviceGray", { FunctionType: 2, N: 1 }).map(({ total }) => total)).toEqual([
    100, 0,
  ]);
});
