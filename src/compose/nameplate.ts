import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Edition, EditionFacts, Page, Theme } from "../edition/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import { type Pt, round } from "../units.js";
import type { Block, Box, NameLetter, TextBlock, VerticalBlock } from "./plan.js";
import { inFont } from "./styles.js";

/** Mean space between the characters of the nameplate, and the lines in which it stands, as styles/ draws it. */
const NAMEPLATE = { tracking: 0.18, lines: 8 };

/** The label 增期 or 号外 right of the name: its size to the headings', its padding and air in points. */
const KIND = { scale: 1.6, air: 26 };

/**
 * The size at which the paper's name fits its box, at most the theme's; of artwork its printed height,
 * which no character of it exceeds.
 */
export function nameplateSize(
  box: Box,
  { paper, theme, nameplate, facts }: Edition,
  meter: Meter,
): Pt {
  const { font, size } = theme.furniture.nameplate;
  const room = roomFor(box, theme, facts);
  if (nameplate) {
    const high = NAMEPLATE.lines * theme.body.leading;
    return Math.min(high, (room * nameplate.height) / nameplate.width);
  }
  const { width } = setSingle(inFont(paper.name, font), meter, { tracking: NAMEPLATE.tracking });
  return Math.min(size, Math.floor((room / (width + NAMEPLATE.tracking)) * 4) / 4);
}

/** What the label 增期 or 号外 leaves of the masthead's width. */
function roomFor(box: Box, { body, furniture }: Theme, { kind }: EditionFacts): Pt {
  const label = kind === "" ? 0 : furniture.heading.size * KIND.scale * [...kind].length + KIND.air;
  return box.width * body.size - label;
}

/**
 * Where the characters of the name stand: with equal white between their ink, as a hand sets a name, and
 * the whole in the middle of its room. Brush faces fill their cells very unequally.
 */
export function nameLetters(
  box: Box,
  size: Pt,
  { paper, theme, facts }: Edition,
  meter: Meter,
): NameLetter[] {
  const { font } = theme.furniture.nameplate;
  const letters = [...paper.name].map((text) => ({ text, ...meter.ink(font, text) }));
  const ink = letters.reduce((sum, { start, end }) => sum + end - start, 0);
  const set = setSingle(inFont(paper.name, font), meter, { tracking: NAMEPLATE.tracking });
  const extent = set.lastOrigin + (letters.at(-1)?.end ?? 0) - (letters[0]?.start ?? 0);
  const white = letters.length > 1 ? (extent - ink) / (letters.length - 1) : 0;
  let at = (roomFor(box, theme, facts) / size - extent) / 2;
  return letters.map(({ text, start, end }) => {
    const x = (at - start) * size;
    at += end - start + white;
    return { text, x };
  });
}

const wordsOf = (block: TextBlock | VerticalBlock): string =>
  block.kind === "text"
    ? block.lines.map(({ line }) => line.runs.map((run) => run.text).join("")).join("")
    : block.columns.map(({ column }) => column.text).join("");

/**
 * BX4015 for each text of a page with a masthead that is set as large as the paper's name or larger:
 * the name is the largest and most prominent text of page 1 (rules on errors of form in newspapers).
 */
export function largerThanName(blocks: readonly Block[], page: Page): Diagnostic[] {
  const name = blocks.find((block) => block.kind === "masthead")?.size;
  if (name === undefined) return [];
  const stories = page.areas.flatMap((area) => area.stories);
  return blocks.flatMap((block) => {
    if (block.kind !== "text" && block.kind !== "vertical") return [];
    if (block.size < name) return [];
    const span = stories.find(({ file }) => file === block.story)?.title[0]?.[0]?.span;
    const facts = {
      story: block.story,
      text: wordsOf(block),
      size: round(block.size, 1),
      name: round(name, 1),
    };
    return [diagnose("BX4015", facts, { file: block.story, ...(span ? { span } : {}) })];
  });
}
