/** One operator of a content stream with its operands as they were written. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Where its operands begin and it ends in the stream, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** Strings come decoded, as bytes; names without their slash; all else (dictionaries, arrays) nested. */
export type Operand =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "string"; readonly value: Uint8Array }
  | { readonly type: "name"; readonly value: string }
  | { readonly type: "array"; readonly items: readonly Operand[] }
  | { readonly type: "other" };

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
const code = (c: string): number => c.charCodeAt(0);

/** Reads the tokens of a content stream (ISO 32000-1, 7.8.2 and 7.3). */
class Reader {
  at = 0;
  constructor(readonly bytes: Uint8Array) {}

  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (WHITE.has(byte)) this.at++;
      else if (byte === code("%")) {
        while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at] ?? 10))
          this.at++;
      } else return;
    }
  }

  word(): string {
    const start = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (WHITE.has(byte) || DELIMITER.has(byte)) break;
      this.at++;
    }
    return String.fromCharCode(...this.bytes.subarray(start, this.at));
  }

  /** A literal string: nested parentheses, escapes, octal codes (7.3.4.2). */
  literal(): Uint8Array {
    const out: number[] = [];
    let depth = 1;
    this.at++;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++] ?? 0;
      if (byte === code("\\")) this.escape(out);
      else if (byte === code(")") && --depth === 0) break;
      else {
        if (byte === code("(")) depth++;
        out.push(byte);
      }
    }
    return Uint8Array.from(out);
  }

  private escape(out: number[]): void {
    const byte = this.bytes[this.at++] ?? 0;
    const simple = "nrtbf".indexOf(String.fromCharCode(byte));
    if (simple >= 0) out.push([10, 13, 9, 8, 12][simple] ?? 0);
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

  hex(): Uint8Array {
    this.at++;
    let digits = "";
    while (this.at < this.bytes.length && this.bytes[this.at] !== code(">")) {
      const c = String.fromCharCode(this.bytes[this.at++] ?? 0);
      if (/[0-9A-Fa-f]/.test(c)) digits += c;
    }
    this.at++;
    if (digits.length % 2) digits += "0";
    return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }

  /** Steps over a dictionary; what stands in it does not matter to its readers so far. */
  dictionary(): void {
    this.at += 2;
    for (;;) {
      this.skip();
      if (this.at >= this.bytes.length) return;
      if (this.bytes[this.at] === code(">")) {
        this.at += 2;
        return;
      }
      if (this.operand() === undefined) this.word();
    }
  }

  /** The next operand, or undefined where an operator (or the end) comes. */
  operand(): Operand | undefined {
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === code("(")) return { type: "string", value: this.literal() };
    if (byte === code("/")) {
      this.at++;
      return { type: "name", value: this.word() };
    }
    if (byte === code("<")) {
      if (this.bytes[this.at + 1] !== code("<")) return { type: "string", value: this.hex() };
      this.dictionary();
      return { type: "other" };
    }
    if (byte === code("[")) return this.array();
    if (
      (byte >= 48 && byte <= 57) ||
      byte === code("-") ||
      byte === code("+") ||
      byte === code(".")
    ) {
      return { type: "number", value: Number(this.word()) };
    }
    return undefined;
  }

  private array(): Operand {
    const items: Operand[] = [];
    this.at++;
    for (;;) {
      this.skip();
      if (this.at >= this.bytes.length || this.bytes[this.at] === code("]")) break;
      const item = this.operand();
      if (item) items.push(item);
      else if (this.word() === "") this.at++;
    }
    this.at++;
    return { type: "array", items };
  }
}

/** The operations of a content stream, in order. */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  let start = 0;
  while (reader.at < bytes.length) {
    if (operands.length === 0) {
      reader.skip();
      start = reader.at;
    }
    const operand = reader.operand();
    if (operand) {
      operands.push(operand);
      continue;
    }
    if (reader.at >= bytes.length) return;
    const operator = reader.word();
    if (operator === "") {
      reader.at++;
      continue;
    }
    yield { operator, operands, start, end: reader.at };
    operands = [];
  }
}
