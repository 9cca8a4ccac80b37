import type { Operation } from "./content-stream.js";
import type { Operand } from "./content-tokens.js";

/** A number as PDF writes it: digits and a point, never an exponent (ISO 32000-1, 7.3.3). */
export function writeNumber(value: number): string {
  const text = String(value);
  const at = text.indexOf("e");
  if (at < 0) return text;
  const exponent = Number(text.slice(at + 1));
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = text.slice(negative ? 1 : 0, at).split(".");
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const plain =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : digits.padEnd(point, "0").slice(0, point) +
        (digits.length > point ? `.${digits.slice(point)}` : "");
  return negative ? `-${plain}` : plain;
}

/** A name with its slash; what is no regular character as #20 (7.3.5). */
const writeName = (name: string): string =>
  `/${name.replace(
    /[^!-~]|[()<>[\]{}/%#]/g,
    (c) => `#${c.charCodeAt(0).toString(16).padStart(2, "0")}`,
  )}`;

/** A literal string: only what must be escaped is (7.3.4.2). */
const literal = (bytes: Uint8Array): string =>
  `(${Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\\()]/g, "\\$&")
    .replace(/\r/g, "\\r")})`;

/** An operand as text, each character one byte. */
export function writeOperand(operand: Operand): string {
  switch (operand.type) {
    case "number":
      return writeNumber(operand.value);
    case "string":
      return operand.hex
        ? `<${Buffer.from(operand.value).toString("hex")}>`
        : literal(operand.value);
    case "name":
      return writeName(operand.value);
    case "word":
      return operand.value;
    case "array":
      return `[${operand.items.map(writeOperand).join(" ")}]`;
    case "dictionary":
      return `<<${writeEntries(operand.entries)}>>`;
  }
}

const writeEntries = (entries: readonly (readonly [string, Operand])[]): string =>
  entries.map(([key, value]) => `${writeName(key)} ${writeOperand(value)}`).join(" ");

/** An operation as it stands in a content stream, with a line end behind it. */
export function writeOperation({
  operator,
  operands,
  image,
}: Pick<Operation, "operator" | "operands" | "image">): Uint8Array {
  const before = operands.map((operand) => `${writeOperand(operand)} `).join("");
  if (!image) return Buffer.from(`${before}${operator}\n`, "latin1");
  return Buffer.concat([
    Buffer.from(`${before}BI ${writeEntries(image.entries)} ID `, "latin1"),
    image.data,
    Buffer.from("\nEI\n", "latin1"),
  ]);
}
