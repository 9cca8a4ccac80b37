import { charCount, hasSentenceMark, isClosed } from "./characters.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { plain } from "./story.js";

const CAPTION_LIMIT = 40;
/** What begins an item or a section of its own: 一、 （二） 3. ● □ and the like. */
const FRESH =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[●■□◆◇▲△★☆◎○·])/u;

const PAIRS = [
  ["“", "”"],
  ["‘", "’"],
  ["（", "）"],
  ["(", ")"],
  ["《", "》"],
] as const;

/**
 * True for a line of at most 40 characters with no mark of a sentence and no quotation left open:
 * a caption, a signature.
 */
export function isLoose(node: ParagraphNode): boolean {
  if (node.lines.length !== 1) return false;
  const text = plain(node.text);
  return (
    charCount(text) <= CAPTION_LIMIT &&
    !hasSentenceMark(text) &&
    !isClosed(text) &&
    !PAIRS.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))
  );
}

/** Shorter lines are labels and names (编者按, 简明), neither captions nor torn off. */
const CAPTION_LEAST = 5;

/** True for a loose line of a few characters. */
export const isLabelLine = (node: ParagraphNode): boolean =>
  isLoose(node) && charCount(plain(node.text)) < CAPTION_LEAST;

/** True where the paragraph begins something of its own: numbered, or marked with a sign. */
export const beginsAfresh = (node: ParagraphNode): boolean => FRESH.test(plain(node.text));

/** True for a paragraph whose first mark can begin none: the paragraph before it was cut there. */
export const cannotBegin = (node: ParagraphNode): boolean =>
  !node.whole && /^[，。、；：！？”’）》,;:!?)]/u.test(plain(node.text).slice(0, 1));

/** True where a paragraph is set apart by its style or its making, and must be left as it is. */
export const standsApart = (node: ParagraphNode): boolean =>
  node.whole || node.text.every((run) => run.style === "strong");

/** True for all but a paragraph that goes on in the next one. */
export const isComplete = (node: Node): boolean =>
  node.kind !== "paragraph" || standsApart(node) || isClosed(plain(node.text));
