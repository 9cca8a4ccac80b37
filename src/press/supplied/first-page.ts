import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from "pdf-lib";
import { asName, asNumber, PressTrouble } from "../separate/pdf-objects.js";
import { PdfFile } from "./pdf-file.js";

/** Left, bottom, right and top, in units of the page. */
export type PageBox = readonly [left: number, bottom: number, right: number, top: number];

/** The first page of a foreign PDF; all that it draws with has been read. */
export interface FirstPage {
  /** Resources, Contents and Group of the page are looked up here. */
  readonly dict: PDFDict;
  /** What is to be printed: its TrimBox, else its CropBox or MediaBox. */
  readonly box: PageBox;
  /** How far it is turned clockwise before it is shown, in degrees. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Layers (optional content) are switched off in it: what they hold must not print. */
  readonly hidden: boolean;
}

/** Nodes of the tree of pages that are looked at on the way to the first. */
const MOST_NODES = 1000;
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];
const LIMITS = {
  objects: 30_000,
  /** Bytes of all streams, packed. */
  bytes: 150_000_000,
  /** From the page down: programs that copy pages go as deep. */
  depth: 200,
} as const;

/**
 * What only readers on screens use, and what would lead to other pages. PDF/X-4 forbids Alternates, OPI, Ref
 * and Interpolate (ISO 15930-7, 6.2): without them a picture is the one that was meant.
 */
const LEFT_OUT = new Set([
  "Parent",
  "StructParent",
  "StructParents",
  "Metadata",
  "PieceInfo",
  "LastModified",
  "Alternates",
  "OPI",
  "OC",
  "Ref",
  "Interpolate",
]);
/** Dictionaries whose keys are names that somebody chose (7.8.3). */
const OF_NAMES = new Set([
  "ColorSpace",
  "Colorants",
  "CharProcs",
  "ExtGState",
  "Font",
  "Pattern",
  "Properties",
  "Shading",
  "XObject",
]);

const dictOf = (object: PDFObject | undefined): PDFDict | undefined =>
  object instanceof PDFDict ? object : undefined;

/** The first leaf of the tree of pages, with what it inherits. */
function firstLeaf(file: PdfFile): PDFDict {
  const catalog = dictOf(file.entry(file.trailer, "Root"));
  const root = catalog && dictOf(file.entry(catalog, "Pages"));
  if (!root) throw new PressTrouble("no page");
  const seen = new Set<PDFDict>();
  const waiting: { object: PDFObject; from: ReadonlyMap<string, PDFObject> }[] = [
    { object: root, from: new Map() },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { object, from } = next;
    const node = file.follow(object);
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    if (seen.add(node).size > MOST_NODES) break;
    const inherited = new Map(from);
    for (const key of INHERITED) {
      const own = node.get(PDFName.of(key));
      if (own) inherited.set(key, own);
    }
    if (!node.has(PDFName.of("Kids"))) {
      // pdfium draws a leaf without a type, and no other that is not the first must be printed for it.
      if ((asName(file.entry(node, "Type")) ?? "Page") !== "Page")
        throw new PressTrouble("no page");
      for (const [key, value] of inherited) node.set(PDFName.of(key), value);
      return node;
    }
    const kids = file.items(node.get(PDFName.of("Kids"))).slice(0, MOST_NODES);
    for (const kid of [...kids].reverse()) waiting.push({ object: kid, from: inherited });
  }
  throw new PressTrouble("no page");
}

/** Reads all that an object leads to, and takes out what is not printed. */
class Reach {
  private readonly seen = new Set<PDFObject>();
  private bytes = 0;
  /** Something shows only while layers are off: a rule that is not evaluated here. */
  hidden = false;

  constructor(private readonly file: PdfFile) {}

  /** @param key under which it stands */
  visit(object: PDFObject, depth: number, key = ""): void {
    if (depth > LIMITS.depth) {
      throw new PressTrouble(`objects nested more than ${LIMITS.depth} deep`);
    }
    if (object instanceof PDFRef) this.refer(object, depth, key);
    else if (object instanceof PDFRawStream) {
      this.bytes += object.contents.length;
      if (this.bytes > LIMITS.bytes) {
        throw new PressTrouble(`more than ${LIMITS.bytes / 1e6} MB on its page`);
      }
      this.dictionary(object.dict, depth, "");
    } else if (object instanceof PDFDict) this.dictionary(object, depth, key);
    else if (object instanceof PDFArray) {
      for (const item of object.asArray()) this.visit(item, depth + 1);
    }
  }

  private refer(ref: PDFRef, depth: number, key: string): void {
    if (this.seen.has(ref)) return;
    if (this.seen.add(ref).size > LIMITS.objects) {
      throw new PressTrouble(`more than ${LIMITS.objects} objects`);
    }
    const object = this.file.get(ref);
    if (object instanceof PDFRef) throw new PressTrouble("a damaged PDF");
    if (object) this.visit(object, depth + 1, key);
  }

  /** Memberships in layers (8.11.2.2) other than the plain ones, which show what is on. */
  private layer(object: PDFObject | undefined): void {
    const dict = object && dictOf(this.file.follow(object));
    if (!dict || asName(this.file.entry(dict, "Type")) !== "OCMD") return;
    const shown = ["AnyOn", "AllOn"].includes(asName(this.file.entry(dict, "P")) ?? "AnyOn");
    if (!shown || dict.has(PDFName.of("VE"))) this.hidden = true;
  }

  private dictionary(dict: PDFDict, depth: number, key: string): void {
    this.layer(dict);
    this.layer(dict.get(PDFName.of("OC")));
    for (const [name, value] of dict.entries()) {
      const word = name.decodeText();
      if (LEFT_OUT.has(word) && !OF_NAMES.has(key)) dict.delete(name);
      else this.visit(value, depth + 1, word);
    }
  }
}

function numbersOf(file: PdfFile, object: PDFObject | undefined): number[] {
  const found = file.items(object).map((item) => asNumber(file.follow(item)));
  return found.every((value) => value !== undefined) ? found : [];
}

/** A box with its corners in order; undefined where it has no area. */
function boxOf(file: PdfFile, page: PDFDict, key: string): PageBox | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = numbersOf(file, page.get(PDFName.of(key)));
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box[2] > box[0] && box[3] > box[1] ? box : undefined;
}

const within = (inner: PageBox, outer: PageBox): PageBox | undefined => {
  const [left, bottom] = [Math.max(inner[0], outer[0]), Math.max(inner[1], outer[1])];
  const [right, top] = [Math.min(inner[2], outer[2]), Math.min(inner[3], outer[3])];
  return right > left && top > bottom ? [left, bottom, right, top] : undefined;
};

/** The box that pdfium draws of a page whose CropBox is its TrimBox: cut to the MediaBox, Letter without one. */
function printedBox(file: PdfFile, page: PDFDict): PageBox {
  const media = boxOf(file, page, "MediaBox") ?? ([0, 0, 612, 792] as const);
  const wanted = boxOf(file, page, "TrimBox") ?? boxOf(file, page, "CropBox");
  return (wanted && within(wanted, media)) ?? media;
}

/** Whether layers are off when the file is opened (8.11.4). */
function hidesLayers(file: PdfFile): boolean {
  const catalog = dictOf(file.entry(file.trailer, "Root"));
  const properties = catalog && dictOf(file.entry(catalog, "OCProperties"));
  const config = properties && dictOf(file.entry(properties, "D"));
  if (!config) return false;
  const base = asName(file.entry(config, "BaseState")) ?? "ON";
  if (base !== "ON" || file.items(config.get(PDFName.of("OFF"))).length > 0) return true;
  // Layers may be switched by where they are used: on screens, in print (8.11.4.4).
  const switched = file.items(config.get(PDFName.of("AS"))).length > 0;
  return switched && file.items(properties.get(PDFName.of("OCGs"))).some((g) => hasOff(file, g));
}

/** Whether a layer is off on screens, in print or in exports. */
function hasOff(file: PdfFile, group: PDFObject): boolean {
  const dict = dictOf(file.follow(group));
  const usage = dict && dictOf(file.entry(dict, "Usage"));
  return ["View", "Print", "Export"].some((use) => {
    const own = usage && dictOf(file.entry(usage, use));
    return own && asName(file.entry(own, `${use}State`)) === "OFF";
  });
}

/**
 * Opens a foreign PDF's first page, with everything it draws and nothing else of the file.
 * @throws PressTrouble where the file is damaged, encrypted, has no page, or too much on it
 */
export function firstPage(bytes: Uint8Array): FirstPage {
  const file = new PdfFile(bytes);
  const page = firstLeaf(file);
  const box = printedBox(file, page);
  const rotate = asNumber(file.entry(page, "Rotate")) ?? 0;
  const turn = ((((Math.round(rotate / 90) * 90) % 360) + 360) % 360) as FirstPage["turn"];
  const dict = PDFDict.withContext(file.context);
  for (const key of ["Resources", "Contents", "Group"]) {
    const value = page.get(PDFName.of(key));
    if (value) dict.set(PDFName.of(key), value);
  }
  const reach = new Reach(file);
  reach.visit(dict, 0);
  return { dict, box, turn, hidden: reach.hidden || hidesLayers(file) };
}
