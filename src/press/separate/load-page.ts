import {
  EncryptedPDFError,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from "pdf-lib";
import { asDict, asName, entry, numbers, PressTrouble } from "./pdf-objects.js";

/** A file with one page: its dictionary, and what it inherits. */
export interface LoadedPage {
  readonly document: PDFDocument;
  readonly page: PDFDict;
  readonly resources: PDFDict | undefined;
  /** Lower left and upper right corner, in points. */
  readonly box: readonly [number, number, number, number];
}

/** A page of the browser has a few megabytes. */
const LARGEST = 200_000_000;
/** So many pages are counted; a file with more only has too many. */
const COUNTED = 1000;

/**
 * Names of objects that hold other objects compressed, with or without escapes. The browser writes none;
 * whoever opens them must unpack them whole.
 */
const PACKED =
  /\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)|\/(?:X|#58)(?:R|#52)(?:e|#65)(?:f|#66)[\s/>]/i;

const FOREIGN = "object streams, which the browser does not write";
const LOCKED = "it is encrypted and asks for a password";

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  if (bytes.length > LARGEST) throw new PressTrouble(`larger than ${LARGEST / 1e6} MB`);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (PACKED.test(text)) {
    throw new PressTrouble(/\/Encrypt\b/.test(text) ? LOCKED : FOREIGN);
  }
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    if (error instanceof EncryptedPDFError) {
      throw new PressTrouble(LOCKED);
    }
    throw new PressTrouble("a damaged PDF");
  }
}

interface Inherited {
  readonly resources?: PDFObject | undefined;
  readonly box?: PDFObject | undefined;
}

/** The pages under a node; a node is visited once, so that a circle ends. */
function leaves(root: PDFDict): { page: PDFDict; inherited: Inherited }[] {
  const found: { page: PDFDict; inherited: Inherited }[] = [];
  const seen = new Set<PDFDict>();
  const waiting: { node: PDFDict; from: Inherited }[] = [{ node: root, from: {} }];
  for (let next = waiting.pop(); next && found.length <= COUNTED; next = waiting.pop()) {
    const { node, from } = next;
    if (seen.has(node)) continue;
    seen.add(node);
    const inherited: Inherited = {
      resources: entry(node, "Resources") ?? from.resources,
      box: entry(node, "MediaBox") ?? from.box,
    };
    const kids = entry(node, "Kids");
    if (kids instanceof PDFArray) {
      for (let i = 0; i < Math.min(kids.size(), COUNTED + 1); i++) {
        const kid = asDict(kids.lookup(i));
        if (kid) waiting.push({ node: kid, from: inherited });
      }
    } else found.push({ page: node, inherited });
  }
  return found;
}

/**
 * Opens a page's file.
 * @throws PressTrouble where it is no PDF of one page, is encrypted, or is packed as browsers do not
 */
export async function loadPage(bytes: Uint8Array): Promise<LoadedPage> {
  const document = await open(bytes);
  const catalog = asDict(document.context.lookup(document.context.trailerInfo.Root));
  const root = asDict(entry(catalog, "Pages"));
  const pages = root ? leaves(root) : [];
  const [only] = pages;
  if (pages.length > COUNTED) throw new PressTrouble(`more than ${COUNTED} pages, not one`);
  if (!only || asName(entry(only.page, "Type")) !== "Page") throw new PressTrouble("no page");
  if (pages.length > 1) throw new PressTrouble(`${pages.length} pages, not one`);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(only.inherited.box);
  return {
    document,
    page: only.page,
    resources: asDict(only.inherited.resources),
    box: [left, bottom, right, top],
  };
}

function referred(object: PDFObject, add: (ref: PDFRef) => void): void {
  // A list, not recursion: a hostile file nests as deep as it likes.
  const waiting = [object];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) add(next);
    else if (next instanceof PDFArray) for (const item of next.asArray()) waiting.push(item);
    else if (next instanceof PDFDict) for (const value of next.values()) waiting.push(value);
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
}

/** Deletes what nothing refers to any more: the page in its old colours. */
export function sweep(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const waiting: PDFRef[] = [];
  const add = (ref: PDFRef): void => {
    if (!reached.has(ref)) waiting.push(ref);
    reached.add(ref);
  };
  const { Root, Info } = context.trailerInfo;
  for (const object of [Root, Info]) if (object) referred(object, add);
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    const object = context.lookup(ref);
    if (object) referred(object, add);
  }
  for (const [ref] of context.enumerateIndirectObjects())
    if (!reached.has(ref)) context.delete(ref);
}

/** What a reader of pages on a screen uses, and no press. */
const PAGE_EXTRAS = ["Annots", "AA", "StructParents", "Tabs", "Thumb", "Metadata", "PieceInfo"];
const KEPT_IN_CATALOG = new Set(["Type", "Pages", "Lang", "Version"]);

/** Takes links, actions, tags and outlines out: a press file has none. */
export function dropInteraction({ document, page }: LoadedPage): void {
  for (const key of PAGE_EXTRAS) page.delete(PDFName.of(key));
  const catalog = document.catalog;
  for (const key of catalog.keys()) {
    if (!KEPT_IN_CATALOG.has(key.decodeText())) catalog.delete(key);
  }
  // The browser's name and the time of printing: the edition's facts come later.
  document.context.trailerInfo.Info = undefined as never;
}
