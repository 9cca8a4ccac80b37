import {
  decodePDFRawStream,
  PDFDocument,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from "pdf-lib";
import { type Diagnostic, Failure } from "../../src/diagnostics/index.js";
import { pageContent } from "../../src/press/glyph-positions.js";
import { type PressOptions, pressPage } from "../../src/press/press-page.js";

/** A theme whose red names its inks. */
export const THEME: PressOptions["theme"] = {
  colours: { ink: "#000000", accent: "#C8161D", tint: "#F3EFE6", paper: "#FFFFFF" },
  inks: { accent: { rgb: "#C8161D", cmyk: [0, 100, 100, 0] } },
};
/** #C8161D as Chromium writes it. */
export const RED = ".7843 .0863 .1137";

export const pressOptions = (options: Partial<PressOptions> = {}): PressOptions => ({
  page: 1,
  inks: "cmyk",
  theme: THEME,
  ...options,
});

export const brief = ({ code, facts }: Diagnostic): string =>
  [code, facts.what ?? facts.ink ?? facts.reason, facts.element, facts.x, facts.y]
    .filter((fact) => fact !== undefined)
    .join(" ");

/** A page in print colours, opened again. */
export interface Pressed {
  readonly pdf: Uint8Array;
  readonly document: PDFDocument;
  /** The page's content without the line that sets black first, in single spaces. */
  readonly content: string;
  readonly findings: readonly string[];
  /** Everything in the file but its page, written out, streams unpacked. */
  readonly objects: readonly string[];
}

const START = "0 0 0 1 k 0 0 0 1 K ";
const plain = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("latin1").trim().replace(/\s+/g, " ");

const isImage = ({ dict }: PDFRawStream): boolean => dict.toString().includes("/Subtype /Image");

function written(object: PDFObject): string {
  if (!(object instanceof PDFRawStream)) return object.toString().replace(/\s+/g, " ");
  const content = isImage(object) ? "" : ` ${plain(decodePDFRawStream(object).decode())}`;
  return `${object.dict.toString().replace(/\s+/g, " ")}${content}`;
}

/** Presses a page and opens what comes out. */
export async function pressed(
  page: Uint8Array,
  options: Partial<PressOptions> = {},
): Promise<Pressed> {
  const { pdf, findings } = await pressPage(page, pressOptions(options));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const content = plain(pageContent(document, 0));
  return {
    pdf,
    document,
    content: content.startsWith(START) ? content.slice(START.length) : content,
    findings: findings.map(brief),
    objects: document.context.enumerateIndirectObjects().map(([, object]) => written(object)),
  };
}

/** Why a page cannot be pressed. */
export async function refusal(page: Uint8Array): Promise<string> {
  try {
    await pressPage(page, pressOptions());
  } catch (error) {
    if (error instanceof Failure) return brief(error.diagnostic);
    throw error;
  }
  return "pressed";
}

/** A stream of a document by its object's number. */
export function streamOf(document: PDFDocument, ref: PDFRef): PDFRawStream {
  const object = document.context.lookup(ref);
  if (!(object instanceof PDFRawStream)) throw new Error(`${ref} is no stream`);
  return object;
}

/** The pictures of a document. */
export const imagesOf = (document: PDFDocument): PDFRawStream[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && isImage(object) ? [object] : []));
