import type { X4Sentences } from "../x4-rules.js";

const REPORT = "This should not happen: please report it with the page's files.";
const AD = "Where it came with an advertisement, ask for it as PDF/X-4 of CMYK; else report it.";

/** English: the rules of PDF/X-4. */
export const enX4: X4Sentences = {
  "pdf-version": (what) => [`its header is ${what}, not %PDF-1.6`, REPORT],
  "trailer-id": () => ["its trailer has no ID of two equal halves", REPORT],
  encryption: () => ["it is encrypted", "Take the password off, or export the file anew."],
  "object-streams": () => ["objects are packed in object streams", REPORT],
  "output-intent": () => ["it has no output intent for PDF/X", REPORT],
  "output-condition": () => [
    "its output intent names no printing condition",
    "Use a profile with a description (press.profile in paper.yaml).",
  ],
  "output-profile": () => [
    "the profile of its output intent is none of CMYK for output",
    "Name the printer's CMYK output profile as press.profile in paper.yaml.",
  ],
  "catalog-entries": (what) => [`its catalog has ${what}, which belongs to screens`, REPORT],
  javascript: (what) => [`it has a script (${what})`, AD],
  xmp: () => ["it has no XMP metadata", REPORT],
  "xmp-wrapper": () => ["its XMP has no packet wrapper", REPORT],
  "xmp-version": () => ["its XMP does not say PDF/X-4", REPORT],
  trapped: () => ["Info does not say whether it is trapped", REPORT],
  "info-lacks": (what) => [
    `Info lacks what XMP calls ${what}`,
    "See that paper.yaml gives the paper's name and publisher; else report it.",
  ],
  "info-xmp": (what) => [`Info and XMP differ in ${what}`, REPORT],
  "xmp-fields": (what) => [`its XMP has no ${what}`, REPORT],
  "trim-box": () => ["a page has no TrimBox", REPORT],
  "box-order": () => ["TrimBox, BleedBox and MediaBox do not lie one inside the other", REPORT],
  "art-box": () => ["a page has an ArtBox beside its TrimBox", REPORT],
  "page-entries": (what) => [`a page has ${what}, which belongs to screens`, REPORT],
  "transfer-function": (what) => [`it changes tones on the way to the plate (${what})`, AD],
  opi: (what) => [`a picture is only a stand-in (${what})`, AD],
  alternates: (what) => [`a picture has other versions (${what})`, AD],
  "reference-xobject": (what) => [`content lies in another file (${what})`, AD],
  interpolate: (what) => [`a picture asks to be smoothed (${what})`, AD],
  postscript: (what) => [`it has a PostScript object (${what})`, AD],
  lzw: (what) => [`a stream is packed by ${what}`, AD],
  "group-space": (what) => [`transparency is blended in ${what}, not in CMYK`, AD],
  "rgb-entries": (what) => [`an object has the colour space ${what}`, AD],
  "type-3-font": (what) => [`a font is of ${what}`, "Use static TrueType fonts."],
  "font-program": (what) => [
    `the font "${what}" is not embedded`,
    "Export the advertisement with all fonts embedded, or turn its type into outlines.",
  ],
  "rgb-content": (what) => [`content outside of what is seen has ${what}`, AD],
};
