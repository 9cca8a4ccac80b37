import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { expect, it } from "vitest";
import { type MarginNote, type Stamp, stampPages } from "../../src/press/index.js";
import { stacked } from "../../src/press/margin.js";
import { FONT_FILE } from "../support/paper.js";
import { pageTexts } from "../support/proof.js";

const font = readFileSync(FONT_FILE);
const note = (foot: number, lines: readonly string[], side: "left" | "right" = "right") =>
  ({ foot, lines, side }) satisfies MarginNote;

async function stamped(notes: readonly MarginNote[], left = 50): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage([600, 800]);
  const stamp: Stamp = {
    index: 0,
    stage: "大样",
    revision: 1,
    title: "云汀日报",
    time: "11月22日",
    digest: "3f9a1c2e",
    notes,
  };
  const [file = new Uint8Array()] = await stampPages(await document.save(), [stamp], {
    strong: font,
    plain: font,
    area: { left, top: 60, width: 600 - 2 * left },
    date: new Date("2026-11-22T13:05:00Z"),
  });
  return (await pageTexts(file))[0] ?? "";
}

it("ends a note at the foot of its area, or above the note under it", () => {
  const notes = [note(300, ["缺2行"]), note(305, ["余3行", "42字"]), note(500, ["缺1行"])];
  const [first = 0, second = 0, third] = stacked(notes);
  expect(third).toBe(500);
  expect(second).toBe(305);
  // Two lines of type under it, and air.
  expect(first).toBeLessThan(305 - 2 * 7.5);
  expect(first).toBeGreaterThan(305 - 40);
});

it("says in the margin what a story is over and what it lacks", async () => {
  const text = await stamped([note(300, ["余3行", "42字"]), note(300, ["缺2行"], "left")]);
  for (const words of ["余3行", "42字", "缺2行"]) expect(text).toContain(words);
});

it("leaves a note out where the margin has no room for one that can be read", async () => {
  expect(await stamped([note(300, ["余3行"])], 14)).not.toContain("余3行");
});

it("leaves a page without notes as it was stamped before", async () => {
  expect(await stamped([])).not.toMatch(/余|缺/u);
});
