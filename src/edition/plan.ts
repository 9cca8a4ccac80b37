import { type Diagnostic, diagnose, type Place, type Result } from "../diagnostics/index.js";
import type { Band } from "./edition.js";
import { nearest } from "./nearest.js";
import { drawnLetters } from "./plan-bands.js";
import { EMPTY, type PlanRow, readRows } from "./plan-rows.js";

/** What a drawing is checked against, and where it stands in edition.yaml. */
export interface PlanFrame {
  /** Basic columns of the page. */
  readonly columns: number;
  /** Lines that the rows must fill. */
  readonly lines: number;
  /** The letters that the page's `areas` explain. */
  readonly letters: readonly string[];
  /** The place of a stretch of the drawing's text line `line` (from 0; string indexes). */
  rowPlace(line: number, from: number, to: number): Place;
  areaPlace(letter: string): Place;
}

/**
 * Reads the drawing of a page: each row is `lines | letter for each basic column`. Gives the bands
 * of each letter that has an area. Complaints: BX2005 row unreadable, BX2006 wrong number of
 * columns, BX2007 heights do not fill the page, BX2008 letter without area, BX2009 area in pieces,
 * BX2010 area not drawn, BX2019 empty cells. After BX2005 to BX2007 no cell can be trusted and no
 * bands are given; an area with BX2009 has none.
 */
export function readPlan(
  plan: string,
  frame: PlanFrame,
): Result<ReadonlyMap<string, readonly Band[]>> {
  const { rows, bad } = readRows(plan);
  const rowErrors = [
    ...bad.map(({ line, text }) =>
      diagnose("BX2005", { row: text.trim() }, linePlace(frame, line, text)),
    ),
    ...rows.flatMap((row) => columnsError(row, frame)),
    ...(bad.length === 0 ? heightError(rows, frame) : []),
  ];
  const letters = [...unknownLetters(rows, frame), ...emptyCells(rows, frame)];
  // A row that cannot be read may hold any letter.
  const undrawn = bad.length === 0 ? undrawnAreas(rows, frame) : [];
  if (rowErrors.length > 0) {
    return { value: new Map(), diagnostics: [...rowErrors, ...letters, ...undrawn] };
  }
  const { value, diagnostics } = wholeAreas(rows, frame);
  return { value, diagnostics: [...letters, ...diagnostics, ...undrawn] };
}

function linePlace(frame: PlanFrame, line: number, text: string): Place {
  const from = text.length - text.trimStart().length;
  return frame.rowPlace(line, from, text.trimEnd().length);
}

function columnsError(row: PlanRow, frame: PlanFrame): Diagnostic[] {
  const have = row.cells.length;
  if (have === frame.columns) return [];
  const from = row.cells[0]?.at ?? 0;
  const place = frame.rowPlace(row.line, from, row.text.trimEnd().length);
  return [diagnose("BX2006", { have, want: frame.columns }, place)];
}

/** Shown over the whole drawing: no single row is to blame. */
function heightError(rows: readonly PlanRow[], frame: PlanFrame): Diagnostic[] {
  const have = rows.reduce((sum, row) => sum + row.height, 0);
  if (have === frame.lines) return [];
  const first = rows[0];
  const last = rows.at(-1);
  const start = first ? linePlace(frame, first.line, first.text) : frame.rowPlace(0, 0, 0);
  const end = last ? linePlace(frame, last.line, last.text) : start;
  const span = start.span && end.span ? { start: start.span.start, end: end.span.end } : undefined;
  const place = { file: start.file, ...(span ? { span } : {}) };
  return [diagnose("BX2007", { have, want: frame.lines }, place)];
}

function unknownLetters(rows: readonly PlanRow[], frame: PlanFrame): Diagnostic[] {
  const seen = new Set<string>([EMPTY, ...frame.letters]);
  const unused = missing(rows, frame.letters);
  const found: Diagnostic[] = [];
  for (const row of rows) {
    for (const { letter, at } of row.cells) {
      if (seen.has(letter)) continue;
      seen.add(letter);
      // One letter resembles no other; the area that nobody drew is the likely one.
      const likely =
        nearest(letter, frame.letters) || (unused.length === 1 ? (unused[0] ?? "") : "");
      const place = frame.rowPlace(row.line, at, at + letter.length);
      found.push(diagnose("BX2008", { letter, nearest: likely }, place));
    }
  }
  return found;
}

function emptyCells(rows: readonly PlanRow[], frame: PlanFrame): Diagnostic[] {
  return rows.flatMap((row) => {
    const empty = row.cells.filter((cell) => cell.letter === EMPTY);
    const [first, last] = [empty[0], empty.at(-1)];
    if (first === undefined || last === undefined) return [];
    const place = frame.rowPlace(row.line, first.at, last.at + 1);
    return [diagnose("BX2019", { row: row.text.trim() }, place)];
  });
}

function missing(rows: readonly PlanRow[], letters: readonly string[]): string[] {
  const drawn = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.letter)));
  return letters.filter((letter) => !drawn.has(letter));
}

const undrawnAreas = (rows: readonly PlanRow[], frame: PlanFrame): Diagnostic[] =>
  missing(rows, frame.letters).map((letter) =>
    diagnose("BX2010", { letter }, frame.areaPlace(letter)),
  );

function wholeAreas(
  rows: readonly PlanRow[],
  frame: PlanFrame,
): Result<Map<string, readonly Band[]>> {
  const value = new Map<string, readonly Band[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [letter, { bands, whole }] of drawnLetters(rows)) {
    if (!frame.letters.includes(letter)) continue;
    if (whole) value.set(letter, bands);
    else diagnostics.push(diagnose("BX2009", { letter }, firstDrawn(rows, letter, frame)));
  }
  return { value, diagnostics };
}

function firstDrawn(rows: readonly PlanRow[], letter: string, frame: PlanFrame): Place {
  for (const row of rows) {
    const cell = row.cells.find((one) => one.letter === letter);
    if (cell) return frame.rowPlace(row.line, cell.at, cell.at + letter.length);
  }
  return frame.areaPlace(letter);
}
