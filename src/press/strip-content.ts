import type { Pt } from "../units.js";
import { type Operand, type Operation, readOperations } from "./content-stream.js";
import { writeOperation } from "./content-writer.js";
import { type Fonts, matrixOf, newTextState, setText, type TextState } from "./glyph-positions.js";
import { apply, IDENTITY, type Matrix, multiply } from "./matrix.js";

/** A strip of a page from head to foot, in the content's own points. */
export interface StripRange {
  readonly from: Pt;
  readonly to: Pt;
}

/** Less ink than this, in points, reaches nowhere. */
const HAIR: Pt = 0.01;

const meets = (xs: readonly Pt[], { from, to }: StripRange): boolean =>
  Math.max(...xs) > from + HAIR && Math.min(...xs) < to - HAIR;

/** One string without the glyphs outside of the strip: a move of their width stands for them. */
function keptGlyphs(bytes: Uint8Array, state: TextState, ctm: Matrix, strip: StripRange) {
  const items: Operand[] = [];
  let kept: number[] = [];
  let dropped = 0;
  const close = (): void => {
    if (kept.length > 0) items.push({ type: "string", value: Uint8Array.from(kept), hex: true });
    kept = [];
  };
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const [high, low] = [bytes[i] ?? 0, bytes[i + 1] ?? 0];
    const width = state.widths((high << 8) | low);
    const place = multiply(state.line, ctm);
    const end = state.pen + (width / 1000) * state.size;
    if (meets([apply(place, state.pen, 0)[0], apply(place, end, 0)[0]], strip)) {
      kept.push(high, low);
    } else {
      close();
      items.push({ type: "number", value: -width });
      dropped += 1;
    }
    state.pen = end;
  }
  close();
  return { items, dropped };
}

/** A Tj or TJ without what lies outside; undefined where all of it stays. */
function keptText(
  operands: readonly Operand[],
  state: TextState,
  ctm: Matrix,
  strip: StripRange,
): Uint8Array | undefined {
  const [shown] = operands;
  const all = shown?.type === "array" ? shown.items : shown ? [shown] : [];
  let dropped = 0;
  const items = all.flatMap((item): readonly Operand[] => {
    if (item.type === "number") state.pen -= (item.value / 1000) * state.size;
    if (item.type !== "string") return [item];
    const kept = keptGlyphs(item.value, state, ctm, strip);
    dropped += kept.dropped;
    return kept.items;
  });
  if (dropped === 0) return undefined;
  // Where nothing is left, the moves are: what is shown next begins where this ended.
  return writeOperation({ operator: "TJ", operands: [{ type: "array", items }] });
}

/** Whether an operation draws an image that lies outside. */
function isOutside(
  { operands: [name] }: Operation,
  images: ReadonlySet<string>,
  ctm: Matrix,
  strip: StripRange,
): boolean {
  if (name?.type !== "name" || !images.has(name.value)) return false;
  const corners = [apply(ctm, 0, 0), apply(ctm, 1, 0), apply(ctm, 0, 1), apply(ctm, 1, 1)];
  return !meets(
    corners.map(([x]) => x),
    strip,
  );
}

/**
 * A page's content as the browser writes it without the glyphs and images that lie wholly outside of a
 * strip: what is clipped away there would still be read out of the file. What stays keeps its place, what is
 * drawn keeps its bytes.
 * @param fonts widths of the page's fonts by their resource names
 * @param images the resource names of its images
 */
export function stripContent(
  content: Uint8Array,
  fonts: Fonts,
  images: ReadonlySet<string>,
  strip: StripRange,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const stack: Matrix[] = [];
  const state = newTextState();
  let ctm = IDENTITY;
  let written = 0;
  for (const operation of readOperations(content)) {
    const { operator, operands, start, end } = operation;
    let by: Uint8Array | undefined;
    if (operator === "q") stack.push(ctm);
    else if (operator === "Q") ctm = stack.pop() ?? IDENTITY;
    else if (operator === "cm") ctm = multiply(matrixOf(operands), ctm);
    else if (operator === "Tj" || operator === "TJ") by = keptText(operands, state, ctm, strip);
    else if (operator === "Do") {
      if (isOutside(operation, images, ctm, strip)) by = new Uint8Array();
    } else setText(operator, operands, state, fonts);
    if (by === undefined) continue;
    parts.push(content.subarray(written, start), by);
    written = end;
  }
  return Buffer.concat([...parts, content.subarray(written)]);
}
