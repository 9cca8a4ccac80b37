import { type PDFDict, type PDFObject, PDFRawStream, PDFRef } from "pdf-lib";
import { ContentError, type Operand, type Operation, readOperations } from "../content-stream.js";
import { IDENTITY, type Matrix, multiply, toMatrix } from "../matrix.js";
import { GraphicsInterpreter, numbersOf } from "../separate/graphics-state.js";
import { LIMITS } from "../separate/job.js";
import {
  asDict,
  asName,
  asNumber,
  entry,
  numbers,
  PressTrouble,
  pdfName,
} from "../separate/pdf-objects.js";
import { identity } from "../separate/resources.js";
import { type Box, EVERYWHERE, grown, placedBox, shared } from "./box.js";
import { COLOURS, colourChange } from "./colour-change.js";
import { imageFacts } from "./image-facts.js";
import { inlineStream } from "./inline-stream.js";
import type { Inked, Mark } from "./mark.js";
import { type Colour, firstState, type MarkState, setExtGState } from "./mark-state.js";
import { PathBox } from "./path-box.js";
import type { Reading } from "./reading.js";
import { textChange } from "./text-change.js";
import { shown, textBox } from "./text-pen.js";

/** Where a content stream is read. */
interface Use {
  readonly state: MarkState;
  /** Streams around it, to see circles. */
  readonly path: readonly string[];
  readonly resources: PDFDict | undefined;
  /** What a pattern's cell fills: its marks are there, not where the cell is drawn. */
  readonly tile?: Box;
  /** The cell of an uncoloured pattern: colours in it do not count. */
  readonly frozen?: boolean;
}

const BOTH = new Set(["B", "B*", "b", "b*"]);
const FILLS = new Set(["f", "F", "f*", ...BOTH]);
const STROKES = new Set(["S", "s", ...BOTH]);
const SHOWS = new Set(["Tj", "TJ", "'", '"']);
const PATHS = new Set(["m", "l", "c", "v", "y", "re"]);
/** Operators that only move or choose a matrix, the most of all. */
const MOVES = new Set(["BT", "Tm", "Td", "TD", "T*"]);
const FILLING = new Set([0, 2, 4, 6]);
const STROKING = new Set([1, 2, 5, 6]);

const nameOf = (operand: Operand | undefined): string =>
  operand?.type === "name" ? operand.value : "";

/** Reads one content stream and hands out its marks, and those of all that it draws. */
class ContentReader {
  private readonly graphics: GraphicsInterpreter<MarkState>;
  private readonly shape = new PathBox();
  private clipping = false;
  /** Advance since the line's matrix was set. */
  private pen = 0;
  private readonly base: Matrix;

  constructor(
    private readonly reading: Reading,
    private readonly use: Use,
  ) {
    this.graphics = new GraphicsInterpreter(use.state);
    this.base = use.state.ctm;
  }

  read(content: Uint8Array): void {
    for (const operation of readOperations(content)) {
      this.reading.budget.spendOperation();
      this.step(operation);
    }
  }

  private get state(): MarkState {
    return this.graphics.state;
  }

  private resource(category: string, name: string): PDFObject | undefined {
    return asDict(entry(this.use.resources, category))?.get(pdfName(name));
  }

  private readonly lookUp = (category: string, name: string): PDFObject | undefined =>
    this.resource(category, name);

  /** What of a box is seen; of a pattern's cell what the pattern fills. */
  private seen(box: Box | undefined): Box | undefined {
    const { clip } = this.state;
    const seen = box && clip && shared(box, clip);
    return seen && (this.use.tile ?? seen);
  }

  private emit(mark: Mark): void {
    this.reading.emit(mark);
  }

  private step(operation: Operation): void {
    const { operator, operands } = operation;
    if (SHOWS.has(operator)) this.text(operation);
    else if (MOVES.has(operator)) {
      this.pen = 0;
      this.graphics.apply(operation);
    } else if (PATHS.has(operator)) this.shape.add(operation, this.state.ctm);
    else if (FILLS.has(operator) || STROKES.has(operator)) this.paint(operator);
    else if (operator === "n") this.endPath();
    else if (operator === "W" || operator === "W*") this.clipping = true;
    else if (operator === "gs") this.setState(nameOf(operands[0]));
    else if (operator === "Do") this.draw(nameOf(operands[0]));
    else if (operator === "sh") this.shade(nameOf(operands[0]));
    else if (operator === "BI") this.inlineImage(operation);
    else if (!this.colour(operation) && !this.textState(operation)) this.follow(operation);
  }

  private follow(operation: Operation): void {
    const matched = this.graphics.apply(operation);
    if (!matched && operation.operator === "q") {
      throw new PressTrouble("graphics states nested too deep");
    }
  }

  private colour(operation: Operation): boolean {
    const known = COLOURS.get(operation.operator);
    if (!known) return false;
    // The colours of an uncoloured pattern's cell do not count.
    if (!this.use.frozen) {
      this.graphics.set(colourChange(operation, known, this.state, this.reading, this.lookUp));
    }
    return true;
  }

  private textState(operation: Operation): boolean {
    const text = textChange(operation, this.state.text, (name) => {
      const object = this.resource("Font", name);
      return object && this.reading.font(object);
    });
    if (text) this.graphics.set({ text });
    return text !== undefined;
  }

  private setState(name: string): void {
    const object = this.resource("ExtGState", name);
    const dict = asDict(object && this.reading.context.lookup(object));
    if (!dict) return;
    this.graphics.state = setExtGState(this.state, dict, (font) => this.reading.font(font));
  }

  /** The colours of a mark; a tiling pattern's cell is read now that it is used. */
  private inked(fills: boolean, strokes: boolean, box: Box | undefined): Inked[] {
    const { state } = this;
    const found: Inked[] = [];
    const take = ({ tones, tile }: Colour, overprints: boolean): void => {
      if (tile) this.cell(tile, tones, box);
      else for (const tone of tones) found.push({ tone, overprints, mode: state.overMode });
    };
    if (fills) take(state.fillColour, state.fillOver);
    if (strokes) take(state.strokeColour, state.strokeOver);
    return found;
  }

  private alpha(fills: boolean): number {
    const { fillAlpha, strokeAlpha, groupAlpha } = this.state;
    return (fills ? fillAlpha : strokeAlpha) * groupAlpha;
  }

  private text(operation: Operation): void {
    const { operator, operands } = operation;
    this.graphics.apply(operation);
    if (operator === "'" || operator === '"') this.pen = 0;
    if (operator === '"') {
      const [wordSpace = 0, charSpace = 0] = numbersOf(operation);
      this.graphics.set({ text: { ...this.state.text, wordSpace, charSpace } });
    }
    const { text, ctm, mode } = this.state;
    const run = shown(operands.at(-1), text);
    const at = textBox(this.graphics.lineMatrix, ctm, this.pen, run, text);
    this.pen += run.advance;
    const [fills, strokes] = [FILLING.has(mode), STROKING.has(mode)];
    const box = fills || strokes ? this.seen(at.box) : undefined;
    this.emit({
      kind: "text",
      part: "text",
      box,
      inked: this.inked(fills, strokes, box),
      alpha: this.alpha(fills),
      size: at.size,
      font: text.font,
      glyphs: run.glyphs,
    });
  }

  private endPath(): ReturnType<PathBox["end"]> {
    const ended = this.shape.end(this.state.ctm);
    if (this.clipping) {
      const { clip } = this.state;
      this.graphics.set({ clip: clip && ended && shared(clip, ended.box) });
    }
    this.clipping = false;
    return ended;
  }

  private paint(operator: string): void {
    const { clip } = this.state;
    const ended = this.endPath();
    if (!ended) return;
    const [fills, strokes] = [FILLS.has(operator), STROKES.has(operator)];
    const width = this.graphics.strokeWidth;
    const after = this.state.clip;
    // A path that clips, too, is painted before it does.
    this.graphics.set({ clip });
    const box = this.seen(strokes ? grown(ended.box, width / 2) : ended.box);
    this.emit({
      kind: "shape",
      part: "shape",
      box,
      inked: this.inked(fills, strokes, box),
      alpha: this.alpha(fills),
      stroke: strokes ? width : undefined,
      thin: fills ? ended.thin : undefined,
    });
    this.graphics.set({ clip: after });
  }

  private shade(name: string): void {
    const object = this.resource("Shading", name);
    if (!object) return;
    const { overMode: mode } = this.state;
    const tones = this.reading.shading(object);
    this.emit({
      kind: "shading",
      part: "shading",
      box: this.seen(this.state.clip),
      inked: tones.map((tone) => ({ tone, overprints: false, mode })),
      alpha: this.alpha(true),
    });
  }

  private draw(name: string): void {
    const object = this.resource("XObject", name);
    const stream = object && this.reading.context.lookup(object);
    if (!object || !(stream instanceof PDFRawStream)) return;
    const subtype = asName(entry(stream.dict, "Subtype"));
    if (subtype === "Form") this.form(object, stream);
    else if (subtype === "Image") {
      this.image(`image ${name}`, stream, object instanceof PDFRef ? object : undefined);
    } else this.unread("a PostScript object");
  }

  private inlineImage({ image }: Operation): void {
    if (!image) return;
    const { context } = this.reading;
    const spaceOf = (name: string): PDFObject | undefined => this.resource("ColorSpace", name);
    this.image("image", inlineStream(context, image, spaceOf), undefined);
  }

  private image(part: string, stream: PDFRawStream, ref: PDFRef | undefined): void {
    const box = this.seen(placedBox(this.state.ctm, { left: 0, bottom: 0, right: 1, top: 1 }));
    const stencil = String(entry(stream.dict, "ImageMask")) === "true";
    this.emit({
      ...imageFacts(stream, stencil, this.state.ctm, (space) => this.reading.space(space)),
      kind: "image",
      part,
      box,
      inked: stencil ? this.inked(true, false, box) : [],
      alpha: this.alpha(true),
      ref,
    });
  }

  private unread(reason: string, box = this.state.clip): void {
    this.emit({
      kind: "unread",
      part: "shape",
      box: this.seen(box),
      inked: [],
      alpha: 1,
      reason,
    });
  }

  /** Reads a stream inside of this one. What cannot be read is told, and what follows it is read. */
  private nested(stream: PDFRawStream, key: string, use: Omit<Use, "path">): void {
    const { budget } = this.reading;
    try {
      const { path } = this.use;
      if (path.includes(key)) throw new PressTrouble("a form that draws itself");
      if (path.length >= LIMITS.depth) {
        throw new PressTrouble(`forms nested more than ${LIMITS.depth} deep`);
      }
      budget.spendNested();
      new ContentReader(this.reading, { ...use, path: [...path, key] }).read(
        this.reading.content(stream),
      );
    } catch (error) {
      this.unread(troubleOf(error), use.tile ?? use.state.clip);
    }
  }

  private form(object: PDFObject, form: PDFRawStream): void {
    const { state } = this;
    const ctm = multiply(toMatrix(numbers(entry(form.dict, "Matrix"))), state.ctm);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(entry(form.dict, "BBox"));
    const frame = placedBox(ctm, { left, bottom, right, top });
    const group = asDict(entry(form.dict, "Group")) !== undefined;
    const { tile, frozen } = this.use;
    this.nested(form, identity(object, this.reading.direct), {
      ...(tile ? { tile } : {}),
      ...(frozen ? { frozen } : {}),
      resources: asDict(entry(form.dict, "Resources")) ?? this.use.resources,
      state: {
        ...state,
        ctm,
        clip: state.clip && shared(state.clip, frame),
        ...(group ? { groupAlpha: this.alpha(true), fillAlpha: 1, strokeAlpha: 1 } : {}),
      },
    });
  }

  /** A tiling pattern's cell, read once for each size: where it is first used stands for all. */
  private cell(object: PDFObject, tones: Colour["tones"], box: Box | undefined): void {
    const pattern = this.reading.context.lookup(object);
    if (!(pattern instanceof PDFRawStream) || !box) return;
    const { dict } = pattern;
    const frozen = asNumber(entry(dict, "PaintType")) === 2;
    const ctm = multiply(toMatrix(numbers(entry(dict, "Matrix"))), this.base);
    const name = `pattern ${identity(object, this.reading.direct)}`;
    const inks = frozen ? tones.map(({ plates }) => [...plates].join(" ")).join(" ") : "";
    const key = [name, ...ctm.slice(0, 4).map((part) => part.toPrecision(3)), inks].join(" ");
    if (this.reading.tiles.has(key)) return;
    this.reading.tiles.add(key);
    const state = firstState(ctm, EVERYWHERE);
    const colour = { fillColour: { tones }, strokeColour: { tones } };
    this.nested(pattern, name, {
      state: frozen ? { ...state, ...colour } : state,
      frozen,
      tile: this.use.tile ?? box,
      resources: asDict(entry(dict, "Resources")) ?? this.use.resources,
    });
  }
}

/** Why content cannot be read, in a short English phrase; other errors are thrown on. */
export function troubleOf(error: unknown): string {
  if (error instanceof PressTrouble) return error.message;
  if (error instanceof ContentError) return `page content: ${error.what} at byte ${error.offset}`;
  throw error;
}

/**
 * Reads a page's content and hands out its marks, in the order in which they are painted.
 * @throws PressTrouble, ContentError where the page's own content is broken, or has no end
 */
export function readContent(
  reading: Reading,
  content: Uint8Array,
  resources: PDFDict | undefined,
  page: Box,
): void {
  const state = firstState(IDENTITY, page);
  new ContentReader(reading, { state, path: [], resources }).read(content);
}
