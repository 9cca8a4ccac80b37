import {
  type PDFContext,
  type PDFDict,
  PDFFlateStream,
  type PDFObject,
  PDFRawStream,
} from "pdf-lib";
import { type ColourSpace, readSpace } from "../separate/colour-space.js";
import { decodeStream } from "../separate/decode-stream.js";
import { Budget, LIMITS } from "../separate/job.js";
import { asDict, asNumber, contentsOf, entry, PressTrouble } from "../separate/pdf-objects.js";
import { shadingEnds } from "../separate/shading.js";
import type { Mark } from "./mark.js";
import { type MarkFont, NO_FONT, readFont } from "./mark-font.js";
import { firstTone, type Tone, toneOf } from "./tone.js";

/** All that the streams of one page share while they are read: each object is looked into once. */
export class Reading {
  /** Forms are drawn as often as the content likes; what bounds them is the number of operators. */
  readonly budget = new Budget(LIMITS.operations);
  /** Streams whose marks were handed out. */
  readonly read = new Set<PDFObject>();
  /** Cells of patterns that were read, each for each size. */
  readonly tiles = new Set<string>();
  /** Numbers for objects that have no reference. */
  readonly direct = new Map<PDFObject, number>();
  private readonly contents = new Map<PDFObject, Uint8Array>();
  private readonly fonts = new Map<PDFObject, MarkFont>();
  private readonly spaces = new Map<PDFObject, ColourSpace>();
  private readonly shadings = new Map<PDFObject, readonly Tone[]>();

  constructor(
    readonly context: PDFContext,
    readonly emit: (mark: Mark) => void,
  ) {}

  /**
   * A content stream unpacked.
   * @throws PressTrouble where it cannot be, or is too much
   */
  content(stream: PDFObject): Uint8Array {
    const known = this.contents.get(stream);
    if (known) return known;
    this.read.add(stream);
    let bytes: Uint8Array;
    if (stream instanceof PDFRawStream) bytes = decodeStream(stream, this.budget.room);
    // What pdf-lib has drawn on an open page is not packed yet.
    else if (stream instanceof PDFFlateStream) bytes = stream.getUnencodedContents();
    else throw new PressTrouble("a damaged PDF");
    this.budget.spendContent(bytes.length);
    this.contents.set(stream, bytes);
    return bytes;
  }

  /** The streams of a page joined, as readers see them. */
  pageContent(page: PDFDict): Uint8Array {
    return Buffer.concat(
      contentsOf(page).flatMap((stream) =>
        stream ? [this.content(stream), Uint8Array.of(10)] : [],
      ),
    );
  }

  font(object: PDFObject): MarkFont {
    const known = this.fonts.get(object);
    if (known) return known;
    const dict = asDict(this.context.lookup(object));
    const font = dict ? readFont(dict) : NO_FONT;
    this.fonts.set(object, font);
    return font;
  }

  space(object: PDFObject): ColourSpace {
    const known = this.spaces.get(object);
    if (known) return known;
    let space: ColourSpace;
    try {
      space = readSpace(this.context.lookup(object));
    } catch (error) {
      if (!(error instanceof PressTrouble)) throw error;
      space = { kind: "unknown", name: "ICCBased" };
    }
    this.spaces.set(object, space);
    return space;
  }

  /** The colours between which a gradient lies; none where they are sampled or computed. */
  shading(object: PDFObject): readonly Tone[] {
    const known = this.shadings.get(object);
    if (known) return known;
    const dict = asDict(this.context.lookup(object));
    const space = entry(dict, "ColorSpace");
    let tones: readonly Tone[] = [];
    if (dict && space) {
      const own = this.space(space);
      const first = firstTone(own);
      const ends = asNumber(entry(dict, "ShadingType")) === 1 ? undefined : shadingEnds(dict);
      tones = ends?.map((colour) => toneOf(own, colour)) ?? (first.foreign ? [first] : []);
    }
    this.shadings.set(object, tones);
    return tones;
  }
}
