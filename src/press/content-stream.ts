import { ContentError, type Operand, TokenReader } from "./content-tokens.js";
import { type InlineImage, readInlineImage } from "./inline-image.js";

export { ContentError, type Operand } from "./content-tokens.js";

/** One operator of a content stream with its operands. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Of the operator BI, which stands for the whole image up to its EI. */
  readonly image?: InlineImage;
  /** Where its operands begin and it ends in the stream, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** No operator takes more than a few dozen operands (DeviceN: 32 inks). */
const MOST_OPERANDS = 256;

/**
 * The operations of a content stream, in order, unknown ones included.
 * @throws ContentError where the stream is broken: before an operation comes, all before it were handed out
 */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = new TokenReader(bytes);
  for (;;) {
    reader.skip();
    const start = reader.at;
    reader.begin();
    const operands: Operand[] = [];
    for (let next = reader.operand(); next; next = reader.operand()) {
      if (operands.push(next) > MOST_OPERANDS) {
        throw new ContentError(`more than ${MOST_OPERANDS} operands`, start);
      }
    }
    if (reader.at >= bytes.length) {
      if (operands.length > 0) throw new ContentError("operands without an operator", start);
      return;
    }
    const operator = reader.operator();
    if (operator === "BI") {
      const image = readInlineImage(reader);
      yield { operator, operands, image, start, end: reader.at };
    } else yield { operator, operands, start, end: reader.at };
  }
}
