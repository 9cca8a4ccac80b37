import { PDFDocument, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { readOperations } from "../../../src/press/content-stream.js";
import { inlineStream } from "../../../src/press/preflight/inline-stream.js";

const { context } = await PDFDocument.create();

test("entries get their full names, spaces those of the resources", () => {
  const content = "BI /W 2 /H 1 /BPC 8 /CS /Own /I true /D [1 0] /DP << /K null /N (a) >> ID xx EI";
  const [{ image } = { image: undefined }] = readOperations(Buffer.from(content));
  if (!image) throw new Error("no image");
  const own = context.obj(["Indexed"]);
  const stream = inlineStream(context, image, (name) => (name === "Own" ? own : undefined));
  expect(stream.dict.get(PDFName.of("ColorSpace"))).toBe(own);
  const text = String(stream.dict).replace(/\s+/g, " ");
  for (const part of ["/Width 2", "/Interpolate true", "/Decode [ 1 0 ]", "/N <61>", "/K null"]) {
    expect(text).toContain(part);
  }
  expect(Buffer.from(stream.getContents()).toString()).toBe("xx");
});
