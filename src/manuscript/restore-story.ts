import { type Diagnostic, diagnose, type Result, type Span } from "../diagnostics/index.js";
import { restore, restoreText } from "./punctuation.js";
import type { Block, LeadBox, Paragraph, Photo, Story, Table, Text } from "./story.js";
import { slice, spanOf } from "./text.js";

/** Counts what is restored, and remembers the first place. */
interface Tally {
  count: number;
  first: Span | undefined;
}

/**
 * Restores the full-width punctuation of everything in a story that is printed. One BX1008 for the
 * whole story says how many marks were changed, at the place of the first.
 */
export function restoreStory(story: Story): Result<Story> {
  const tally: Tally = { count: 0, first: undefined };
  const text = (given: Text): Text => restoreCounted(given, tally);
  const words = (given: string): string => {
    const restored = restore(given);
    for (let i = 0; i < given.length; i += 1) if (given[i] !== restored[i]) tally.count += 1;
    return restored;
  };
  const value: Story = {
    ...story,
    kicker: story.kicker.map(text),
    title: story.title.map(text),
    deck: story.deck.map(text),
    byline: text(story.byline),
    column: words(story.column),
    short: words(story.short),
    blocks: story.blocks.map((block): Block => {
      if (block.kind === "poem") return { ...block, lines: block.lines.map(text) };
      return { ...block, text: text(block.text) };
    }),
    leads: story.leads.map(
      (lead): LeadBox => ({
        ...lead,
        label: words(lead.label),
        paragraphs: lead.paragraphs.map((p): Paragraph => ({ ...p, text: text(p.text) })),
      }),
    ),
    photos: story.photos.map(
      (photo): Photo => ({ ...photo, caption: text(photo.caption), credit: words(photo.credit) }),
    ),
    tables: story.tables.map(
      (table): Table => ({
        ...table,
        title: words(table.title),
        header: table.header.map(text),
        rows: table.rows.map((row) => row.map(text)),
      }),
    ),
  };
  return { value, diagnostics: report(tally, story.file) };
}

function restoreCounted(text: Text, tally: Tally): Text {
  const restored = restoreText(text);
  if (restored.count === 0) return text;
  tally.count += restored.count;
  const span = spanOf(slice(text, restored.first, restored.first + 1));
  if (span && (!tally.first || isBefore(span, tally.first))) tally.first = span;
  return restored.text;
}

const isBefore = (a: Span, b: Span): boolean =>
  a.start.line < b.start.line || (a.start.line === b.start.line && a.start.column < b.start.column);

function report(tally: Tally, file: string): readonly Diagnostic[] {
  if (tally.count === 0) return [];
  const span = tally.first;
  return [diagnose("BX1008", { count: tally.count }, { file, ...(span ? { span } : {}) })];
}
