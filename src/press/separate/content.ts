import { type PDFDict, PDFRawStream, PDFRef } from "pdf-lib";
import { isSolidBlack } from "../colour/ink.js";
import { type Operation, readOperations } from "../content-stream.js";
import { apply, multiply, toMatrix } from "../matrix.js";
import { extGState, GraphicsInterpreter, type Overprint, type Paint } from "./graphics-state.js";
import { overprintState } from "./ink-objects.js";
import { pressInlineImage } from "./inline-pixels.js";
import type { Job, Place } from "./job.js";
import { type Painted, Painter } from "./painter.js";
import { asDict, asName, entry, numbers, PressTrouble } from "./pdf-objects.js";
import type { Resources } from "./resources.js";
import { pressShading } from "./shading.js";
import type { Nested, Use } from "./use.js";

/** Fills and strokes of black that are thinner than this are rules, and overprint: in points. */
const RULE = 2;

const FILLS = new Set(["f", "F", "f*"]);
const STROKES = new Set(["S", "s"]);
const BOTH = new Set(["B", "B*", "b", "b*"]);
const SHOWS = new Set(["Tj", "TJ", "'", '"']);

/** Rewrites one content stream into print colours. What it does not change keeps its bytes. */
export class ContentRewriter {
  private readonly parts: Uint8Array[] = [];
  /** How far the old bytes are written. */
  private written = 0;
  private pathStart = 0;
  private readonly graphics: GraphicsInterpreter;
  private readonly painter: Painter;

  constructor(
    private readonly job: Job,
    private readonly nested: Nested,
    private readonly content: Uint8Array,
    private readonly resources: Resources,
    private readonly use: Use,
  ) {
    this.graphics = new GraphicsInterpreter(use.state);
    this.painter = new Painter(job, resources, (pattern) => nested.pattern(pattern, this.inside()));
  }

  /** @param start written before everything else */
  rewrite(start = ""): Uint8Array {
    if (start !== "") this.parts.push(Buffer.from(start, "latin1"));
    for (const operation of readOperations(this.content)) {
      this.job.budget.spendOperation();
      this.step(operation);
    }
    this.parts.push(this.content.subarray(this.written));
    return Buffer.concat(this.parts);
  }

  private inside(): Use {
    const { state } = this.graphics;
    const faint = this.use.faint || state.fillAlpha < 1 || state.softMask;
    return { ...this.use, state, faint, resources: this.resources.source };
  }

  /** Writes the old bytes up to a place. */
  private copyTo(end: number): void {
    if (end <= this.written) return;
    this.parts.push(this.content.subarray(this.written, end));
    this.written = end;
  }

  private replace({ start, end }: Operation, text: string | Uint8Array): void {
    this.copyTo(start);
    this.parts.push(typeof text === "string" ? Buffer.from(text, "latin1") : text);
    this.written = Math.max(this.written, end);
  }

  private insert(at: number, text: string): void {
    this.copyTo(at);
    this.parts.push(Buffer.from(text, "latin1"));
  }

  private step(operation: Operation): void {
    const { operator } = operation;
    const { graphics } = this;
    if (this.colour(operation)) return;
    if (SHOWS.has(operator)) this.text(operation);
    else if (FILLS.has(operator)) this.paintPath(operation, true, false);
    else if (STROKES.has(operator)) this.paintPath(operation, false, true);
    else if (BOTH.has(operator)) this.paintPath(operation, true, true);
    else if (operator === "n") graphics.endPath();
    else if (operator === "gs") this.setState(operation);
    else if (operator === "Tf") this.setFont(operation);
    else if (operator === "Do") this.draw(operation);
    else if (operator === "sh") this.shade(operation);
    else if (operator === "BI") this.inlineImage(operation);
    else if (operator === "BDC" || operator === "DP") this.property(operation);
    else this.follow(operation);
  }

  /** Operators that neither paint nor name a resource. */
  private follow(operation: Operation): void {
    const fresh = this.graphics.path === undefined;
    if (!this.graphics.apply(operation)) this.unbalanced(operation);
    else if (fresh && this.graphics.path) this.pathStart = operation.start;
  }

  /** A restore without its save is left out: in a form it would undo what is not the form's. */
  private unbalanced(operation: Operation): void {
    if (operation.operator === "q") throw new PressTrouble("graphics states nested too deep");
    this.replace(operation, "");
  }

  private colour(operation: Operation): boolean {
    const { operator } = operation;
    const { state } = this.graphics;
    let painted: Painted | undefined;
    let stroke = false;
    switch (operator) {
      case "rg":
      case "g":
      case "k":
      case "RG":
      case "G":
      case "K":
        painted = this.painter.device(operation);
        stroke = operator < "a";
        break;
      case "cs":
      case "CS":
        stroke = operator === "CS";
        painted = this.painter.space(operation, stroke);
        break;
      case "sc":
      case "scn":
      case "SC":
      case "SCN":
        stroke = operator < "a";
        painted = this.painter.colour(
          operation,
          stroke ? state.strokeSpace : state.fillSpace,
          stroke,
        );
        break;
      default:
        return false;
    }
    if (!painted) return true;
    const { paint, space, text } = painted;
    this.graphics.set(
      stroke ? { stroke: paint, strokeSpace: space } : { fill: paint, fillSpace: space },
    );
    if (text !== undefined) this.replace(operation, text);
    return true;
  }

  /** Says what is wrong with a mark. */
  private check(paints: readonly Paint[], part: string, place: Place): void {
    const { findings, map } = this.job;
    const { blend, softMask, fontType } = this.graphics.state;
    for (const { outside, refused } of paints) {
      for (const plate of outside) findings.outside(plate, map.inks, part, place);
      for (const what of refused) findings.refuse(what, part, place);
    }
    if (softMask) findings.refuse("a soft mask", part, place);
    if (blend !== "Normal" && blend !== "Compatible") {
      findings.refuse(`the blend mode ${blend}`, part, place);
    }
    if (part === "text" && fontType === "Type3") findings.refuse("a Type 3 font", part, place);
  }

  /** Sees that a mark overprints as it should, by an ExtGState before it where it does not yet. */
  private overprint(at: number, wanted: Partial<Overprint>): void {
    if (this.job.map.plates.length === 0) return;
    const now = this.graphics.state.overprint;
    const [fill, stroke] = [wanted.fill ?? now?.fill, wanted.stroke ?? now?.stroke];
    if (now && fill === now.fill && stroke === now.stroke) return;
    const next = { fill: fill ?? false, stroke: stroke ?? false };
    const ref = overprintState(this.job, next);
    const base = `Over${next.fill ? "F" : ""}${next.stroke ? "S" : ""}`;
    const name = this.resources.use("ExtGState", base, ref);
    this.insert(at, `/${name} gs\n`);
    this.graphics.set({ overprint: next });
  }

  /** Whether black is solid here: tints knock out. */
  private isBlack(paint: Paint, alpha: number): boolean {
    const { softMask } = this.graphics.state;
    if (this.use.faint || softMask || alpha < 1) return false;
    return paint.ink !== undefined && isSolidBlack(paint.ink);
  }

  private isThinStroke(): boolean {
    const { stroke, strokeAlpha } = this.graphics.state;
    return this.isBlack(stroke, strokeAlpha) && this.graphics.strokeWidth < RULE;
  }

  private paintPath(operation: Operation, fills: boolean, strokes: boolean): void {
    const { state, path, thinness } = this.graphics;
    const { fill, fillAlpha } = state;
    const thin = thinness !== undefined && thinness < RULE;
    this.overprint(path ? this.pathStart : operation.start, {
      ...(fills ? { fill: thin && this.isBlack(fill, fillAlpha) } : {}),
      ...(strokes ? { stroke: this.isThinStroke() } : {}),
    });
    const paints = [...(fills ? [fill] : []), ...(strokes ? [state.stroke] : [])];
    this.check(paints, "shape", [path?.x ?? 0, path?.y ?? 0]);
    this.graphics.endPath();
  }

  private text(operation: Operation): void {
    this.graphics.apply(operation);
    const { mode, fill, stroke, fillAlpha } = this.graphics.state;
    const fills = mode === 0 || mode === 2 || mode === 4 || mode === 6;
    const strokes = mode === 1 || mode === 2 || mode === 5 || mode === 6;
    this.overprint(operation.start, {
      ...(fills ? { fill: this.isBlack(fill, fillAlpha) } : {}),
      ...(strokes ? { stroke: this.isThinStroke() } : {}),
    });
    const paints = [...(fills ? [fill] : []), ...(strokes ? [stroke] : [])];
    this.check(paints, "text", this.graphics.textPlace);
  }

  private nameOf(operation: Operation): string {
    const [operand] = operation.operands;
    return operand?.type === "name" ? operand.value : "";
  }

  private setState(operation: Operation): void {
    const name = this.nameOf(operation);
    const object = this.resources.old("ExtGState", name);
    const dict = asDict(object && this.job.context.lookup(object));
    if (!object || !dict) return;
    const masked = asDict(entry(dict, "SMask")) !== undefined;
    const used = masked ? this.nested.softMask(dict, this.inside()) : object;
    this.graphics.set(extGState(this.graphics.state, dict));
    const given = this.resources.use("ExtGState", name, used);
    if (given !== name) this.replace(operation, `/${given} gs`);
  }

  private setFont(operation: Operation): void {
    const name = this.nameOf(operation);
    const object = this.resources.old("Font", name);
    if (!object) return;
    this.resources.use("Font", name, object);
    const type = asName(entry(asDict(this.job.context.lookup(object)), "Subtype")) ?? "";
    this.graphics.set({ fontType: type });
  }

  private property({ operands: [, operand] }: Operation): void {
    if (operand?.type === "name") this.resources.keep("Properties", operand.value);
  }

  /** Where the unit square of an image lies: its corner at the top left of the paper. */
  private imagePlace(): Place {
    const { ctm } = this.graphics.state;
    const corners = [apply(ctm, 0, 0), apply(ctm, 1, 0), apply(ctm, 0, 1), apply(ctm, 1, 1)];
    return [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))];
  }

  private draw(operation: Operation): void {
    const name = this.nameOf(operation);
    const ref = this.resources.old("XObject", name);
    const stream = ref instanceof PDFRef ? this.job.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
    const subtype = asName(entry(stream.dict, "Subtype"));
    if (subtype === "Form") {
      this.checkGroup(stream.dict);
      const given = this.resources.use("XObject", name, this.nested.form(ref, this.inside()));
      if (given !== name) this.replace(operation, `/${given} Do`);
      return;
    }
    this.resources.use("XObject", name, ref);
    if (subtype === "Image") this.image(operation, name, ref, stream.dict);
    else {
      this.job.findings.refuse("a PostScript object", "shape", this.imagePlace());
    }
  }

  /** A group is blended and masked as a whole, before what is in it. */
  private checkGroup(dict: PDFDict): void {
    if (!asDict(entry(dict, "Group"))) return;
    const [left = 0, , , top = 0] = numbers(entry(dict, "BBox"));
    const matrix = toMatrix(numbers(entry(dict, "Matrix")));
    this.check([], "shape", apply(multiply(matrix, this.graphics.state.ctm), left, top));
  }

  private image(operation: Operation, name: string, ref: PDFRef, dict: PDFDict): void {
    const { ctm, fill } = this.graphics.state;
    const place = this.imagePlace();
    const stencil = String(entry(dict, "ImageMask")) === "true";
    this.overprint(operation.start, { fill: false });
    this.check(stencil ? [fill] : [], `image ${name}`, place);
    if (stencil) return;
    if (entry(dict, "SMask")) this.job.findings.refuse("a soft mask", `image ${name}`, place);
    const [width, height] = [Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3])];
    const mask = this.job.map.plates.length === 0;
    const known = this.job.images.get(ref);
    if (known) {
      known.width = Math.max(known.width, width);
      known.height = Math.max(known.height, height);
    } else this.job.images.set(ref, { ref, name, place, width, height, mask });
  }

  private inlineImage(operation: Operation): void {
    if (!operation.image) return;
    const place = this.imagePlace();
    this.overprint(operation.start, { fill: false });
    const made = pressInlineImage(operation.image, this.job.map);
    const { image, reason, stencil, outside = [] } = made;
    const paint = stencil ? this.graphics.state.fill : { outside, refused: [] };
    this.check([paint], "image", place);
    if (reason !== undefined) this.job.findings.image(reason, "image", place);
    if (image) this.replace(operation, image);
  }

  private shade(operation: Operation): void {
    const name = this.nameOf(operation);
    const old = this.resources.old("Shading", name);
    if (!old) return;
    const { shading, paint } = pressShading(this.job, old);
    this.overprint(operation.start, { fill: false });
    const [, , , , x, y] = this.graphics.state.ctm;
    this.check([paint], "shading", [x, y]);
    const given = this.resources.use("Shading", name, shading);
    if (given !== name) this.replace(operation, `/${given} sh`);
  }
}
