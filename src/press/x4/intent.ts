import { type PDFContext, type PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";

/** The printing condition that a press file is made for. */
export interface OutputCondition {
  /** The ICC profile of the condition: of class prtr, for CMYK. */
  readonly bytes: Uint8Array;
  /** Its name in the registry (CGATS TR 002), or the profile's own. */
  readonly name: string;
  /** What people call it; `name` where absent. */
  readonly info?: string;
}

/** PDF strings in ASCII are plain, others UTF-16 (ISO 32000-1, 7.9.2.2). */
const text = (value: string): PDFString | PDFHexString =>
  /^[\x20-\x7e]*$/.test(value) && !/[()\\]/.test(value)
    ? PDFString.of(value)
    : PDFHexString.fromText(value);

function profileStream(context: PDFContext, bytes: Uint8Array) {
  return context.register(context.flateStream(bytes, { N: 4, Alternate: "DeviceCMYK" }));
}

/** Says for which printing condition the file is made, and brings its profile (ISO 15930-7, 6.2.3). */
export function setOutputIntent(
  { context, catalog }: PDFDocument,
  { bytes, name, info = name }: OutputCondition,
): void {
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    OutputConditionIdentifier: text(name),
    Info: text(info),
    DestOutputProfile: profileStream(context, bytes),
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([context.register(intent)]));
}
