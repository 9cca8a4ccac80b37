import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "pdf-lib";
import { readOperations } from "../content-stream.js";
import { asName, entry } from "../separate/pdf-objects.js";

/** A box as its four numbers, with room for the rounding of decimals. */
const NEAR = 0.001;

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";

function* dictionaries(document: PDFDocument): Generator<{ dict: PDFDict; stream?: PDFStream }> {
  const waiting: PDFObject[] = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFStream) {
      yield { dict: next.dict, stream: next };
      waiting.push(...next.dict.values());
    } else if (next instanceof PDFDict) {
      yield { dict: next };
      waiting.push(...next.values());
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
  }
}

/** The file as such: header, trailer, nothing packed or locked (ISO 15930-7, 6.1). */
function* fileBreaches(bytes: Uint8Array, document: PDFDocument): Generator<string> {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head !== "%PDF-1.6") yield "its header is not PDF 1.6";
  const { ID, Encrypt } = document.context.trailerInfo;
  const halves = ID instanceof PDFArray ? ID.asArray().map(String) : [];
  if (halves.length !== 2 || halves[0] !== halves[1]) yield "it has no ID";
  if (Encrypt) yield "it is encrypted";
}

/** What the catalog must have, and what it must not. */
function* catalogBreaches({ catalog }: PDFDocument): Generator<string> {
  const intents = entry(catalog, "OutputIntents");
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined;
  const dict = intent instanceof PDFDict ? intent : undefined;
  if (asName(entry(dict, "S")) !== "GTS_PDFX") yield "it has no output intent";
  if (textOf(entry(dict, "OutputConditionIdentifier")) === "") yield "it names no condition";
  const profile = entry(dict, "DestOutputProfile");
  if (profile === undefined || !isCmykProfile(profile)) yield "its profile is none of CMYK";
  for (const key of ["AcroForm", "Outlines", "StructTreeRoot", "OpenAction", "AA", "Names"]) {
    if (catalog.has(PDFName.of(key))) yield `its catalog has ${key}`;
  }
}

/** An output profile (class prtr) of four inks: ICC.1, 7.2. */
function isCmykProfile(profile: PDFObject): boolean {
  if (!(profile instanceof PDFRawStream) || String(entry(profile.dict, "N")) !== "4") return false;
  const head = Buffer.from(decodePDFRawStream(profile).decode().subarray(12, 20));
  return head.toString("latin1") === "prtrCMYK";
}

const XMP_FIELD = (name: string): RegExp =>
  new RegExp(`<${name}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)`);
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) =>
    name === "amp" ? "&" : name === "lt" ? "<" : name === "gt" ? ">" : '"',
  );

/** XMP with its wrapper, and that it says what Info says (6.6). */
function* metadataBreaches(document: PDFDocument): Generator<string> {
  const stream = entry(document.catalog, "Metadata");
  if (!(stream instanceof PDFRawStream)) return yield "it has no XMP";
  const xmp = Buffer.from(stream.contents).toString("utf8");
  const field = (name: string): string => plain(XMP_FIELD(name).exec(xmp)?.[1] ?? "");
  if (!/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xmp)) {
    yield "its XMP has no wrapper";
  }
  if (field("pdfxid:GTS_PDFXVersion") !== "PDF/X-4") yield "its XMP does not say PDF/X-4";
  const info = document.context.lookup(document.context.trailerInfo.Info);
  const own = info instanceof PDFDict ? info : undefined;
  const trapped = asName(entry(own, "Trapped"));
  if (!["True", "False"].includes(trapped ?? "")) yield "Info does not say whether it is trapped";
  const moment = (date: Date | undefined): string => date?.toISOString().replace(".000", "") ?? "";
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["dc:title", document.getTitle()],
    ["dc:creator", document.getAuthor()],
    ["dc:description", document.getSubject()],
    ["pdf:Keywords", document.getKeywords()],
    ["pdf:Producer", document.getProducer()],
    ["xmp:CreatorTool", document.getCreator()],
    ["xmp:CreateDate", moment(document.getCreationDate())],
    ["xmp:ModifyDate", moment(document.getModificationDate())],
    ["pdf:Trapped", trapped],
  ];
  for (const [name, said] of pairs) {
    if (said === undefined || said === "") yield `Info lacks what is ${name} in XMP`;
    else if (field(name) !== said) yield `Info and XMP differ in ${name}`;
  }
  for (const name of ["xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:VersionID"]) {
    if (field(name) === "") yield `its XMP has no ${name}`;
  }
  if (field("xmpMM:RenditionClass") === "") yield "its XMP has no xmpMM:RenditionClass";
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

function boxOf(page: PDFPage, name: string): Box | undefined {
  const box = entry(page.node, name);
  if (!(box instanceof PDFArray)) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = box.asArray().map((v) => Number(String(v)));
  return [left, bottom, right, top];
}

const inside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - NEAR &&
  inner[1] >= outer[1] - NEAR &&
  inner[2] <= outer[2] + NEAR &&
  inner[3] <= outer[3] + NEAR;

/** Boxes one inside the other, and nothing that acts (6.10, 6.13, 6.14). */
function* pageBreaches(page: PDFPage): Generator<string> {
  const [trim, bleed, media] = ["TrimBox", "BleedBox", "MediaBox"].map((name) => boxOf(page, name));
  if (!trim || !media) yield "a page has no TrimBox";
  else if (!inside(trim, bleed ?? trim) || !inside(bleed ?? trim, media)) {
    yield "a page's boxes do not lie one inside the other";
  }
  if (boxOf(page, "ArtBox")) yield "a page has an ArtBox";
  for (const key of ["Annots", "AA"]) {
    if (page.node.has(PDFName.of(key))) yield `a page has ${key}`;
  }
}

const RGB = new Set(["rg", "RG"]);
const NAMES_OF_RGB = new Set(["DeviceRGB", "CalRGB", "Lab", "CalGray"]);
const BARRED = ["TR", "TR2", "HTP", "OPI", "Alternates", "Ref", "JS", "JavaScript"];

/** RGB in a stream that paints: operators of content, not of fonts or pictures. */
function paintsInRgb(stream: PDFRawStream): boolean {
  const content = decodePDFRawStream(stream).decode();
  for (const { operator, operands } of readOperations(content)) {
    if (RGB.has(operator)) return true;
    const [first] = operands;
    if (operator.toLowerCase() === "cs" && first?.type === "name" && NAMES_OF_RGB.has(first.value))
      return true;
  }
  return false;
}

const isFont = (dict: PDFDict): boolean =>
  asName(entry(dict, "Type")) === "Font" && !dict.has(PDFName.of("DescendantFonts"));

/** Every object of the file (6.2.2 to 6.3, 6.8). */
function* objectBreaches(document: PDFDocument): Generator<string> {
  for (const { dict, stream } of dictionaries(document)) {
    const named = (key: string): string | undefined => asName(entry(dict, key));
    for (const key of BARRED) {
      // TR2 Default is no function.
      if (dict.has(PDFName.of(key)) && named(key) !== "Default") yield `an object has ${key}`;
    }
    if (String(entry(dict, "Interpolate")) === "true") yield "a picture asks for Interpolate";
    if (named("Subtype") === "PS") yield "a PostScript object";
    if (named("Type") === "ObjStm") yield "objects are packed";
    const filters = String(entry(dict, "Filter") ?? "");
    if (stream && filters.includes("LZW")) yield "a stream is packed by LZW";
    if (named("S") === "Transparency" && (named("CS") ?? "DeviceCMYK") !== "DeviceCMYK") {
      yield "a group is blended in another space than CMYK";
    }
    const values = dict.values().flatMap((v) => (v instanceof PDFArray ? v.asArray() : [v]));
    if (values.some((v) => NAMES_OF_RGB.has(asName(v) ?? ""))) yield "RGB in a dictionary";
    if (named("Subtype") === "Type3") yield "a Type 3 font";
    else if (isFont(dict)) {
      const descriptor = entry(dict, "FontDescriptor");
      const files = ["FontFile", "FontFile2", "FontFile3"].map((key) => PDFName.of(key));
      const whole = descriptor instanceof PDFDict && files.some((key) => descriptor.has(key));
      if (!whole) yield "a font is not embedded";
    }
  }
}

/** The streams that paint: contents of pages, forms and patterns. */
function* contentBreaches(document: PDFDocument): Generator<string> {
  const painting = document.getPages().flatMap(({ node }) => {
    const contents = entry(node, "Contents");
    const all =
      contents instanceof PDFArray ? contents.asArray() : [node.get(PDFName.of("Contents"))];
    return all.map((ref) => document.context.lookup(ref));
  });
  for (const { dict, stream } of dictionaries(document)) {
    const pattern = String(entry(dict, "PatternType")) === "1";
    if (stream && (pattern || asName(entry(dict, "Subtype")) === "Form")) painting.push(stream);
  }
  for (const stream of painting) {
    if (stream instanceof PDFRawStream && paintsInRgb(stream)) {
      yield "content paints in RGB";
      return;
    }
  }
}

/**
 * Reads a written press file and names, in short English phrases and each once, what PDF/X-4 (ISO 15930-7)
 * does not allow in it. There is no free validator of PDF/X: this is our own reading of its clauses, for files
 * of our own making. It asks for a profile, too.
 */
export async function x4Breaches(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...new Set([
      ...fileBreaches(bytes, document),
      ...catalogBreaches(document),
      ...metadataBreaches(document),
      ...document.getPages().flatMap((page) => [...pageBreaches(page)]),
      ...objectBreaches(document),
      ...contentBreaches(document),
    ]),
  ];
}
