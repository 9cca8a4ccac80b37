import { type PDFContext, type PDFDict, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import type { Cmyk } from "../colour/ink.js";
import type { Overprint } from "./graphics-state.js";
import { type Job, madeOnce } from "./job.js";
import { inkName } from "./pdf-objects.js";

/**
 * A spot ink's colour space (ISO 32000-1, 8.6.6.4): its tint prints on a plate of its own, or as so much
 * of its full tone in process inks.
 */
export function spotSpace(job: Job, name: string, cmyk: Cmyk): PDFRef {
  return madeOnce(job, `spot ${name}`, () =>
    job.context.obj([
      PDFName.of("Separation"),
      inkName(name),
      PDFName.of("DeviceCMYK"),
      { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 },
    ]),
  );
}

/**
 * A spot ink with black beside it (DeviceN, 8.6.6.5). On screens both lie over each other: between the four
 * corners of its table lies what is printed.
 */
export function spotAndBlackSpace(job: Job, name: string, cmyk: Cmyk): PDFRef {
  return madeOnce(job, `spot and black ${name}`, () => {
    const { context } = job;
    const spot = spotSpace(job, name, cmyk);
    const full = cmyk.map((share) => Math.round(share * 255));
    const corners = [0, 0, 0, 0, ...full, 0, 0, 0, 255, ...full.slice(0, 3), 255];
    const table = context.stream(Uint8Array.from(corners), {
      FunctionType: 0,
      Domain: [0, 1, 0, 1],
      Range: [0, 1, 0, 1, 0, 1, 0, 1],
      Size: [2, 2],
      BitsPerSample: 8,
    });
    const own = inkName(name);
    const colorants = context.obj({}) as PDFDict;
    colorants.set(own, spot);
    return context.obj([
      PDFName.of("DeviceN"),
      [own, PDFName.of("Black")],
      PDFName.of("DeviceCMYK"),
      context.register(table),
      // The ink by itself, for whoever prints it on a plate of its own.
      { Colorants: colorants },
    ]);
  });
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
