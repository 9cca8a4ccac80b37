import type { Band } from "./edition.js";
import type { PlanRow } from "./plan-rows.js";

/** A run of columns; `end` is exclusive. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/** What one letter covers in one row. */
interface Strip {
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly runs: readonly Run[];
}

/** A letter's part of the drawing: its bands, and whether they hang together. */
export interface Drawn {
  readonly bands: readonly Band[];
  readonly whole: boolean;
}

/**
 * The bands of each letter, from top to bottom and, where a row holds two (the arms of a U), from
 * left to right. Rows that follow each other with the same columns are one band.
 */
export function drawnLetters(rows: readonly PlanRow[]): Map<string, Drawn> {
  const strips = new Map<string, Strip[]>();
  let top = 0;
  rows.forEach((row, index) => {
    const bottom = top + row.height;
    for (const letter of new Set(row.cells.map((cell) => cell.letter))) {
      const strip = { row: index, top, bottom, runs: runsOf(row, letter) };
      strips.set(letter, [...(strips.get(letter) ?? []), strip]);
    }
    top = bottom;
  });
  return new Map(
    [...strips].map(([letter, own]) => [letter, { bands: bandsOf(own), whole: isWhole(own) }]),
  );
}

function runsOf(row: PlanRow, letter: string): Run[] {
  const runs: Run[] = [];
  row.cells.forEach((cell, column) => {
    if (cell.letter !== letter) return;
    const last = runs.at(-1);
    if (last?.end === column) runs[runs.length - 1] = { first: last.first, end: column + 1 };
    else runs.push({ first: column, end: column + 1 });
  });
  return runs;
}

function bandsOf(strips: readonly Strip[]): Band[] {
  const merged: Strip[] = [];
  for (const strip of strips) {
    const last = merged.at(-1);
    if (last !== undefined && last.bottom === strip.top && sameRuns(last.runs, strip.runs)) {
      merged[merged.length - 1] = { ...last, bottom: strip.bottom };
    } else {
      merged.push(strip);
    }
  }
  return merged.flatMap(({ top, bottom, runs }) =>
    runs.map(({ first, end }) => ({ firstColumn: first, endColumn: end, top, bottom })),
  );
}

const sameRuns = (one: readonly Run[], other: readonly Run[]): boolean =>
  one.length === other.length &&
  one.every((run, i) => run.first === other[i]?.first && run.end === other[i]?.end);

/**
 * True where the cells hang together by their edges. L, T, U, stairs, a ring and a C are whole; two
 * islands are not. Where a column holds several stretches, its text goes over what stands between.
 */
const isWhole = (strips: readonly Strip[]): boolean =>
  isConnected(
    strips.flatMap(({ row, runs }) =>
      runs.flatMap(({ first, end }) =>
        Array.from({ length: end - first }, (_, i) => ({ row, column: first + i })),
      ),
    ),
  );

interface GridCell {
  readonly row: number;
  readonly column: number;
}

function isConnected(cells: readonly GridCell[]): boolean {
  const key = (row: number, column: number): string => `${row}:${column}`;
  const left = new Set(cells.map(({ row, column }) => key(row, column)));
  const queue = cells.slice(0, 1);
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    const { row, column } = cell;
    if (!left.delete(key(row, column))) continue;
    const next = [
      { row: row - 1, column },
      { row: row + 1, column },
      { row, column: column - 1 },
      { row, column: column + 1 },
    ];
    queue.push(...next.filter((one) => left.has(key(one.row, one.column))));
  }
  return left.size === 0;
}
