import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { fileView } from "../../../src/press/preflight/file-view.js";

test("every dictionary is seen, however deep, by the object that it lies in", async () => {
  const document = await PDFDocument.create();
  const { context } = document;
  const ref = context.register(context.obj({ A: [{ B: { C: 1 } }] }));
  const stream = context.register(context.stream("x", { D: {} }));
  const { objects } = fileView(document, new Uint8Array());
  expect(objects.filter((object) => object.ref === ref)).toHaveLength(3);
  expect(objects.filter((object) => object.ref === stream && object.stream)).toHaveLength(1);
});

test("a file that nests without end is walked, not climbed", async () => {
  const document = await PDFDocument.create();
  let inner = document.context.obj({});
  for (let i = 0; i < 50_000; i++) inner = document.context.obj([inner]) as never;
  document.context.register(inner);
  expect(fileView(document, new Uint8Array()).objects.length).toBeGreaterThan(0);
});
