import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import type { Edition } from "../../../src/edition/index.js";
import { checkSheet } from "../../../src/press/preflight/check-sheet.js";
import { makePress } from "../../../src/press/x4/assemble.js";
import { newsprint } from "../../support/icc.js";
import { pagePdf } from "../../support/pdfs.js";
import { printed } from "../../support/printed.js";
import { starter } from "../../support/starter.js";

const profile = await newsprint;

/** The press files of a page with this content, 275 × 390 mm. */
async function pressOf(content: string, press: Partial<Edition["paper"]["press"]> = {}) {
  const { edition } = await starter();
  const own = {
    ...edition,
    paper: { ...edition.paper, press: { ...edition.paper.press, ...press } },
  };
  const pdf = pagePdf(content, "/ExtGState<</A<</ca .5>>>>");
  const made = await makePress([{ ...(await printed(1)), pdf }], own, { profile, whole: true });
  const codes = made.diagnostics.map(({ code, facts }) => `${code} ${facts.x} ${facts.y}`);
  return { codes, made, edition: own };
}

test("a sheet is checked when it is made, its place counted from the trim", async () => {
  const bleeds = "0 0 0 rg -20 100 60 20 re f";
  expect((await pressOf("0 0 0 rg 20 100 20 20 re f")).codes).toEqual([]);
  expect((await pressOf(bleeds)).codes).toEqual(["BX6041 0 28.2"]);
  expect((await pressOf(bleeds, { bleed: 3 })).codes).toEqual([]);
  expect((await pressOf(bleeds, { bleed: 3, marks: true })).codes).toEqual([]);
});

test("the file of all is checked as a file: nothing of its pages is told twice", async () => {
  const { codes, made } = await pressOf("0 0 0 rg .1 w 20 100 m 60 100 l S");
  expect(codes).toEqual(["BX6032 7 35.3"]);
  expect(made.sheets[0]?.broken).toEqual([]);
  expect(made.whole?.broken).toEqual([]);
});

test("a file whose boxes and metadata are gone breaks the rules for files", async () => {
  const { edition } = await starter();
  const document = await PDFDocument.create();
  document.addPage([780, 1105]);
  const pressed = { document, plates: ["K"], findings: [] };
  const checked = await checkSheet(pressed, new Uint8Array(), await printed(1), edition, "black");
  expect(checked.diagnostics).toEqual([]);
  expect(checked.broken.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["pdf-version", "output-intent", "xmp", "trim-box"]),
  );
});
