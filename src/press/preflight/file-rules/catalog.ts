import { constants, inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "pdf-lib";
import { filtersOf } from "../../separate/decode-stream.js";
import { asName, asNumber, entry } from "../../separate/pdf-objects.js";
import { inAll, inX } from "../file-rule.js";

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";

function intentOf({ catalog }: PDFDocument): PDFDict | undefined {
  const intents = entry(catalog, "OutputIntents");
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined;
  return intent instanceof PDFDict ? intent : undefined;
}

/** Bytes of a profile that are looked at: its header has 128, and packs into less. */
const HEAD = 1024;

/** An output profile (class prtr) of four inks: ICC.1, 7.2. */
function isCmykProfile(profile: PDFObject | undefined): boolean {
  if (!(profile instanceof PDFRawStream) || asNumber(entry(profile.dict, "N")) !== 4) return false;
  const [filter, ...more] = filtersOf(profile);
  if (more.length > 0 || (filter !== undefined && filter !== "FlateDecode")) return false;
  const start = profile.getContents().subarray(0, HEAD);
  return headOf(filter ? unpackedStart(start) : start) === "prtrCMYK";
}

const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(12, 20)).toString("latin1");

/** What the first bytes of Flate data hold; nothing where they are damaged. */
function unpackedStart(packed: Uint8Array): Uint8Array {
  try {
    // They are cut off in the middle: what they hold so far is enough.
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

const INTERACTION = ["AcroForm", "Outlines", "StructTreeRoot", "OpenAction", "AA", "Names"];

/** What the catalog must have, and what it must not. */
export const catalogRules = [
  inX("output-intent", "6.2", function* ({ document }) {
    if (asName(entry(intentOf(document), "S")) !== "GTS_PDFX") yield {};
  }),
  inX("output-condition", "6.2", function* ({ document }) {
    if (textOf(entry(intentOf(document), "OutputConditionIdentifier")) === "") yield {};
  }),
  inX("output-profile", "6.2", function* ({ document }) {
    if (!isCmykProfile(entry(intentOf(document), "DestOutputProfile"))) yield {};
  }),
  inX("catalog-entries", "6.14", function* ({ document }) {
    for (const what of INTERACTION) {
      if (document.catalog.has(PDFName.of(what))) yield { what };
    }
  }),
  inAll("javascript", "6.14", function* ({ objects }) {
    for (const { dict, ref } of objects) {
      for (const what of ["JS", "JavaScript"]) {
        if (dict.has(PDFName.of(what))) yield { what, where: `object ${ref.objectNumber}` };
      }
    }
  }),
] as const;
