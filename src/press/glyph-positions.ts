import { decodePDFRawStream, PDFArray, type PDFDocument, PDFRawStream, PDFStream } from "pdf-lib";
import type { Pt } from "../units.js";
import { type Operand, readOperations } from "./content-stream.js";
import type { Widths } from "./font-widths.js";
import { IDENTITY, type Matrix, multiply, translation } from "./matrix.js";

/** Where a glyph was inked, in points from the page's top left corner. */
export interface GlyphPosition {
  readonly x: Pt;
  readonly y: Pt;
}

const numbers = (operands: readonly Operand[]): number[] =>
  operands.map((o) => (o.type === "number" ? o.value : 0));

export const matrixOf = (operands: readonly Operand[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(operands);
  return [a, b, c, d, e, f];
};

/** Bytes of a page's content, its streams joined. */
export function pageContent(document: PDFDocument, index: number): Uint8Array {
  const contents = document.getPage(index).node.Contents();
  const streams: PDFStream[] = [];
  if (contents instanceof PDFArray) {
    for (let i = 0; i < contents.size(); i++) streams.push(contents.lookup(i, PDFStream));
  } else if (contents) streams.push(contents);
  const parts = streams.map((stream) =>
    stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents(),
  );
  return Buffer.concat(parts.flatMap((part) => [part, Uint8Array.of(10)]));
}

/** What the text operators have set so far. */
export interface TextState {
  line: Matrix;
  /** Advance since the line matrix was set, in text space. */
  pen: number;
  size: number;
  widths: Widths;
}

const DEFAULT_WIDTHS: Widths = () => 1000;

/** What they have set where a content stream begins. */
export const newTextState = (): TextState => ({
  line: IDENTITY,
  pen: 0,
  size: 0,
  widths: DEFAULT_WIDTHS,
});

/** Glyphs of one shown string: Chromium writes two bytes for each (Identity-H). */
function showString(bytes: Uint8Array, state: TextState, ctm: Matrix, height: Pt): GlyphPosition[] {
  const found: GlyphPosition[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const place = multiply(multiply(translation(state.pen, 0), state.line), ctm);
    found.push({ x: place[4], y: height - place[5] });
    const cid = ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
    state.pen += (state.widths(cid) / 1000) * state.size;
  }
  return found;
}

function show(
  operand: Operand | undefined,
  state: TextState,
  ctm: Matrix,
  height: Pt,
): GlyphPosition[] {
  if (operand?.type === "string") return showString(operand.value, state, ctm, height);
  if (operand?.type !== "array") return [];
  return operand.items.flatMap((item) => {
    if (item.type === "number") state.pen -= (item.value / 1000) * state.size;
    return show(item.type === "string" ? item : undefined, state, ctm, height);
  });
}

/** Applies a text operator that moves the pen or chooses the font. */
export function setText(
  operator: string,
  operands: readonly Operand[],
  state: TextState,
  fonts: Fonts,
): void {
  if (operator === "Tf") {
    const [name, size] = operands;
    state.widths = fonts.get(name?.type === "name" ? name.value : "") ?? DEFAULT_WIDTHS;
    state.size = size?.type === "number" ? size.value : 0;
    return;
  }
  if (operator === "BT") state.line = IDENTITY;
  else if (operator === "Tm") state.line = matrixOf(operands);
  else if (operator === "Td" || operator === "TD") {
    const [x = 0, y = 0] = numbers(operands);
    state.line = multiply(translation(x, y), state.line);
  } else return;
  state.pen = 0;
}

/** Widths of a page's fonts by their resource names. */
export type Fonts = ReadonlyMap<string, Widths>;

/** What one BT … ET inks, and the bytes of the stream that hold it. */
export interface TextObject {
  readonly glyphs: readonly GlyphPosition[];
  /** From the q that was opened for it alone to the Q that closes it; from BT to ET where there is none. */
  readonly start: number;
  readonly end: number;
}

/** A text object while it is read. */
interface OpenObject {
  glyphs: GlyphPosition[];
  start: number;
  end: number;
  /** Its own q is not closed yet. */
  held: boolean;
}

/**
 * All text objects of a page, in the order of inking.
 * @param fonts widths of the page's fonts, for strings of several glyphs
 * @param height of the page in points, to count from the top
 */
export function textObjects(content: Uint8Array, fonts: Fonts, height: Pt): TextObject[] {
  const found: OpenObject[] = [];
  const stack: Matrix[] = [];
  let ctm = IDENTITY;
  /** Where the q began that nothing was inked in so far. */
  let group: number | undefined;
  const state = newTextState();
  for (const { operator, operands, start, end } of readOperations(content)) {
    const last = found.at(-1);
    if (operator === "q") {
      stack.push(ctm);
      group = start;
    } else if (operator === "Q") {
      ctm = stack.pop() ?? IDENTITY;
      if (last?.held) last.end = end;
      if (last) last.held = false;
      group = undefined;
    } else if (operator === "cm") ctm = multiply(matrixOf(operands), ctm);
    else if (operator === "Tj" || operator === "TJ") {
      last?.glyphs.push(...show(operands[0], state, ctm, height));
    } else if (operator === "BT") {
      setText(operator, operands, state, fonts);
      if (last) last.held = false;
      found.push({ glyphs: [], start: group ?? start, end, held: group !== undefined });
      group = undefined;
    } else if (operator === "ET" && last) last.end = end;
    else setText(operator, operands, state, fonts);
  }
  return found;
}

/** Origins of all glyphs of a page, in the order of inking; parameters as those of `textObjects`. */
export const glyphPositions = (content: Uint8Array, fonts: Fonts, height: Pt): GlyphPosition[] =>
  textObjects(content, fonts, height).flatMap(({ glyphs }) => glyphs);
