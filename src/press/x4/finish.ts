import { PDFDict, type PDFDocument, PDFHeader, PDFName } from "pdf-lib";
import { sha256 } from "../../edition/index.js";
import { type FileFacts, saved, setId, setInfo } from "../file-facts.js";
import { type OutputCondition, setOutputIntent } from "./intent.js";
import { xmpPacket } from "./xmp.js";

/** Info as PDF/X asks for it: whether the file is trapped must be said (ISO 15930-7, 6.6). */
function setPressInfo(document: PDFDocument, facts: FileFacts): void {
  setInfo(document, facts);
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
  facts: FileFacts,
  profile: OutputCondition,
): Promise<Uint8Array> {
  const { context, catalog } = document;
  context.header = PDFHeader.forVersion(1, 6);
  catalog.delete(PDFName.of("Version"));
  // Whoever draws on a page with pdf-lib gives it a list of annotations, if an empty one.
  for (const { node } of document.getPages()) node.delete(PDFName.of("Annots"));
  setOutputIntent(document, profile);
  setPressInfo(document, facts);
  const digest = sha256(await saved(document));
  // Not compressed: programs look for the packet in the file's bytes (ISO 16684-1, 7.3).
  const packet = Buffer.from(xmpPacket(facts, digest), "utf8");
  const metadata = context.stream(packet, { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));
  setId(document, digest);
  return saved(document);
}
