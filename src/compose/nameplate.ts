import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Edition, Page } from "../edition/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import { type Pt, round } from "../units.js";
import type { Block, Box, TextBlock, VerticalBlock } from "./plan.js";
import { inFont } from "./styles.js";

/**
 * Air left of the nameplate, in cells, space between its characters, and the lines in which it stands:
 * as styles/ draws it.
 */
const NAMEPLATE = { side: 0.6, tracking: 0.18, lines: 8 };

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
  const { nameplate: type, heading } = theme.furniture;
  const { font, size } = type;
  const label =
    facts.kind === "" ? 0 : heading.size * KIND.scale * [...facts.kind].length + KIND.air;
  const room = (box.width - NAMEPLATE.side) * theme.body.size - label;
  if (nameplate) {
    const high = NAMEPLATE.lines * theme.body.leading;
    return Math.min(high, (room * nameplate.height) / nameplate.width);
  }
  const { width } = setSingle(inFont(paper.name, font), meter, { tracking: NAMEPLATE.tracking });
  // The browser puts the space after the last character too.
  return Math.min(size, Math.floor((room / (width + NAMEPLATE.tracking)) * 4) / 4);
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
