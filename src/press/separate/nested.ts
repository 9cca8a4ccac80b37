import { type PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from "pdf-lib";
import { maskMap } from "../colour/colour-map.js";
import { multiply, toMatrix } from "../matrix.js";
import { readSpace } from "./colour-space.js";
import { ContentRewriter } from "./content.js";
import { decodeStream } from "./decode-stream.js";
import { type GraphicsState, initialState, type Paint } from "./graphics-state.js";
import { type Job, LIMITS } from "./job.js";
import {
  asDict,
  asName,
  asNumber,
  changed,
  entry,
  newStream,
  numbers,
  PressTrouble,
} from "./pdf-objects.js";
import { identity, Resources } from "./resources.js";
import { pressShading } from "./shading.js";
import type { Nested, Use } from "./use.js";

const PLAIN: Paint = { outside: [], refused: [] };

/** What of a state changes how a form is rewritten: the same form in the same state is made once. */
function signature(state: GraphicsState, faint: boolean): string {
  const { ctm, fill, stroke, fillSpace, strokeSpace, overprint: _, ...rest } = state;
  const [a, b, c, d] = ctm.map((part) => Number(part.toPrecision(3)));
  return JSON.stringify([
    [a, b, c, d],
    fill,
    stroke,
    fillSpace.kind,
    strokeSpace.kind,
    rest,
    faint,
  ]);
}

/** Rewrites the streams inside of a page's content: forms, patterns, soft masks. */
export class NestedRewriter implements Nested {
  private readonly done = new Map<string, PDFRef>();
  private masks: NestedRewriter | undefined;

  constructor(private readonly job: Job) {}

  /** A group's colour space in print colours; groups may have none. */
  group(dict: PDFDict): PDFDict | undefined {
    const group = asDict(entry(dict, "Group"));
    if (!group?.has(PDFName.of("CS"))) return group;
    const space = readSpace(entry(group, "CS"));
    if (this.isMask) return changed(group, { CS: PDFName.of("DeviceGray") });
    if (space.kind === "cmyk") return group;
    return changed(group, { CS: PDFName.of("DeviceCMYK") });
  }

  private get isMask(): boolean {
    return this.job.map.plates.length === 0;
  }

  private stream(stream: PDFRawStream, key: string, use: Use): PDFRawStream {
    const { job } = this;
    if (use.path.includes(key)) throw new PressTrouble("a form that draws itself");
    if (use.path.length >= LIMITS.depth) {
      throw new PressTrouble(`forms nested more than ${LIMITS.depth} deep`);
    }
    job.budget.spendNested();
    const content = decodeStream(stream, job.budget.room);
    job.budget.spendContent(content.length);
    const own = asDict(entry(stream.dict, "Resources")) ?? use.resources;
    const resources = new Resources(job.context, own);
    const inner = { ...use, path: [...use.path, key], base: use.state.ctm };
    const rewritten = new ContentRewriter(job, this, content, resources, inner).rewrite();
    const dict = changed(stream.dict, {
      Resources: resources.toDict(),
      Group: this.group(stream.dict),
      StructParent: undefined,
      StructParents: undefined,
    });
    return newStream(job.context, dict, rewritten);
  }

  form(ref: PDFRef, use: Use): PDFObject {
    const { job } = this;
    const form = job.context.lookup(ref);
    if (!(form instanceof PDFRawStream)) return ref;
    const matrix = toMatrix(numbers(entry(form.dict, "Matrix")));
    const group = asDict(entry(form.dict, "Group")) !== undefined;
    const state: GraphicsState = {
      ...use.state,
      ctm: multiply(matrix, use.state.ctm),
      // How it stands outside is not known here: the first mark says it anew.
      overprint: undefined,
      ...(group ? { fillAlpha: 1, strokeAlpha: 1, blend: "Normal", softMask: false } : {}),
    };
    const key = `${ref} ${signature(state, use.faint)}`;
    const known = this.done.get(key);
    if (known) return known;
    const made = job.context.register(this.stream(form, `${ref}`, { ...use, state }));
    this.done.set(key, made);
    return made;
  }

  pattern(object: PDFObject, use: Use): { readonly pattern: PDFObject; readonly paint: Paint } {
    const { job } = this;
    const pattern = job.context.lookup(object);
    const dict = asDict(pattern);
    if (!dict) return { pattern: object, paint: PLAIN };
    const ctm = multiply(toMatrix(numbers(entry(dict, "Matrix"))), use.base);
    // Lines in it are as wide as it is large.
    const scale = ctm.slice(0, 4).map((part) => part.toPrecision(3));
    const key = `pattern ${identity(object, job.direct)} ${scale.join(" ")}`;
    if (asNumber(entry(dict, "PatternType")) === 2) return this.shaded(dict, key);
    if (!(pattern instanceof PDFRawStream)) return { pattern: object, paint: PLAIN };
    const known = this.done.get(key);
    if (known) return { pattern: known, paint: PLAIN };
    const coloured = asNumber(entry(dict, "PaintType")) !== 2;
    const black = coloured ? { ...PLAIN, ink: job.map.ofGray(0) } : PLAIN;
    const state = { ...initialState(ctm, black), overprint: undefined };
    const made = job.context.register(this.stream(pattern, key, { ...use, state }));
    this.done.set(key, made);
    return { pattern: made, paint: PLAIN };
  }

  private shaded(dict: PDFDict, key: string) {
    const { job } = this;
    const old = dict.get(PDFName.of("Shading"));
    if (!old) return { pattern: dict, paint: PLAIN };
    const { shading, paint } = pressShading(job, old);
    const made =
      this.done.get(key) ??
      job.context.register(changed(dict, { Shading: shading, ExtGState: undefined }));
    this.done.set(key, made);
    return { pattern: made, paint };
  }

  /** Soft masks are refused, and written so that they still mask: the lightness of a gray group. */
  softMask(dict: PDFDict, use: Use): PDFObject {
    const { context } = this.job;
    const mask = asDict(entry(dict, "SMask"));
    const group = mask?.get(PDFName.of("G"));
    const stream = context.lookup(group);
    if (!mask || !(group instanceof PDFRef) || !(stream instanceof PDFRawStream)) return dict;
    const luminous = asName(entry(mask, "S")) === "Luminosity" && !this.isMask;
    if (luminous) {
      this.masks ??= new NestedRewriter({ ...this.job, map: maskMap, shadings: new Map() });
    }
    const made = (luminous ? this.masks : this)?.form(group, { ...use, faint: true });
    // A backdrop is a colour of the group's old space; black is what all masks start from.
    const changes = { G: made, ...(luminous ? { BC: undefined } : {}) };
    return changed(dict, { SMask: changed(mask, changes) });
  }
}
