import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "pdf-lib";

/** A page's file that cannot be worked on: why, in a short English phrase. */
export class PressTrouble extends Error {}

/** The name of a resource or key; `#` stands for itself. */
export const pdfName = (name: string): PDFName => PDFName.of(name.replaceAll("#", "#23"));

/** An entry of a dictionary, its reference followed; undefined where it is missing. */
export const entry = (dict: PDFDict | undefined, key: string): PDFObject | undefined =>
  dict?.context.lookup(dict.get(pdfName(key)));

// Files from outside hold anything anywhere: what is of another type than it should be counts as absent.
export const asDict = (object: PDFObject | undefined): PDFDict | undefined => {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFRawStream ? object.dict : undefined;
};
export const asName = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFName ? object.decodeText() : undefined;
/** An ink's name, whose bytes are UTF-8 as a rule (ISO 32000-1, 7.3.5). */
export function asInk(object: PDFObject | undefined): string | undefined {
  const bytes = asName(object);
  return bytes === undefined ? undefined : Buffer.from(bytes, "latin1").toString("utf8");
}
/** The name object of an ink. */
export const inkName = (ink: string): PDFName =>
  pdfName(Buffer.from(ink, "utf8").toString("latin1"));
export const asNumber = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

/** The items of an array, their references followed. */
export const items = (object: PDFObject | undefined): (PDFObject | undefined)[] =>
  object instanceof PDFArray
    ? Array.from({ length: object.size() }, (_, i) => object.lookup(i))
    : [];

/** A page's streams of content, in their order; none where it has no content. */
export function contentsOf(page: PDFDict): (PDFObject | undefined)[] {
  const contents = entry(page, "Contents");
  if (contents === undefined) return [];
  return contents instanceof PDFArray ? items(contents) : [contents];
}

/** The numbers of an array; empty where it holds anything else. */
export function numbers(object: PDFObject | undefined): number[] {
  const found = items(object).map(asNumber);
  return found.every((value) => value !== undefined) ? found : [];
}

/** A new dictionary without an entry, or with another value for it. */
export function changed(
  dict: PDFDict,
  changes: Readonly<Record<string, PDFObject | undefined>>,
): PDFDict {
  const copy = dict.clone();
  for (const [key, value] of Object.entries(changes)) {
    if (value) copy.set(pdfName(key), value);
    else copy.delete(pdfName(key));
  }
  return copy;
}

/** A compressed stream with the entries of `dict` and new content. */
export function newStream(context: PDFContext, dict: PDFDict, content: Uint8Array): PDFRawStream {
  const packed = context.flateStream(content);
  const entries = changed(dict, { DecodeParms: undefined, DL: undefined, F: undefined });
  entries.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  entries.set(PDFName.of("Length"), PDFNumber.of(packed.getContents().length));
  return PDFRawStream.of(entries, packed.getContents());
}
