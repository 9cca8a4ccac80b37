import type { PlacedColumn, PlacedLine, TextBlock, VerticalBlock } from "../compose/index.js";
import type { Mm } from "../units.js";
import { baselineOf, readingUp, rowOf } from "./beside.js";
import { mm, type Place } from "./geometry-shapes.js";
import type { ColumnGeometry, LineGeometry } from "./geometry-types.js";

/** A set line on the sheet. */
export function lineGeometry(
  block: TextBlock,
  placed: PlacedLine,
  index: number,
  place: Place,
): LineGeometry {
  const { line, shift } = placed;
  const left = place.left + block.box.x * place.size;
  const corner = place.top + block.box.y * place.leading;
  const row = rowOf(block, index);
  const top = corner + row * block.leading;
  const at = (em: number): Mm => mm(left + (shift + em) * block.size);
  const baseline = corner + baselineOf(block, row);
  const above = (em: number): Mm => mm(baseline - em * block.size);
  const marks = [
    ...(line.raised ?? []).map(({ x, raise }) => ({ x: at(x), baseline: above(raise) })),
    ...(line.readings ?? []).map(({ x, scale }) => ({
      x: at(x),
      baseline: above(readingUp(block, scale)),
    })),
  ];
  return {
    story: block.story,
    role: block.role,
    text: line.copy ?? line.runs.map((run) => run.text).join(""),
    block: placed.block,
    from: line.from,
    to: line.to,
    x: at(line.indent),
    y: mm(top),
    width: mm(line.width * block.size),
    height: mm(block.leading),
    baseline: mm(baseline),
    firstOrigin: at(line.firstOrigin),
    lastOrigin: at(line.lastOrigin),
    size: mm(block.size),
    ...(line.firstRaise ? { firstRaise: mm(line.firstRaise * block.size) } : {}),
    ...(line.lastRaise ? { lastRaise: mm(line.lastRaise * block.size) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** A vertical line on the sheet. */
export function columnGeometry(
  block: VerticalBlock,
  { column, axis, top, block: source }: PlacedColumn,
  place: Place,
): ColumnGeometry {
  const { size } = block;
  const x = place.left + block.box.x * place.size + axis * size;
  const y = place.top + block.box.y * place.leading + top * size;
  const origin = (glyph: (typeof column.glyphs)[number] | undefined): [Mm, Mm] => [
    mm(x + (glyph?.across ?? 0) * size),
    mm(y + (glyph?.along ?? 0) * size),
  ];
  return {
    story: block.story,
    role: block.role,
    text: column.text,
    block: source,
    from: column.from,
    to: column.to,
    x: mm(x - size / 2),
    y: mm(y),
    width: mm(size),
    height: mm(column.length * size),
    axis: mm(x),
    first: origin(column.glyphs[0]),
    last: origin(column.glyphs.at(-1)),
    size: mm(size),
  };
}
