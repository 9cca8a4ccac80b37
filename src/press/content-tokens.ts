/**
 * An operand of a content stream (ISO 32000-1, 7.3). Strings come decoded, as bytes; names without their
 * slash, each character one byte.
 */
export type Operand =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "string"; readonly value: Uint8Array; readonly hex: boolean }
  | { readonly type: "name"; readonly value: string }
  | { readonly type: "word"; readonly value: "true" | "false" | "null" }
  | { readonly type: "array"; readonly items: readonly Operand[] }
  | { readonly type: "dictionary"; readonly entries: readonly (readonly [string, Operand])[] };

/** What is wrong with a content stream, in a short English phrase, and where. */
export class ContentError extends Error {
  constructor(
    readonly what: string,
    /** Offset in the decoded stream, in bytes. */
    readonly offset: number,
  ) {
    super(`${what} at byte ${offset}`);
    this.name = "ContentError";
  }
}

/** Arrays and dictionaries nested deeper than this are an attack, not a page. */
const DEEPEST = 32;
/** Operators have three letters at most; a longer word is no content stream. */
const LONGEST_WORD = 127;

/** Readers of PDF need not take strings beyond 32,767 bytes (Annex C); the browser's are short. */
const LONGEST_STRING = 1_000_000;
/** Operands of one operation, with all that lies in arrays and dictionaries. */
const MOST_OPERANDS = 100_000;

const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];
/** The three classes of characters (7.2.2). */
const CLASS = new Uint8Array(256).fill(REGULAR);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const c of "()<>[]{}/%") CLASS[c.charCodeAt(0)] = DELIMITER;

/** White space of a content stream. */
export const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && CLASS[byte] === SPACE;
/** A word ends before this byte, or at the end of the stream. */
export const endsWord = (byte: number | undefined): boolean =>
  byte === undefined || CLASS[byte] !== REGULAR;

const code = (c: string): number => c.charCodeAt(0);
const [SLASH, PERCENT, OPEN, CLOSE, LESS, MORE] = [..."/%()<>"].map(code);
const [SQUARE, END_SQUARE, BACKSLASH, PLUS, MINUS, DOT] = [..."[]\\+-."].map(code);
const ESCAPES = new Map([..."nrtbf"].map((c, i) => [code(c), [10, 13, 9, 8, 12][i] ?? 0]));

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** Reads the tokens of a content stream (ISO 32000-1, 7.8.2 and 7.2 to 7.3), each byte once. */
export class TokenReader {
  at = 0;
  private readonly buffer: Buffer;
  private operands = 0;

  constructor(readonly bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Steps over white space and comments. */
  skip(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return;
      if (CLASS[byte] === SPACE) this.at++;
      else if (byte === PERCENT) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      } else return;
    }
  }

  /** Begins to count the operands of a new operation. */
  begin(): void {
    this.operands = 0;
  }

  /** The regular characters from here on. */
  private regular(): string {
    const start = this.at;
    const { bytes } = this;
    while (this.at < bytes.length && CLASS[bytes[this.at] ?? 0] === REGULAR) this.at++;
    return this.buffer.toString("latin1", start, this.at);
  }

  /**
   * The operator that stands here.
   * @throws ContentError where none can
   */
  operator(): string {
    const start = this.at;
    const word = this.regular();
    if (word === "") throw new ContentError("a stray delimiter", start);
    if (word.length > LONGEST_WORD || !/^[!-~]+$/.test(word)) {
      throw new ContentError("bytes that are no operator", start);
    }
    return word;
  }

  /** The next operand, or undefined where an operator or the end comes. */
  operand(depth = 0): Operand | undefined {
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (++this.operands > MOST_OPERANDS) {
      throw new ContentError(`more than ${MOST_OPERANDS} operands`, this.at);
    }
    if ((byte >= 48 && byte <= 57) || byte === MINUS || byte === DOT || byte === PLUS) {
      return { type: "number", value: this.number() };
    }
    switch (byte) {
      case SLASH:
        return { type: "name", value: this.name() };
      case OPEN:
        return { type: "string", value: this.literal(), hex: false };
      case LESS:
        return this.bytes[this.at + 1] === LESS
          ? this.dictionary(depth)
          : { type: "string", value: this.hexadecimal(), hex: true };
      case SQUARE:
        return this.array(depth);
      // t, f, n: perhaps true, false, null.
      case 116:
      case 102:
      case 110:
        return this.keyword();
      default:
        return undefined;
    }
  }

  private keyword(): Operand | undefined {
    const start = this.at;
    const word = this.regular();
    if (word === "true" || word === "false" || word === "null")
      return { type: "word", value: word };
    this.at = start;
    return undefined;
  }

  /** Digits with at most one sign and one point; PDF knows no exponents (7.3.3). */
  private number(): number {
    const start = this.at;
    const { bytes } = this;
    const sign = bytes[this.at] === MINUS ? -1 : 1;
    if (sign < 0 || bytes[this.at] === PLUS) this.at++;
    let [whole, digits, decimals] = [0, 0, -1];
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte >= 48 && byte <= 57) {
        whole = whole * 10 + byte - 48;
        digits++;
        if (decimals >= 0) decimals++;
      } else if (byte === DOT && decimals < 0) decimals = 0;
      else break;
    }
    if (digits === 0 || !endsWord(bytes[this.at])) {
      throw new ContentError("a number that is none", start);
    }
    if (decimals <= 0 && digits <= 15) return sign * whole;
    // Both are exact in a double up to here, so that the quotient is rounded once, as Number() does.
    if (digits <= 15 && decimals <= 22) return (sign * whole) / 10 ** decimals;
    return Number(this.buffer.toString("latin1", start, this.at));
  }

  /** A name; #20 stands for a byte (7.3.5). */
  private name(): string {
    this.at++;
    const word = this.regular();
    if (!word.includes("#")) return word;
    return word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  /** A literal string: nested parentheses, escapes, octal codes (7.3.4.2). */
  private literal(): Uint8Array {
    const start = this.at++;
    const out: number[] = [];
    let depth = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new ContentError("a string without an end", start);
      if (out.length >= LONGEST_STRING) throw new ContentError("a string of no end", start);
      if (byte === BACKSLASH) this.escape(out);
      else if (byte === CLOSE && --depth === 0) return Uint8Array.from(out);
      else if (byte === 13) {
        // A line end in a string reads as one line feed, however it is written.
        if (this.bytes[this.at] === 10) this.at++;
        out.push(10);
      } else {
        if (byte === OPEN) depth++;
        out.push(byte);
      }
    }
  }

  private escape(out: number[]): void {
    const byte = this.bytes[this.at++];
    if (byte === undefined) return;
    const simple = ESCAPES.get(byte);
    if (simple !== undefined) out.push(simple);
    else if (byte >= 48 && byte <= 55) {
      let value = byte - 48;
      for (let i = 0; i < 2; i++) {
        const next = this.bytes[this.at] ?? 0;
        if (next < 48 || next > 55) break;
        value = value * 8 + next - 48;
        this.at++;
      }
      out.push(value & 255);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at++;
    } else if (byte !== 10) out.push(byte);
  }

  private hexadecimal(): Uint8Array {
    const start = this.at++;
    const out: number[] = [];
    let first = -1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new ContentError("a string without an end", start);
      if (out.length >= LONGEST_STRING) throw new ContentError("a string of no end", start);
      if (byte === MORE) break;
      const digit = hexDigit(byte);
      if (digit < 0) {
        if (CLASS[byte] === SPACE) continue;
        throw new ContentError("no hexadecimal digit", this.at - 1);
      }
      if (first < 0) first = digit;
      else {
        out.push(first * 16 + digit);
        first = -1;
      }
    }
    if (first >= 0) out.push(first * 16);
    return Uint8Array.from(out);
  }

  private array(depth: number): Operand {
    const start = this.at++;
    if (depth >= DEEPEST) throw new ContentError(`more than ${DEEPEST} levels`, start);
    const items: Operand[] = [];
    for (;;) {
      const item = this.operand(depth + 1);
      if (item) {
        items.push(item);
        continue;
      }
      if (this.at >= this.bytes.length) throw new ContentError("an array without an end", start);
      if (this.bytes[this.at] !== END_SQUARE) throw new ContentError("no operand", this.at);
      this.at++;
      return { type: "array", items };
    }
  }

  private dictionary(depth: number): Operand {
    const start = this.at;
    this.at += 2;
    if (depth >= DEEPEST) throw new ContentError(`more than ${DEEPEST} levels`, start);
    const entries = this.entries(depth, () => {
      if (this.at >= this.bytes.length) {
        throw new ContentError("a dictionary without an end", start);
      }
      return this.bytes[this.at] === MORE && this.bytes[this.at + 1] === MORE;
    });
    this.at += 2;
    return { type: "dictionary", entries };
  }

  /** Names with their values, up to where `isEnd` says so. */
  entries(depth: number, isEnd: () => boolean): [string, Operand][] {
    const entries: [string, Operand][] = [];
    for (;;) {
      this.skip();
      if (isEnd()) return entries;
      if (this.bytes[this.at] !== SLASH) throw new ContentError("no name", this.at);
      const key = this.name();
      const value = this.operand(depth + 1);
      if (!value) throw new ContentError("a name without a value", this.at);
      entries.push([key, value]);
    }
  }
}
