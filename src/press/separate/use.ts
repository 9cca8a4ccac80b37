import type { PDFDict, PDFObject, PDFRef } from "pdf-lib";
import type { Matrix } from "../matrix.js";
import type { GraphicsState, Paint } from "./graphics-state.js";

/** What lies inside of a content stream and is rewritten for it. */
export interface Nested {
  /** A form, as it is used in this state. */
  form(form: PDFRef, at: Use): PDFObject;
  pattern(pattern: PDFObject, at: Use): { readonly pattern: PDFObject; readonly paint: Paint };
  /** An ExtGState whose soft mask is brought to gray. */
  softMask(dict: PDFDict, at: Use): PDFObject;
}

/** Where a nested stream is used. */
export interface Use {
  readonly state: GraphicsState;
  /** The matrix with which the stream around it began: patterns are placed by it. */
  readonly base: Matrix;
  /** Something is painted through less than full opacity or a mask, so that black is a tint. */
  readonly faint: boolean;
  /** Streams around it, to see circles. */
  readonly path: readonly string[];
  /** Resources of the stream around it, for forms that have none of their own. */
  readonly resources: PDFDict | undefined;
}
