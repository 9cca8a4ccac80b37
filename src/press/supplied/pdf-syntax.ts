import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from "pdf-lib";
import { endsWord, isSpace } from "../content-tokens.js";
import { PressTrouble, pdfName } from "../separate/pdf-objects.js";

/** Arrays and dictionaries nested deeper than this are an attack. */
const DEEPEST = 64;
/** Tokens that one reader hands out: an honest advertisement has some tens of thousands. */
const MOST_TOKENS = 5_000_000;
const LONGEST_WORD = 127;

const damaged = (): PressTrouble => new PressTrouble("a damaged PDF");

const code = (c: string): number => c.charCodeAt(0);
const [SLASH, PERCENT, OPEN, CLOSE, LESS, MORE, SQUARE, END_SQUARE, BACKSLASH, HASH] = [
  ..."/%()<>[]\\#",
].map(code);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

/**
 * Reads the objects of a PDF (ISO 32000-1, 7.3) where they stand in its bytes: references are not followed,
 * and strings keep their bytes. Steps and depth are bounded, so that no file takes without end.
 */
export class SyntaxReader {
  private readonly buffer: Buffer;
  private tokens = 0;

  constructor(
    readonly bytes: Uint8Array,
    private readonly context: PDFContext,
    public at = 0,
  ) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Steps over white space and comments. */
  skip(): void {
    const { bytes } = this;
    for (;;) {
      if (isSpace(bytes[this.at])) this.at++;
      else if (bytes[this.at] === PERCENT) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      } else return;
    }
  }

  /** Steps over a keyword; false where it does not stand here. */
  take(keyword: string): boolean {
    this.skip();
    const end = this.at + keyword.length;
    if (this.buffer.toString("latin1", this.at, end) !== keyword) return false;
    this.at = end;
    return true;
  }

  /** A whole number without a sign. @throws PressTrouble where none stands here */
  integer(): number {
    this.skip();
    const start = this.at;
    while (isDigit(this.bytes[this.at]) && this.at - start < 16) this.at++;
    if (this.at === start) throw damaged();
    return Number(this.buffer.toString("latin1", start, this.at));
  }

  private word(): string {
    const start = this.at;
    while (!endsWord(this.bytes[this.at]) && this.at - start <= LONGEST_WORD) this.at++;
    return this.buffer.toString("latin1", start, this.at);
  }

  /** The object that stands here. @throws PressTrouble where none does */
  object(depth = 0): PDFObject {
    this.skip();
    if (depth > DEEPEST) throw new PressTrouble(`objects nested more than ${DEEPEST} deep`);
    if (++this.tokens > MOST_TOKENS) throw new PressTrouble(`more than ${MOST_TOKENS} objects`);
    const byte = this.bytes[this.at];
    if (byte === SLASH) return this.name();
    if (byte === OPEN) return this.literal();
    if (byte === SQUARE) return this.array(depth);
    if (byte === LESS) {
      return this.bytes[this.at + 1] === LESS ? this.dictionary(depth) : this.hexadecimal();
    }
    const start = this.at;
    const word = this.word();
    if (NUMBER.test(word)) return this.reference(word) ?? this.number(word);
    if (word === "true") return PDFBool.True;
    if (word === "false") return PDFBool.False;
    if (word === "null") return PDFNull;
    this.at = start;
    throw damaged();
  }

  private number(word: string): PDFNumber {
    return PDFNumber.of(Number(word));
  }

  /** `12 0 R`, behind its first number. */
  private reference(first: string): PDFRef | undefined {
    if (!/^\d{1,10}$/.test(first)) return undefined;
    const after = this.at;
    this.skip();
    const generation = isDigit(this.bytes[this.at]) ? this.word() : "";
    if (/^\d{1,5}$/.test(generation)) {
      this.skip();
      if (this.bytes[this.at] === 82 && endsWord(this.bytes[this.at + 1])) {
        this.at++;
        return PDFRef.of(Number(first), Number(generation));
      }
    }
    this.at = after;
    return undefined;
  }

  private name(): PDFName {
    this.at++;
    const start = this.at;
    while (!endsWord(this.bytes[this.at])) this.at++;
    // Names have at most 127 bytes (Annex C); longer ones are kept for as long as they are no attack.
    if (this.at - start > 4096) throw damaged();
    const word = this.buffer.toString("latin1", start, this.at);
    if (!word.includes(String.fromCharCode(HASH ?? 0))) return PDFName.of(word);
    return pdfName(
      word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  private literal(): PDFString {
    const start = ++this.at;
    let depth = 1;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === BACKSLASH) this.at++;
      else if (byte === OPEN) depth++;
      else if (byte === CLOSE && --depth === 0) {
        return PDFString.of(this.buffer.toString("latin1", start, this.at++));
      }
    }
    throw damaged();
  }

  private hexadecimal(): PDFHexString {
    const start = ++this.at;
    const end = this.buffer.indexOf(">", start, "latin1");
    if (end < 0) throw damaged();
    this.at = end + 1;
    const digits = this.buffer.toString("latin1", start, end).replace(/[\0\t\n\f\r ]/g, "");
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw damaged();
    return PDFHexString.of(digits);
  }

  private array(depth: number): PDFArray {
    this.at++;
    const array = PDFArray.withContext(this.context);
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === END_SQUARE) break;
      array.push(this.object(depth + 1));
    }
    this.at++;
    return array;
  }

  private dictionary(depth: number): PDFDict {
    this.at += 2;
    const dict = PDFDict.withContext(this.context);
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === MORE && this.bytes[this.at + 1] === MORE) break;
      if (this.bytes[this.at] !== SLASH) throw damaged();
      const key = this.name();
      dict.set(key, this.object(depth + 1));
    }
    this.at += 2;
    return dict;
  }
}
