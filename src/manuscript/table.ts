import type { Token } from "markdown-it";
import type { Source } from "./decode.js";
import { type Origin, readInline } from "./inline.js";
import type { Node } from "./nodes.js";
import type { Reading } from "./reading.js";
import type { Photo, Text } from "./story.js";
import { isBlank, makeRun, trim } from "./text.js";

/** Reads a GFM table; photos in its cells follow it. A row keeps cells beyond the header's number. */
export function readTable(
  reading: Reading,
  table: Token,
  inner: readonly Token[],
  title: string,
): Node[] {
  const { source } = reading;
  const photos: Photo[] = [];
  const rows: { readonly line: number; readonly cells: Text[]; end: number }[] = [];
  for (const token of inner) {
    if (token.type === "tr_open") rows.push({ line: token.map?.[0] ?? 0, cells: [], end: 0 });
    const row = rows.at(-1);
    if (token.type !== "inline" || !row) continue;
    // A bar inside of a cell is written `\|`; the parser has taken its backslash away.
    const written = token.content.replaceAll("|", "\\|");
    const found = (source.lines[row.line] ?? "").indexOf(written, row.end);
    const from = Math.max(found, row.end);
    if (found >= 0) row.end = found + written.length;
    const origin: Origin = (offset) => {
      const bars = token.content.slice(0, offset).split("|").length - 1;
      return source.at(row.line, from + offset + bars);
    };
    const cell = readInline(token, origin);
    row.cells.push(trim(cell.lines.flat()));
    photos.push(...cell.photos);
  }
  for (const row of rows) row.cells.push(...surplus(source, row.line, row.end));
  const [header = [], ...body] = rows.map((row) => row.cells);
  const [first = 0, last = first + 1] = table.map ?? [];
  const span = {
    start: source.at(first, 0),
    end: source.at(last - 1, (source.lines[last - 1] ?? "").length),
  };
  const blank = header.every(isBlank);
  return [
    { kind: "table", table: { title, header: blank ? [] : header, rows: body, span } },
    ...photos.map((photo): Node => ({ kind: "photo", photo })),
  ];
}

/** The cells of a row that GFM would leave out because the header has fewer. */
function surplus(source: Source, line: number, end: number): Text[] {
  const rest = (source.lines[line] ?? "").slice(end);
  const cells: Text[] = [];
  let offset = end;
  for (const piece of rest.split("|")) {
    const cell = piece.trim();
    if (cell !== "") {
      const start = source.at(line, offset + piece.indexOf(cell));
      cells.push([makeRun(cell, "plain", start)]);
    }
    offset += piece.length + 1;
  }
  return cells;
}
