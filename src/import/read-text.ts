import { type Diagnostic, pointSpan } from "../diagnostics/index.js";
import {
  beginsItem,
  cells,
  charCount,
  gapBetween,
  groupLines,
  type Read,
  saidOfLines,
  wrapWidth,
} from "../manuscript/index.js";
import { type Copy, type CopyBlock, paragraphOf } from "./model.js";

/** Verse: at least so many lines together, so short, so much alike. */
const VERSE_LINES = 4;
const VERSE_LINE = 16;
const VERSE_SPREAD = 6;

/**
 * Reads plain text: empty lines part paragraphs; without them each line is one (BX1042), unless the
 * file was cut at a fixed width (BX1043). Short lines of like length are verse.
 */
export function readText({ source }: Read): {
  readonly copy: Copy;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { lines, file } = source;
  const diagnostics: Diagnostic[] = [];
  const blocks: CopyBlock[] = [];
  const width = wrapWidth(lines.filter((line) => line.trim() !== ""));
  for (const { from, text } of stretches(lines)) {
    if (from > 0 && isVerse(text)) {
      blocks.push({ kind: "poem", lines: text.map((line) => line.trim()) });
      continue;
    }
    const { how, groups } = groupLines(text, width);
    // Outside of Markdown a line end is a line end.
    const paragraphs = how === "flow" ? text.map((_, i) => [i]) : groups;
    for (const group of paragraphs) {
      const joined = group.map((i) => (text[i] ?? "").trim()).reduce(join);
      blocks.push(paragraphOf(joined));
    }
    if (text.length === 1) continue;
    const { line, column } = source.at(from, 0);
    const place = { file, span: pointSpan(line, column) };
    diagnostics.push(saidOfLines(text.length, paragraphs.length, place));
  }
  return { copy: { blocks, notes: [], pictures: [] }, diagnostics };
}

const join = (before: string, after: string): string => before + gapBetween(before, after) + after;

/** Lines that no empty line parts, with the index of the first. */
function stretches(lines: readonly string[]): { readonly from: number; readonly text: string[] }[] {
  const out: { from: number; text: string[] }[] = [];
  let open = false;
  lines.forEach((line, index) => {
    const blank = line.trim() === "";
    if (!blank && open) out.at(-1)?.text.push(line);
    else if (!blank) out.push({ from: index, text: [line] });
    open = !blank;
  });
  return out;
}

function isVerse(lines: readonly string[]): boolean {
  if (lines.length < VERSE_LINES) return false;
  const lengths = lines.map((line) => charCount(line.trim()));
  const longest = Math.max(...lengths);
  if (longest > VERSE_LINE || longest - Math.min(...lengths) > VERSE_SPREAD) return false;
  // Letters and figures make a list, not a verse.
  return lines.every(
    (line) => !beginsItem(line) && cells(line.trim()) === 2 * charCount(line.trim()),
  );
}
