import { createHash } from "node:crypto";
import { PDFDict, type PDFDocument, PDFHeader, PDFHexString, PDFName } from "pdf-lib";
import { PRODUCER, type PressFacts } from "./facts.js";
import { type OutputCondition, setOutputIntent } from "./intent.js";
import { xmpPacket } from "./xmp.js";

/** A document's bytes, without object streams: each object can be read as it stands. */
export const saved = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: false, updateMetadata: false } as object);

/** SHA-256 in hexadecimal digits. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

function setInfo(document: PDFDocument, facts: PressFacts): void {
  document.setTitle(facts.title);
  document.setAuthor(facts.author);
  document.setSubject(facts.subject);
  document.setKeywords([...facts.keywords]);
  document.setLanguage(facts.language);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(facts.date);
  document.setModificationDate(facts.date);
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of("Trapped"), PDFName.of("False"));
}

/**
 * Makes a document in print colours with its boxes set a PDF/X-4 file (ISO 15930-7): version 1.6, output
 * intent, Info and XMP that say the same, an ID. The same content gives the same bytes: the ID and the XMP's
 * ids are the hash of the file without them.
 */
export async function finishX4(
  document: PDFDocument,
  facts: PressFacts,
  profile: OutputCondition,
): Promise<Uint8Array> {
  const { context, catalog } = document;
  context.header = PDFHeader.forVersion(1, 6);
  catalog.delete(PDFName.of("Version"));
  // Whoever draws on a page with pdf-lib gives it a list of annotations, if an empty one.
  for (const { node } of document.getPages()) node.delete(PDFName.of("Annots"));
  setOutputIntent(document, profile);
  setInfo(document, facts);
  const digest = digestOf(await saved(document));
  // Not compressed: programs look for the packet in the file's bytes (ISO 16684-1, 7.3).
  const packet = Buffer.from(xmpPacket(facts, digest), "utf8");
  const metadata = context.stream(packet, { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));
  const id = PDFHexString.of(digest.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  return saved(document);
}
