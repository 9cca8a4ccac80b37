import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Page, Theme } from "../edition/index.js";
import type { Meter } from "../typeset/index.js";
import type { Pt } from "../units.js";
import type { Block, PlacedLine, TextBlock, VerticalBlock } from "./plan.js";

/** Parts of a head: those may run across the fold, as long as it falls between two letters. */
const HEAD: ReadonlySet<string> = new Set(["label", "kicker", "title", "deck", "byline"]);

/** What the other roles are called in complaints. */
const PARTS: Readonly<Record<string, string>> = {
  lead: "lead box",
  cell: "table",
  caption: "caption",
};

/** Nearer to the fold than this, ink is safe: what folding misses anyway. */
const NEAR: Pt = 0.5;

/** The letter of a line that has ink on both sides of a place, in points from the block's left edge. */
function letterAt({ line, shift }: PlacedLine, size: Pt, at: Pt, meter: Meter): string | undefined {
  let x = (shift + line.indent) * size;
  for (const { text, font, scale, spacing, before } of line.runs) {
    x += before * size;
    for (const letter of text) {
      const em = scale * size;
      const ink = meter.ink(font, letter);
      if (x + ink.start * em < at - NEAR && at + NEAR < x + ink.end * em) return letter;
      x += meter.advance(font, letter, true) * em + spacing * size;
    }
  }
  return undefined;
}

const textOf = ({ line }: PlacedLine): string => line.runs.map(({ text }) => text).join("");

const crosses = (from: Pt, to: Pt, at: Pt): boolean => from < at - NEAR && at + NEAR < to;

/** Whether one of a block's lines stands on both sides of the fold, in points from its left edge. */
function runsAcross(block: TextBlock | VerticalBlock, at: Pt): boolean {
  const { size } = block;
  if (block.kind === "vertical") {
    return block.columns.some(({ axis }) => crosses((axis - 0.5) * size, (axis + 0.5) * size, at));
  }
  return block.lines.some(({ line, shift }) => {
    const from = (shift + line.indent) * size;
    return crosses(from, from + line.width * size, at);
  });
}

/**
 * What the fold of a spread (通版) does to its text, at the area in edition.yaml: BX4021 lines of text,
 * lead box, table or caption that run across it, each once for a story; the note BX4022 a letter of a head
 * that it cuts. Pictures, frames and rules may cross it.
 * @param theme of the spread; one without a fold has nothing to tell
 */
export function acrossFold(
  page: Page,
  blocks: readonly Block[],
  theme: Theme,
  meter: Meter,
): Diagnostic[] {
  const { fold } = theme.page;
  if (fold === undefined) return [];
  const placeOf = (story: string) =>
    page.areas.find(({ stories }) => stories.some(({ file }) => file === story))?.place ??
    page.place;
  const told = new Set<string>();
  return blocks.flatMap((block): Diagnostic[] => {
    if (block.kind !== "text" && block.kind !== "vertical") return [];
    const { role, story, size } = block;
    const at = (fold - block.box.x) * theme.body.size;
    if (block.kind === "text" && HEAD.has(role)) {
      return block.lines.flatMap((line) => {
        const letter = letterAt(line, size, at, meter);
        if (letter === undefined) return [];
        return [diagnose("BX4022", { story, text: textOf(line), letter }, placeOf(story))];
      });
    }
    const what = PARTS[role] ?? (HEAD.has(role) ? "headline" : "text");
    if (told.has(`${story} ${what}`) || !runsAcross(block, at)) return [];
    told.add(`${story} ${what}`);
    return [diagnose("BX4021", { story, what }, placeOf(story))];
  });
}
