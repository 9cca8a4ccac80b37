import type { Diagnostic } from "../diagnostics/index.js";
import type { Edition } from "../edition/index.js";
import type { Print } from "../render/index.js";
import { checkFidelity } from "./fidelity.js";
import { checkFonts, checkForeign } from "./fonts.js";
import { assembleProof, saveProof } from "./proof.js";

export { type PagePicture, rasterise } from "../raster/index.js";
export type { PageInks } from "./colour/colour-map.js";
export type { Cmyk, Rgb } from "./colour/ink.js";
export { iccSeparator, openProfile, type PressProfile } from "./colour/profile.js";
export { type Separator, uncalibratedSeparator } from "./colour/separator.js";
export { elementAt } from "./element-at.js";
export { editionTime } from "./file-facts.js";
export type { ReplaceImage } from "./image/replace.js";
export type { PressImage, SourceImage } from "./image/source-image.js";
export type { MarginNote } from "./margin.js";
export { type PhotoWork, type PressPhotos, pressPhotos } from "./photos.js";
export { type BrokenRule, x4Breaches } from "./preflight/check-file.js";
export { fileRules } from "./preflight/file-rules/index.js";
export { pageRules } from "./preflight/rules/index.js";
export {
  openPressPage,
  type PressedDocument,
  type PressOptions,
  type PressPage,
  pressPage,
} from "./press-page.js";
export { type Stamp, type StampLook, stampPages } from "./stamp.js";
export {
  makePress,
  type PressEdition,
  type PressJob,
  type PressSheet,
  type WrittenFile,
} from "./x4/assemble.js";

/** A finished file with what the checks found in it. */
export interface PressFile {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** The proof of an edition: merged pages, checked line by line against their plans. */
export async function makeProof(prints: readonly Print[], edition: Edition): Promise<PressFile> {
  const diagnostics: Diagnostic[] = [];
  for (const print of prints) diagnostics.push(...(await checkFidelity(print)));
  const document = await assembleProof(prints, edition);
  const bytes = await saveProof(document);
  diagnostics.push(...checkFonts(document), ...checkForeign(document, edition.fonts));
  return { bytes, diagnostics };
}
