import type { PlacedLine, TextBlock } from "../compose/index.js";
import type { InkRun } from "../typeset/index.js";
import { round } from "../units.js";

/** One inline run as the template prints it. */
export interface RunView {
  readonly text: string;
  /** Ready style declarations; empty where the run is set solid in the block's own font. */
  readonly style: string;
}

/** A paragraph: lines that the template parts with <br>. */
export interface ParagraphView {
  readonly lines: readonly { readonly runs: readonly RunView[] }[];
}

/** As good as nothing: a 64th of a pixel of the print page. */
const APART = 0.0005;

/** Spacing in em of the run's own size, since `em` in CSS means the element's font size. */
function runStyle(run: InkRun, base: string, shift: number): string {
  const parts: string[] = [];
  const before = (run.before + shift) / run.scale;
  if (run.font !== base) parts.push(`font-family:"${run.font}"`);
  if (run.scale !== 1) parts.push(`font-size:${run.scale}em`);
  if (run.font !== base || run.scale !== 1 || run.raise) parts.push("line-height:0");
  // Not position:relative, which Chromium paints after all other text: the text layer would lose order.
  if (run.raise) parts.push(`vertical-align:${round(run.raise / run.scale, 5)}em`);
  if (run.proportional) parts.push('font-feature-settings:"pwid"');
  if (Math.abs(before) > 1e-6) parts.push(`margin-left:${round(before, 5)}em`);
  // Chromium shapes across elements unless something stands between them.
  else if (run.apart) parts.push(`margin-left:${APART}em`);
  if (Math.abs(run.spacing) > 1e-6)
    parts.push(`letter-spacing:${round(run.spacing / run.scale, 5)}em`);
  return parts.join(";");
}

const lineView = (placed: PlacedLine, base: string): { runs: RunView[] } => ({
  runs: placed.line.runs.map((run, i) => ({
    text: run.text,
    style: runStyle(run, base, i === 0 ? placed.shift + placed.line.indent : 0),
  })),
});

/** The font of a block: that of its first run; runs in other fonts say so themselves. */
export const baseFont = (block: TextBlock): string => block.lines[0]?.line.runs[0]?.font ?? "";

/** The lines of a block, gathered into their paragraphs. */
export function paragraphs(block: TextBlock): ParagraphView[] {
  const base = baseFont(block);
  const found: { lines: { runs: RunView[] }[] }[] = [];
  let current: number | undefined;
  for (const placed of block.lines) {
    if (placed.paragraph !== current || found.length === 0) found.push({ lines: [] });
    current = placed.paragraph;
    found.at(-1)?.lines.push(lineView(placed, base));
  }
  return found;
}
