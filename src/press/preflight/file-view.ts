import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
  PDFStream,
} from "pdf-lib";

/** A dictionary of a file, in an object or inside of one. */
export interface FileObject {
  readonly dict: PDFDict;
  /** Where it is a stream's. */
  readonly stream?: PDFStream;
  readonly ref: PDFRef;
}

/** Content streams whose marks were checked already. */
export interface ReadStreams {
  has(stream: PDFObject): boolean;
}

/** A finished file as the file rules see it. */
export interface FileView {
  /** As they were written. */
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly objects: readonly FileObject[];
  readonly read: ReadStreams;
}

/** Every dictionary, however deep; a list, not recursion: a hostile file nests as deep as it likes. */
function* dictionaries(document: PDFDocument): Generator<FileObject> {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const waiting: PDFObject[] = [object];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next instanceof PDFStream) {
        yield { dict: next.dict, stream: next, ref };
        waiting.push(...next.dict.values());
      } else if (next instanceof PDFDict) {
        yield { dict: next, ref };
        waiting.push(...next.values());
      } else if (next instanceof PDFArray) for (const item of next.asArray()) waiting.push(item);
    }
  }
}

/**
 * A view of a file whose document is still open, so that its bytes need not be parsed again.
 * @param read content streams whose marks were checked already
 */
export const fileView = (
  document: PDFDocument,
  bytes: Uint8Array,
  read: ReadStreams = new Set(),
): FileView => ({ document, bytes, read, objects: [...dictionaries(document)] });
