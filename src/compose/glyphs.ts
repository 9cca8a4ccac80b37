import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { HeadRole, Theme } from "../edition/index.js";
import type { Story, Text } from "../manuscript/index.js";
import type { Meter } from "../typeset/index.js";
import { bodyFont, paragraphType } from "./flow.js";

/** One diagnostic for each character of a text that its font cannot draw. */
function inText(text: Text, font: string, file: string, meter: Meter): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const run of text) {
    let column = run.span.start.column;
    for (const character of run.text) {
      const point = character.codePointAt(0) ?? 0;
      if (!meter.has(font, point) && point > 0x20) {
        const line = run.span.start.line;
        const span = { start: { line, column }, end: { line, column: column + 1 } };
        const codepoint = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
        found.push(diagnose("BX3001", { char: character, codepoint, font }, { file, span }));
      }
      column++;
    }
  }
  return found;
}

/**
 * Characters of a story that no font of the theme draws in their place. Chromium would take another
 * font from the machine, or print an empty box: neither may happen unnoticed.
 */
export function missingGlyphs(
  story: Story,
  role: HeadRole,
  theme: Theme,
  meter: Meter,
): Diagnostic[] {
  const head = theme.heads[role];
  const font = bodyFont(theme, role);
  const check = (texts: readonly Text[], name: string): Diagnostic[] =>
    texts.flatMap((text) => inText(text, name, story.file, meter));
  return [
    ...check(story.kicker, head?.kicker?.font ?? font),
    ...check(story.title, head?.title.font ?? font),
    ...check(story.deck, head?.deck?.font ?? font),
    ...check([story.byline], head?.byline?.font ?? font),
    ...story.blocks.flatMap((block) => {
      if (block.kind === "heading") return check([block.text], theme.section.font);
      if (block.kind === "poem") return check(block.lines, font);
      return check([block.text], paragraphType(theme, font, block.setting).font);
    }),
    ...story.leads.flatMap((lead) =>
      check(
        lead.paragraphs.map((p) => p.text),
        theme.boxText.font,
      ),
    ),
    ...check(
      story.photos.map((p) => p.caption),
      theme.caption.font,
    ),
    ...story.tables.flatMap((t) => check([...t.header, ...t.rows.flat()], theme.body.font)),
  ];
}
