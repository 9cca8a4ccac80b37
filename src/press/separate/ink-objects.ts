import { type PDFContext, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import type { Cmyk } from "../colour/ink.js";
import type { Overprint } from "./graphics-state.js";
import { type Job, madeOnce } from "./job.js";
import { pdfName } from "./pdf-objects.js";

/**
 * A spot ink's colour space (ISO 32000-1, 8.6.6.4): its tint prints on a plate of its own, or as so much
 * of its full tone in process inks.
 */
export function spotSpace(job: Job, name: string, cmyk: Cmyk): PDFRef {
  return madeOnce(job, `spot ${name}`, () =>
    job.context.obj([
      PDFName.of("Separation"),
      pdfName(Buffer.from(name, "utf8").toString("latin1")),
      PDFName.of("DeviceCMYK"),
      { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 },
    ]),
  );
}

/** The state that lets fills or strokes overprint, or knock out; OPM 1: where there is no ink, none is taken away. */
export function overprintState(job: Job, { fill, stroke }: Overprint): PDFRef {
  return madeOnce(job, `overprint ${fill} ${stroke}`, () =>
    job.context.obj({ Type: "ExtGState", OP: stroke, op: fill, OPM: 1 }),
  );
}

/** [/Pattern under], for patterns that bring no colour. */
export const patternSpace = (context: PDFContext, under: PDFObject): PDFObject =>
  context.obj([PDFName.of("Pattern"), under]);
