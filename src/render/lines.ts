import type { PlacedLine, TextBlock } from "../compose/index.js";
import { type InkRun, unsettledSigns } from "../typeset/index.js";
import { round } from "../units.js";

/** One inline run as the template prints it. */
export interface RunView {
  readonly text: string;
  /** Ready style declarations; empty where the run is set solid in the block's own font. */
  readonly style: string;
}

interface LineView {
  readonly runs: readonly RunView[];
}

/** A paragraph: lines that the template parts with <br>. */
export interface ParagraphView {
  readonly lines: readonly LineView[];
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

const lineView = (placed: PlacedLine, base: string): LineView => ({
  runs: placed.line.runs.map((run, i) => ({
    text: run.text,
    style: runStyle(run, base, i === 0 ? placed.shift + placed.line.indent : 0),
  })),
});

const textOf = ({ runs }: LineView): string => runs.map(({ text }) => text).join("");

/** Without the space before a run, which its first part has taken. */
const following = (style: string): string => style.replace(/(?:^|;)margin-left:[^;]*/u, "");

/** A run in parts, each of which but the first begins with a sign that a hidden ideograph goes before. */
function parted({ text, style }: RunView, signs: readonly number[]): RunView[] {
  const cuts = [...new Set([0, ...signs])];
  return cuts.map((from, i) => {
    const own = from === 0 ? style : following(style);
    const parts = signs.includes(from) ? [own, "--han:1"] : [own];
    return { text: text.slice(from, cuts[i + 1]), style: parts.filter(Boolean).join(";") };
  });
}

/** Sees to it that every —— is shaped as Han, as it was measured: see HAN_BEFORE in css.ts. */
function settled(lines: readonly LineView[]): readonly LineView[] {
  const signs = unsettledSigns(lines.map(textOf).join("\n"));
  if (signs.length === 0) return lines;
  let at = 0;
  return lines.map(({ runs }) => {
    const found = runs.flatMap((run) => {
      const start = at;
      at += run.text.length;
      const own = signs.filter((sign) => sign >= start && sign < at);
      return own.length === 0
        ? [run]
        : parted(
            run,
            own.map((sign) => sign - start),
          );
    });
    at += 1;
    return { runs: found };
  });
}

/** The font of a block: that of its first run; runs in other fonts say so themselves. */
export const baseFont = (block: TextBlock): string => block.lines[0]?.line.runs[0]?.font ?? "";

/** The lines of a block, gathered into their paragraphs. */
export function paragraphs(block: TextBlock): ParagraphView[] {
  const base = baseFont(block);
  const found: { lines: LineView[] }[] = [];
  let current: number | undefined;
  for (const placed of block.lines) {
    if (placed.paragraph !== current || found.length === 0) found.push({ lines: [] });
    current = placed.paragraph;
    found.at(-1)?.lines.push(lineView(placed, base));
  }
  return found.map(({ lines }) => ({ lines: settled(lines) }));
}
