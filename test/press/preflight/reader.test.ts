import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { readMarks } from "../../../src/press/preflight/check-page.js";
import type { Mark } from "../../../src/press/preflight/mark.js";
import { troubleOf } from "../../../src/press/preflight/reader.js";
import { LIMITS } from "../../../src/press/separate/job.js";
import { endlessPdf, pdfStream } from "../../support/pdfs.js";
import { marksOf, SHEET, TYPE, type } from "../../support/preflight.js";

const form = (content: string, more = "") =>
  pdfStream(`/Type/XObject/Subtype/Form/BBox[0 0 200 200]${more}`, content);
const drawn = (content: string, ...objects: string[]) =>
  marksOf(content, { resources: "/XObject<</F 5 0 R/G 6 0 R>>", objects });
const reasons = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === "unread" ? [mark.reason] : []));

test("text stands where its matrices put it, one string behind the other", async () => {
  const marks = await marksOf("q .5 0 0 .5 10 20 cm BT /F 10 Tf 4 6 Td (A) Tj (B) Tj ET Q", TYPE);
  expect(marks).toMatchObject([
    { kind: "text", size: 5, glyphs: 1, box: { left: 12, right: 17 } },
    { kind: "text", size: 5, glyphs: 1, box: { left: 17, right: 19.5 } },
  ]);
});

test("strokes are as wide as they are drawn large, and clipping hides what is outside", async () => {
  const marks = await marksOf(
    "0 0 50 50 re W n q 2 0 0 2 0 0 cm .5 w 5 5 m 90 5 l S Q 60 60 9 9 re f",
  );
  expect(marks).toMatchObject([
    { kind: "shape", stroke: 1, box: { left: 9.5, right: 50, bottom: 9.5, top: 10.5 } },
    { kind: "shape", thin: 9, box: undefined },
  ]);
});

test("invisible text is handed out, but nowhere to be seen", async () => {
  expect(await marksOf(`3 Tr ${type(9)}`, TYPE)).toMatchObject([{ glyphs: 2, box: undefined }]);
});

test("forms are read at each of their places, with the resources around them", async () => {
  const marks = await drawn(
    "/F Do 1 0 0 1 50 0 cm /F Do",
    form("0 0 9 9 re f /G Do", "/Matrix[1 0 0 1 0 20]"),
    form("0 0 1 1 re f"),
  );
  expect(marks.map(({ box }) => [box?.left, box?.bottom, box?.right])).toEqual([
    [0, 20, 9],
    [0, 20, 1],
    [50, 20, 59],
    [50, 20, 51],
  ]);
});

test("a tiled cell is read once, and stands where it fills", async () => {
  const cell = pdfStream(
    "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5/Resources<<>>",
    ".1 w 0 1 0 0 K 0 0 m 5 0 l S",
  );
  const content = "/Pattern cs /P scn 20 20 50 50 re f 90 20 50 50 re f";
  const marks = await marksOf(content, { resources: "/Pattern<</P 5 0 R>>", objects: [cell] });
  expect(marks).toMatchObject([
    { stroke: 0.1, box: { left: 20, bottom: 20, right: 70, top: 70 } },
    { inked: [] },
    { inked: [] },
  ]);
});

test("what cannot be read is told, and what follows it is read", async () => {
  const marks = await drawn("/F Do /G Do 0 0 9 9 re f", form("0 0 9 ("), form("/G Do"));
  expect(reasons(marks)).toEqual([
    "page content: a string without an end at byte 6",
    "a form that draws itself",
  ]);
  expect(marks.at(-1)).toMatchObject({ kind: "shape" });
  expect(reasons(await marksOf("q (")).length).toBe(1);
});

test("a page without end comes to one", async () => {
  const document = await PDFDocument.load(endlessPdf());
  let count = 0;
  const found: string[] = [];
  readMarks(document, 0, SHEET.trim, (mark) => {
    count++;
    if (mark.kind === "unread") found.push(mark.reason);
  });
  expect(count).toBeLessThan(LIMITS.operations);
  expect(found).toContain("more than 2 million operators");
});

test("no string that is shown is lost, however states and forms are nested", async () => {
  const show = fc.constantFrom("(A) Tj", "[(A) 20 (B)] TJ", "(A) '", '1 2 (B) "');
  const noise = fc.constantFrom(
    "1 g",
    "0 Tr",
    "3 Tr",
    "Q",
    "5 0 Td",
    ".1 0 0 .1 5 5 cm",
    "9 Tz",
    "W n",
  );
  const part = fc.oneof(
    show.map((text) => ({ text, shows: 1 })),
    noise.map((text) => ({ text, shows: 0 })),
    fc
      .array(show, { maxLength: 3 })
      .map((all) => ({ text: `q ${all.join(" ")} Q`, shows: all.length })),
    fc.constant({ text: "/G Do", shows: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
      const marks = await marksOf(`BT /F 9 Tf ${parts.map(({ text }) => text).join(" ")} ET`, {
        resources: `${TYPE.resources}/XObject<</G 7 0 R>>`,
        objects: [...TYPE.objects, form("BT /F 9 Tf (A) Tj (B) Tj ET")],
      });
      const shown = marks.filter(({ kind }) => kind === "text");
      expect(shown.length).toBe(parts.reduce((sum, { shows }) => sum + shows, 0));
    }),
    { numRuns: 60 },
  );
});

test("errors that are none of content are thrown on", () => {
  expect(() => troubleOf(new TypeError("x"))).toThrow(TypeError);
});
