import type { Em } from "../units.js";
import { toClusters } from "./clusters.js";
import type { Kind } from "./marks.js";
import type { Meter } from "./meter.js";
import type { Cluster, StyledRun } from "./run.js";

/**
 * How a cluster stands in a vertical line (竖排):
 * - `upright`: one sign in the middle of its cell
 * - `stacked`: several signs, one under the other, a cell each (a year)
 * - `across`: two or three digits side by side in one cell (tate-chu-yoko)
 * - `corner`: ，。！… in the upper right of the cell (GB/T 15834 §5.2.1)
 * - `turned`: turned clockwise by a quarter: brackets, —— ……, words, long numbers
 */
export type Form = "upright" | "stacked" | "across" | "corner" | "turned";

/** A cluster of a vertical line; `text` is what is inked, `advance` is counted down the line. */
export interface VerticalCluster extends Cluster {
  readonly form: Form;
}

/** Whether a year is set 2026, upright digits a cell each, or 二〇二六. */
export type Years = "digits" | "han";

/**
 * GB/T 15834 §5.2.3: in vertical lines “” is ﹃﹄, ‘’ is ﹁﹂, which are 『』 and 「」 turned. The signs
 * that are turned are in every Chinese font, the turned ones (U+FE41 to U+FE44) in few.
 */
const QUOTES: Readonly<Record<string, string>> = { "“": "『", "”": "』", "‘": "「", "’": "」" };
const HAN_DIGITS = [..."〇一二三四五六七八九"];
/** ASCII signs that stand in a cell of their own upright take their full-width form. */
const FULL_WIDTH: Readonly<Record<string, string>> = { "%": "％" };

const fullWidth = (text: string, font: string, meter: Meter): string => {
  const wide = FULL_WIDTH[text];
  return wide && meter.has(font, wide.codePointAt(0) ?? 0) ? wide : text;
};

/** What a vertical line inks for a text where the font has the sign for it; as long as the text. */
export const verticalQuotes = (text: string): string =>
  text.replaceAll(/[“”‘’]/gu, (quote) => QUOTES[quote] ?? quote);

/** Ink that leaves no half of the cell empty; with the air above it. */
const isTall = (font: string, mark: string, meter: Meter): boolean => {
  const { bottom, top } = meter.rise(font, mark);
  return top - bottom + CORNER.air > 0.5;
};

/** Air above a mark in the corner: as much as the `vert` forms of Noto have. */
export const CORNER = { air: 0.06 } as const;

const CORNER_MARKS = /^[，、。；：！？．‼⁇⁈⁉]$/u;
/** A number that may stand across the line, with its percent sign. */
const SHORT_NUMBER = /^(\p{Nd}{1,3})([%‰]?)$/u;
const YEAR = /^\d{4}$/u;
const TURNED: ReadonlySet<Kind> = new Set([
  "open",
  "close",
  "pause",
  "stop",
  "dash",
  "ellipsis",
  "connector",
  "slash",
  "letter",
  "space",
] as const);

/** Cells of a form, counted down the line, in em of the cluster's own size. */
function cells(form: Form, kind: Kind, text: string, own: Em): Em {
  if (form === "stacked") return [...text].length;
  if (kind === "middle") return 0.5; // GB/T 15834 §5.1.8: half of a cell
  if (kind === "dash" || kind === "ellipsis") return [...text].length;
  if (form === "turned" && kind !== "open" && kind !== "close") return own;
  // Narrow brackets are those of words, which keep their width.
  return form === "turned" && own <= 0.7 ? own : 1;
}

/** Turns the clusters of horizontal text into those of a vertical line. */
class Turning {
  readonly clusters: VerticalCluster[] = [];

  constructor(
    private readonly meter: Meter,
    private readonly years: Years,
  ) {}

  private push(cluster: Cluster, at: number, text: string, kind: Kind, form: Form): void {
    const { font, scale } = cluster;
    // Each piece is inked by itself, so it is measured by itself.
    const own = form === "turned" ? this.meter.advance(font, text, false) : 1;
    const solid = form === "corner" && isTall(font, text, this.meter);
    this.clusters.push({
      text,
      kind,
      font,
      scale,
      form,
      advance: cells(form, kind, text, own) * scale,
      from: cluster.from + at,
      ...(solid ? { solid } : {}),
    });
  }

  /** Digits stand by their number: one upright, two and three across, a year a cell each. */
  private number(cluster: Cluster, next: Cluster | undefined): boolean {
    const { text, font } = cluster;
    if (YEAR.test(text) && next?.text === "年") {
      const han = [...text].map((digit) => HAN_DIGITS[Number(digit)] ?? digit);
      const drawn = han.every((digit) => this.meter.has(font, digit.codePointAt(0) ?? 0));
      const year = this.years === "han" && drawn ? han.join("") : text;
      this.push(cluster, 0, year, "han", "stacked");
      return true;
    }
    const [, digits = "", sign = ""] = SHORT_NUMBER.exec(text) ?? [];
    if (digits === "") return false;
    this.push(cluster, 0, digits, "han", digits.length === 1 ? "upright" : "across");
    if (sign) {
      const wide = fullWidth(sign, font, this.meter);
      this.push(cluster, digits.length, wide, "suffix", "upright");
    }
    return true;
  }

  add(cluster: Cluster, next: Cluster | undefined): void {
    const { text, kind, font } = cluster;
    if (kind === "latin") {
      if (this.number(cluster, next)) return;
      // A股, T恤: one letter is a sign like any other.
      if (/^\p{L}$/u.test(text)) this.push(cluster, 0, text, "han", "upright");
      else this.push(cluster, 0, text, kind, "turned");
      return;
    }
    if (kind === "open" || kind === "close") {
      const form = verticalQuotes(text);
      const drawn = this.meter.has(font, form.codePointAt(0) ?? 0);
      this.push(cluster, 0, drawn ? form : text, kind, "turned");
      return;
    }
    if (CORNER_MARKS.test(text)) this.push(cluster, 0, text, kind, "corner");
    else if (kind === "tail") this.push(cluster, 0, text, kind, "stacked");
    else if (TURNED.has(kind) || (kind === "suffix" && [...text].length > 1))
      this.push(cluster, 0, text, kind, "turned");
    else this.push(cluster, 0, fullWidth(text, font, this.meter), kind, "upright");
  }
}

/**
 * Cuts runs into the clusters of a vertical line: their texts together are as long as the runs' and
 * keep their order.
 * @param measure length of the line in em; longer words are cut
 */
export function toVerticalClusters(
  runs: readonly StyledRun[],
  meter: Meter,
  measure: Em,
  years: Years = "digits",
): VerticalCluster[] {
  const flat = toClusters(runs, meter, measure);
  const turning = new Turning(meter, years);
  flat.forEach((cluster, i) => {
    turning.add(cluster, flat[i + 1]);
  });
  return turning.clusters;
}
