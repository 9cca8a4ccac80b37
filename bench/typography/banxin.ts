import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PagePlan, PlacedLine, TextBlock } from "../../src/compose/index.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import type { Edition } from "../../src/edition/index.js";
import { makeProof } from "../../src/press/index.js";
import { type browsers, renderPages } from "../../src/render/index.js";
import {
  createMeter,
  type FontMeter,
  rulesFor,
  type SetLine,
  setParagraph,
  wordCuts,
} from "../../src/typeset/index.js";
import { ptToMm } from "../../src/units.js";
import type { Sheet } from "./sheet.js";

/** Sets a paragraph of plain text for a sheet's columns. */
export type Setter = (paragraph: string, sheet: Sheet) => readonly SetLine[];

/** A meter for plain text as `banxin build` has one for a story: all rules on, words kept together. */
export const bodyMeter = ({ fonts, theme, paper }: Edition): FontMeter =>
  createMeter(fonts.values(), { fallback: theme.fallback }).inLanguage(paper.language, {
    rules: rulesFor(paper.language, theme.setting),
    cuts: (text) => wordCuts(text),
  });

/** As `banxin build` sets the body: the theme's font and indent, all rules on. */
export function banxinSetter(edition: Edition): Setter {
  const { font, indent } = edition.theme.body;
  const meter = bodyMeter(edition);
  return (text, { measure }) => setParagraph([{ text, font }], meter, { measure, indent });
}

/** One page: its lines in columns, filled one after the other. */
function pagePlan(
  lines: readonly PlacedLine[],
  number: number,
  sheet: Sheet,
  edition: Edition,
): PagePlan {
  const blocks: TextBlock[] = [];
  for (let column = 0; column * sheet.lines < lines.length; column++) {
    blocks.push({
      kind: "text",
      role: "body",
      box: {
        x: column * (sheet.measure + sheet.gap),
        y: 0,
        width: sheet.measure,
        height: sheet.lines,
      },
      story: "",
      size: sheet.size,
      leading: sheet.leading,
      colour: "ink",
      lines: lines.slice(column * sheet.lines, (column + 1) * sheet.lines),
    });
  }
  const empty = { rules: [], areas: [], fits: [] };
  return { number, name: "", editors: {}, facts: edition.facts, blocks, ...empty };
}

/** The edition with the sheet as its page, and only the fonts that are asked for: else the body's. */
export function onSheet(
  edition: Edition,
  sheet: Sheet,
  names: readonly string[] = [edition.theme.body.font],
): Edition {
  const { theme } = edition;
  const fonts = new Map(
    names.map((name) => {
      const font = edition.fonts.get(name);
      if (!font) throw new Error(`the theme has no font ${name}`);
      return [name, font];
    }),
  );
  const page = {
    width: ptToMm(sheet.width),
    height: ptToMm(sheet.height),
    top: ptToMm(sheet.top),
    columns: sheet.columns,
    cells: sheet.measure,
    gap: sheet.gap,
    lines: sheet.lines,
  };
  return { ...edition, theme: { ...theme, page }, fonts };
}

/**
 * Prints plans as banxin prints its pages: its templates, its style sheet, its browser; the proof's
 * checks run too.
 * @returns the PDF, and what the checks complained of
 */
export async function printPlans(
  plans: readonly PagePlan[],
  edition: Edition,
  browser: browsers.FoundBrowser,
): Promise<{ readonly pdf: Uint8Array; readonly complaints: readonly Diagnostic[] }> {
  const workDir = await mkdtemp(join(tmpdir(), "banxin-bench-"));
  try {
    const { prints, diagnostics } = await renderPages(plans, edition, { browser, workDir });
    const proof = await makeProof(prints, edition);
    return { pdf: proof.bytes, complaints: [...diagnostics, ...proof.diagnostics] };
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

/**
 * Prints what a setter set as banxin prints it.
 * @returns the PDF, and the number of complaints
 */
export async function printSet(
  paragraphs: readonly string[],
  sheet: Sheet,
  setter: Setter,
  { edition, browser }: { edition: Edition; browser: browsers.FoundBrowser },
): Promise<{ readonly pdf: Uint8Array; readonly complaints: number }> {
  const lines = paragraphs.flatMap((text, paragraph) =>
    setter(text, sheet).map((line) => ({ line, shift: 0, paragraph, block: 0 })),
  );
  const own = onSheet(edition, sheet);
  const room = sheet.columns * sheet.lines;
  const plans = Array.from({ length: Math.ceil(lines.length / room) }, (_, i) =>
    pagePlan(lines.slice(i * room, (i + 1) * room), i + 1, sheet, own),
  );
  const { pdf, complaints } = await printPlans(plans, own, browser);
  return { pdf, complaints: complaints.length };
}
