import { hasHan } from "../manuscript/index.js";
import { escapeText } from "./escape.js";
import type { Piece, PieceStyle } from "./model.js";

const MARKS: Readonly<Record<PieceStyle, string>> = {
  plain: "",
  strong: "**",
  emphasis: "*",
  dotted: "==",
};

const isSpace = (char: string): boolean => char === "" || /\s/u.test(char);
const isMark = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);

/**
 * True where a mark of emphasis may stand between two characters, `inner` the one that it sets
 * apart: CommonMark's flanking rule, with the leave that stories give it beside Chinese characters.
 */
const fits = (outer: string, inner: string): boolean =>
  !isSpace(inner) && (!isMark(inner) || isSpace(outer) || isMark(outer) || hasHan(outer));

/** Pieces as Markdown on one line; `gap` stands for a line break. */
export function inlineMarkdown(pieces: readonly Piece[], gap: string): string {
  let out = "";
  pieces.forEach((piece, index) => {
    if (piece.kind === "break") out += gap;
    else if (piece.kind === "note") out += `[^${piece.label}]`;
    else {
      const next = pieces[index + 1];
      const after =
        next?.kind === "text" ? (Array.from(next.text.slice(0, 2))[0] ?? "") : next ? "[" : "";
      out += styled(piece.text, MARKS[piece.style], out, after);
    }
  });
  // Indents and blanks at both ends are made by the page itself.
  return out.trim();
}

/**
 * Text between two marks. Characters at its ends beside which a mark would be printed as it is are
 * left outside: nobody sees whether a bracket is bold.
 */
function styled(text: string, mark: string, before: string, after: string): string {
  // Two runs of stars that touch would be read as one.
  if (mark === "" || (mark.startsWith("*") && before.endsWith("*"))) return escapeText(text);
  const chars = Array.from(text);
  let from = 0;
  let to = chars.length;
  const at = (index: number): string => chars[index] ?? "";
  const left = (): string =>
    from > 0 ? at(from - 1) : (Array.from(before.slice(-2)).at(-1) ?? "");
  const right = (): string => (to < chars.length ? at(to) : after);
  while (from < to && !fits(left(), at(from))) from += 1;
  while (to > from && !fits(right(), at(to - 1))) to -= 1;
  const part = (a: number, b: number): string => escapeText(chars.slice(a, b).join(""));
  if (from === to) return escapeText(text);
  return `${part(0, from)}${mark}${part(from, to)}${mark}${part(to, chars.length)}`;
}
