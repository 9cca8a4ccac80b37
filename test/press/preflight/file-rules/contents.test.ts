import type { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { contentsRules } from "../../../../src/press/preflight/file-rules/contents.js";
import { brokenBy } from "../../../support/preflight.js";

const form =
  (content: string, entries: object = { Subtype: "Form" }) =>
  ({ context }: PDFDocument): void => {
    context.register(context.flateStream(content, entries as never));
  };

test("forms, cells of patterns and pages are read, used or not", async () => {
  expect(await brokenBy(contentsRules, form("0 0 0 1 k /DeviceCMYK cs"))).toEqual([]);
  expect(await brokenBy(contentsRules, form("1 0 0 RG"))).toEqual([
    expect.stringMatching(/^rgb-content RGB object \d+$/),
  ]);
  expect(await brokenBy(contentsRules, form("/Lab cs", { PatternType: 1 }))).toEqual([
    expect.stringMatching(/^rgb-content Lab object/),
  ]);
  const page = await brokenBy(contentsRules, (document) => {
    const { context } = document;
    document.getPage(0).node.addContentStream(context.register(context.flateStream("1 0 0 rg")));
  });
  expect(page).toEqual(["rgb-content RGB page 1"]);
});

test("what cannot be read is told with the reason", async () => {
  expect(await brokenBy(contentsRules, form("("))).toEqual([
    expect.stringMatching(/^rgb-content page content: a string without an end/),
  ]);
});
