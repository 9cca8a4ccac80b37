import { type Diagnostic, diagnose, type Place } from "../diagnostics/index.js";
import {
  type Edition,
  type HeadRole,
  imprintFacts,
  type Page,
  type Theme,
} from "../edition/index.js";
import type { Story, Text } from "../manuscript/index.js";
import { inked, type Meter } from "../typeset/index.js";
import { bodyFont, paragraphType } from "./flow.js";
import type { Block } from "./plan.js";
import { styleFont } from "./styles.js";

/** BX3001 for each character of a text that its font and those that stand in for it do not draw. */
class Search {
  readonly found: Diagnostic[] = [];
  constructor(private readonly meter: Meter) {}

  /** @param placeOf the place of a character by how many code points stand before it */
  private look(text: string, font: string, placeOf: (offset: number) => Place): void {
    let offset = 0;
    for (const unit of inked(text, font, this.meter)) {
      for (const character of unit.text) {
        const point = character.codePointAt(0) ?? 0;
        if (unit.missing.includes(point)) {
          const codepoint = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
          this.found.push(
            diagnose("BX3001", { char: character, codepoint, font }, placeOf(offset)),
          );
        }
        offset++;
      }
    }
  }

  /** Text that knows its place in a file, each run in the font of its style. */
  text(text: Text, file: string, fontOf: (run: Text[number]) => string): void {
    for (const run of text) {
      const { line, column } = run.span.start;
      this.look(run.text, fontOf(run), (offset) => {
        const start = { line, column: column + offset };
        return { file, span: { start, end: { line, column: column + offset + 1 } } };
      });
    }
  }

  /** Words of which only the neighbourhood is known. */
  words(words: string, font: string, place: Place): void {
    this.look(words, font, () => place);
  }
}

/**
 * Characters of a story that no font of the theme draws in their place. Chromium would take another
 * font from the machine, or print an empty box: neither may happen unnoticed.
 * @param titleFont the title's, where it is not that of the role's head
 * @param drawn the column's name is a logo: its words lie under it without their square
 */
export function missingGlyphs(
  story: Story,
  role: HeadRole,
  theme: Theme,
  meter: Meter,
  titleFont = theme.heads[role]?.title.font,
  drawn = false,
): Diagnostic[] {
  const { file } = story;
  const head = theme.heads[role];
  const font = bodyFont(theme, role);
  const search = new Search(meter);
  const all = (texts: readonly Text[], name: string): void => {
    for (const text of texts) search.text(text, file, () => name);
  };
  const body = (text: Text, name: string): void =>
    search.text(text, file, ({ style }) => styleFont(style, theme, name));
  const [title] = story.title[0] ?? [];
  const place = { file, ...(title ? { span: title.span } : {}) };
  const label = drawn ? story.column : story.column && `■ ${story.column}`;
  search.words(label, head?.label?.font ?? (drawn ? theme.body.font : font), place);
  all(story.kicker, head?.kicker?.font ?? font);
  all(story.title, titleFont ?? font);
  all(story.deck, head?.deck?.font ?? font);
  all([story.byline], head?.byline?.font ?? font);
  for (const block of story.blocks) {
    if (block.kind === "heading") all([block.text], theme.section.font);
    else if (block.kind === "poem") for (const line of block.lines) body(line, font);
    else body(block.text, paragraphType(theme, font, block.setting).font);
  }
  search.words(story.signOff, font, { file });
  for (const { label, paragraphs, span } of story.leads) {
    search.words(label, theme.furniture.heading.font, { file, span });
    for (const paragraph of paragraphs) body(paragraph.text, theme.boxText.font);
  }
  for (const { caption, credit, span } of story.photos) {
    all([caption], theme.caption.font);
    search.words(credit, theme.caption.font, { file, span });
  }
  for (const { title: name, header, rows, span } of story.tables) {
    search.words(name, theme.section.font, { file, span });
    all(header, theme.body.strong);
    all(rows.flat(), theme.body.font);
  }
  return search.found;
}

/**
 * Characters of paper.yaml that the furniture's fonts do not draw. What a template of the paper's own
 * prints in other fonts is not known here.
 */
export function missingInPaper({ paper, theme }: Edition, meter: Meter): Diagnostic[] {
  const search = new Search(meter);
  const place = { file: "paper.yaml" };
  const { nameplate, text } = theme.furniture;
  if (paper.nameplate === undefined) search.words(paper.name, nameplate.font, place);
  for (const fact of imprintFacts) search.words(paper[fact] ?? "", text.font, place);
  return search.found;
}

/**
 * Characters that the furniture's fonts do not draw, in what templates print on one page: its name,
 * its editors, the guide, the note of an advertisement.
 */
export function missingInPage(
  page: Page,
  blocks: readonly Block[],
  { theme }: Edition,
  meter: Meter,
): Diagnostic[] {
  const search = new Search(meter);
  const { heading, item, strong, text } = theme.furniture;
  // A gutter prints no name.
  if (!page.between) search.words(page.settings.name, heading.font, page.place);
  for (const [duty, name] of Object.entries(page.settings.editors ?? {})) {
    search.words(duty + name, text.font, page.place);
  }
  for (const block of blocks) {
    if (block.kind === "frame") search.words(block.note ?? "", text.font, page.place);
    if (block.kind === "ear") {
      search.words(block.title, heading.font, page.place);
      for (const line of block.texts) search.words(line, strong.font, page.place);
    }
    if (block.kind !== "guide") continue;
    for (const { title } of block.items) search.words(title, item.font, page.place);
  }
  return search.found;
}
