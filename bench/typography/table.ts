import type { Figures } from "./figures.js";
import { PAIRS } from "./kinds.js";

/** One measurement: a corpus in columns of one measure by one engine. */
export interface Measured {
  readonly corpus: string;
  readonly measure: number;
  readonly engine: string;
  readonly figures: Figures;
}

const HEAD = [
  "corpus",
  "cells",
  "engine",
  "lines",
  "letterfit",
  "p95",
  ">0.10 %",
  ">0.25 %",
  "bad start",
  "…— start",
  "bad end",
  "1-char",
  "cut no.",
  "off grid %",
  ...PAIRS,
  "over cap",
];

function cells({ corpus, measure, engine, figures: f }: Measured): string[] {
  return [
    corpus,
    String(measure),
    engine,
    String(f.lines),
    f.mean.toFixed(4),
    f.p95.toFixed(4),
    f.loose.toFixed(2),
    f.torn.toFixed(2),
    String(f.badStarts),
    String(f.dashStarts),
    String(f.badEnds),
    String(f.orphans.length),
    String(f.cuts.length),
    f.offGrid.toFixed(2),
    ...PAIRS.map((pair) => f.largest[pair].toFixed(3)),
    f.overCap === undefined ? "–" : String(f.overCap),
  ];
}

/** Columns padded to their widest cell, so that the table reads in a terminal and as Markdown. */
function markdown(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 || i === 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 || i === 2 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head = [], ...rest] = rows;
  return [line(head), rule, ...rest.map(line)].join("\n");
}

/** The table of all measurements. */
export const table = (all: readonly Measured[]): string => markdown([HEAD, ...all.map(cells)]);

const ratio = (a: number, b: number): string => (b === 0 ? "–" : (a / b).toFixed(3));

/** How banxin's letterfit, loose lines and number of lines stand to those of another engine. */
export function ratios(all: readonly Measured[], own: string, others: readonly string[]): string {
  const find = (of: Measured, engine: string): Figures | undefined =>
    all.find((m) => m.corpus === of.corpus && m.measure === of.measure && m.engine === engine)
      ?.figures;
  const rows = all
    .filter((m) => m.engine === own)
    .flatMap((m) =>
      others.flatMap((engine) => {
        const f = find(m, engine);
        if (!f) return [];
        return [
          [
            m.corpus,
            String(m.measure),
            `${own} / ${engine}`,
            ratio(m.figures.mean, f.mean),
            ratio(m.figures.loose, f.loose),
            ratio(m.figures.lines, f.lines),
          ],
        ];
      }),
    );
  return markdown([["corpus", "cells", "ratio", "letterfit", ">0.10", "lines"], ...rows]);
}
