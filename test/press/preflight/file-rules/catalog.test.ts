import { deflateSync } from "node:zlib";
import { type PDFDocument, PDFName, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { catalogRules } from "../../../../src/press/preflight/file-rules/catalog.js";
import { brokenBy } from "../../../support/preflight.js";

/** The head of a profile of this class and space. */
const profile = (kind: string): Buffer => Buffer.from(`${" ".repeat(12)}${kind}${" ".repeat(200)}`);
const intent =
  (bytes: Uint8Array, entries: object) =>
  ({ catalog, context }: PDFDocument): void => {
    const stream = context.register(context.stream(bytes, entries as never));
    const dict = {
      S: "GTS_PDFX",
      OutputConditionIdentifier: PDFString.of("TR 002"),
      DestOutputProfile: stream,
    };
    catalog.set(PDFName.of("OutputIntents"), context.obj([dict]));
  };

test("an output intent with a CMYK profile of a press, packed or not, is good", async () => {
  expect(await brokenBy(catalogRules, intent(profile("prtrCMYK"), { N: 4 }))).toEqual([]);
  const packed = deflateSync(profile("prtrCMYK"));
  const flate = { N: 4, Filter: "FlateDecode" };
  expect(await brokenBy(catalogRules, intent(packed, flate))).toEqual([]);
});

test("no intent, another profile, or a damaged one are not", async () => {
  const none = ["output-intent", "output-condition", "output-profile"];
  expect(await brokenBy(catalogRules)).toEqual(none);
  const screen = intent(profile("mntrRGB "), { N: 4 });
  expect(await brokenBy(catalogRules, screen)).toEqual(["output-profile"]);
  const damaged = intent(Buffer.from("x"), { N: 4, Filter: "FlateDecode" });
  expect(await brokenBy(catalogRules, damaged)).toEqual(["output-profile"]);
});

test("what belongs to screens is told by its key", async () => {
  const bad = await brokenBy(catalogRules, (document) => {
    intent(profile("prtrCMYK"), { N: 4 })(document);
    document.catalog.set(PDFName.of("Outlines"), document.context.obj({}));
    document.context.register(document.context.obj({ JS: PDFString.of("app.beep()") }));
  });
  expect(bad).toEqual([
    "catalog-entries Outlines",
    expect.stringMatching(/^javascript JS object \d+$/),
  ]);
});
