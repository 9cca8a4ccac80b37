import { PDFDict, PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { IDENTITY } from "../../../src/press/matrix.js";
import { EVERYWHERE } from "../../../src/press/preflight/box.js";
import { NO_FONT } from "../../../src/press/preflight/mark-font.js";
import { firstState, setExtGState } from "../../../src/press/preflight/mark-state.js";

const { context } = await PDFDocument.create();
const state = firstState(IDENTITY, EVERYWHERE);
const set = (entries: object) => {
  const dict = context.obj(entries as never);
  if (!(dict instanceof PDFDict)) throw new Error("no dictionary");
  return setExtGState(state, dict, () => ({ ...NO_FONT, name: "Song" }));
};

test("OP stands for fills too, where op is not said", () => {
  expect(state.fillOver || state.strokeOver).toBe(false);
  expect(set({ OP: true })).toMatchObject({ fillOver: true, strokeOver: true, overMode: 0 });
  expect(set({ OP: true, op: false, OPM: 1 })).toMatchObject({
    fillOver: false,
    strokeOver: true,
    overMode: 1,
  });
});

test("a state may bring line width, opacity and font", () => {
  const font = context.register(context.obj({ Subtype: "Type1" }));
  const all = set({ LW: 0.1, ca: 0.5, Font: [font, 7] });
  expect(all).toMatchObject({ lineWidth: 0.1, fillAlpha: 0.5 });
  expect(all.text).toMatchObject({ size: 7, font: { name: "Song" } });
});
