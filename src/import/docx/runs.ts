import type { CopyBlock, Piece, PieceStyle } from "../model.js";
import { child, inside, isOn, value, type Xml } from "../xml.js";
import { type Found, say } from "./found.js";
import type { Look, Styles } from "./styles.js";
import { lookOf } from "./styles.js";

/** What the reader of runs takes from the document. */
export interface Document {
  readonly found: Found;
  readonly styles: Styles;
  /** The label of a note that is called; the same each time. */
  note(kind: "footnote" | "endnote", id: string): number;
  comment(id: string): void;
  /** Pictures and the text of boxes, to stand after the paragraph. */
  graphic(xml: Xml): readonly CopyBlock[];
}

/** What a paragraph holds: its pieces, and what stood beside them. */
export interface Inline {
  readonly pieces: readonly Piece[];
  readonly beside: readonly CopyBlock[];
  /** Of its words, the bold ones are all. */
  readonly bold: boolean;
  /** Of its first words, in points; 0 where nothing is said. */
  readonly size: number;
}

interface Reader {
  readonly document: Document;
  readonly base: Look;
  readonly pieces: Piece[];
  readonly beside: CopyBlock[];
  bold: boolean;
  size: number;
}

/** Reads the runs of a paragraph; `base` is the look of its style. */
export function readInline(document: Document, paragraph: Xml, base: Look): Inline {
  const reader: Reader = { document, base, pieces: [], beside: [], bold: true, size: 0 };
  visitAll(reader, paragraph, "plain");
  const text = reader.pieces.some((piece) => piece.kind === "text" && piece.text.trim() !== "");
  return { ...reader, bold: text && reader.bold };
}

function visitAll(reader: Reader, xml: Xml, style: PieceStyle): void {
  for (const each of xml.children) visit(reader, each, style);
}

function visit(reader: Reader, xml: Xml, style: PieceStyle): void {
  const { found } = reader.document;
  switch (xml.name) {
    case "w:r":
      readRun(reader, xml);
      return;
    case "w:ins":
    case "w:moveTo":
      found.insertions += 1;
      found.inserted.add(found.paragraph);
      visitAll(reader, xml, style);
      return;
    case "w:del":
    case "w:moveFrom":
      found.deletions.push({ paragraph: found.paragraph, text: allText(xml) });
      return;
    case "mc:AlternateContent":
      readAlternative(reader, xml, style);
      return;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      reader.beside.push(...reader.document.graphic(xml));
      return;
    case "w:ruby":
      readRuby(reader, xml, style);
      return;
    default:
      if (!readSign(reader, xml, style) && !xml.name.endsWith("Pr")) visitAll(reader, xml, style);
  }
}

/** Single things inside a run; false for what is none. */
function readSign(reader: Reader, xml: Xml, style: PieceStyle): boolean {
  const { document, pieces } = reader;
  switch (xml.name) {
    case "w:t":
    case "m:t":
      push(reader, xml.text, style);
      return true;
    case "w:tab":
    case "w:ptab":
      push(reader, "\u3000", style);
      return true;
    case "w:noBreakHyphen":
      push(reader, "-", style);
      return true;
    case "w:br":
    case "w:cr":
      if (!/^(?:page|column)$/u.test(xml.attributes["w:type"] ?? ""))
        pieces.push({ kind: "break" });
      return true;
    case "w:footnoteReference":
    case "w:endnoteReference": {
      const kind = xml.name === "w:footnoteReference" ? "footnote" : "endnote";
      pieces.push({ kind: "note", label: document.note(kind, xml.attributes["w:id"] ?? "") });
      return true;
    }
    case "w:commentReference":
      document.comment(xml.attributes["w:id"] ?? "");
      return true;
    case "w:sym": {
      const { "w:font": font = "", "w:char": char = "" } = xml.attributes;
      say(document.found, "BX1051", { part: "symbol", text: `${font} ${char}`.trim() });
      return true;
    }
    default:
      return false;
  }
}

/** The first choice that we understand, as Word does; its fallback only where that gives nothing. */
function readAlternative(reader: Reader, xml: Xml, style: PieceStyle): void {
  const before = reader.pieces.length + reader.beside.length;
  for (const each of xml.children) {
    visitAll(reader, each, style);
    if (reader.pieces.length + reader.beside.length > before) return;
  }
}

function readRun(reader: Reader, xml: Xml): void {
  const properties = child(xml, "w:rPr");
  if (isOn(properties, "w:vanish")) {
    const text = allText(xml);
    if (text !== "") say(reader.document.found, "BX1051", { part: "hidden", text });
    return;
  }
  const named = reader.document.styles.get(value(properties, "w:rStyle")) ?? {};
  const own = { ...reader.base, ...onlyRun(named), ...lookOf(undefined, properties) };
  const bold = own.bold === true;
  const text = allText(xml).trim();
  if (text !== "") {
    reader.bold &&= bold;
    if (reader.size === 0) reader.size = own.size ?? 0;
  }
  const dotted = isOn(properties, "w:em") === true;
  const style = dotted
    ? "dotted"
    : bold
      ? "strong"
      : isOn(properties, "w:i")
        ? "emphasis"
        : "plain";
  visitAll(reader, xml, style);
}

/** A character style changes the run, not what the paragraph is. */
const onlyRun = ({ bold, size }: Look): Look => ({
  ...(bold === undefined ? {} : { bold }),
  ...(size === undefined ? {} : { size }),
});

/** 拼音指南: the reading stands over the word; stories write it as `{垚|yáo}`. */
function readRuby(reader: Reader, xml: Xml, style: PieceStyle): void {
  const base = allText(child(xml, "w:rubyBase"));
  const reading = allText(child(xml, "w:rt"));
  push(reader, reading === "" ? base : `{${base}|${reading}}`, style);
}

function push({ pieces }: Reader, text: string, style: PieceStyle): void {
  const last = pieces.at(-1);
  if (last?.kind === "text" && last.style === style) {
    pieces[pieces.length - 1] = { kind: "text", text: last.text + text, style };
  } else if (text !== "") pieces.push({ kind: "text", text, style });
}

/** All characters inside, deleted ones too. */
export const allText = (xml: Xml | undefined): string =>
  xml === undefined
    ? ""
    : /^(?:w:t|w:delText|m:t)$/u.test(xml.name)
      ? xml.text
      : xml.children.map(allText).join("");

/** The words of a part's paragraphs, parted by spaces. */
export const partText = (xml: Xml): string =>
  inside(xml, "w:p")
    .map((each) => allText(each).trim())
    .filter((text) => text !== "")
    .join(" ");
