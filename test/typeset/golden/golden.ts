import { expect, test } from "vitest";
import { toClusters } from "../../../src/typeset/clusters.js";
import {
  type HouseRules,
  type Meter,
  rulesFor,
  type SetLine,
  type StyledRun,
  setParagraph,
} from "../../../src/typeset/index.js";
import { emptySketch, Matter } from "../../../src/typeset/matter.js";
import { CUT } from "../../../src/typeset/price.js";
import { emptyShare, type Share, shareSlack } from "../../../src/typeset/slack.js";
import { square } from "../../support/square.js";

const EPSILON = 1e-6;

/**
 * What is wrong with a near miss:
 * start, end: a mark stands where none may; slash, dash: likewise at the levels gb and strict;
 * torn: a number, word or two-cell sign is cut; apart: a name or number of `together` is;
 * orphan: one character is left for the last line; wide: no squeezing brings a line into the measure;
 * short: no gap may open as far as a line would need; looser: its widest gap is wider than ours;
 * squeezed: more is taken from its marks than from ours; more, fewer: lines than ours.
 */
export type Fault =
  | "start"
  | "end"
  | "slash"
  | "dash"
  | "torn"
  | "apart"
  | "orphan"
  | "wide"
  | "short"
  | "looser"
  | "squeezed"
  | "more"
  | "fewer";

/** A paragraph whose lines were worked out by hand. Widths in em; the square meter where none is named. */
export interface Golden {
  readonly measure: number;
  readonly indent?: number;
  /** The lines as they must stand. */
  readonly lines: readonly string[];
  /** Near misses by their fault: lines which a typical engine would give for the same text. */
  readonly not: Partial<Record<Fault, readonly string[]>>;
  /** The copy, where it is not the lines one after the other: spaces at a line's end are not set. */
  readonly text?: string;
  /** Sign-off code behind the text, at four fifths of its size. */
  readonly tail?: string;
  readonly language?: string;
  readonly rules?: Partial<HouseRules>;
  readonly meter?: Meter;
  readonly looseness?: number;
  /** Names, and numbers with their units, that had better not be cut. */
  readonly together?: { readonly name?: readonly string[]; readonly number?: readonly string[] };
  /** Widths of the lines, where they are what the rule is about. */
  readonly widths?: readonly number[];
  /** Why the engine does not set it so: the test then expects to fail. */
  readonly fails?: string;
}

interface Copy {
  readonly golden: Golden;
  readonly text: string;
  readonly rules: HouseRules;
  readonly meter: Meter;
}

const bare = (text: string): string => text.replaceAll(" ", "");
const textOf = (line: SetLine): string => line.runs.map((run) => run.text).join("");

/** The runs of part of a golden's text; the sign-off code is one of its own. */
function runsOf(text: string, { tail }: Golden): StyledRun[] {
  if (!tail || !text.endsWith(tail)) return [{ text, font: "song" }];
  const code = { text: tail, font: "song", scale: 0.8, tail: true };
  return [{ text: text.slice(0, -tail.length), font: "song" }, code];
}

/** How a line of its own accord would stand in its measure. */
function shareOf(line: string, at: number, isLast: boolean, copy: Copy): Share {
  const { measure, indent = 0 } = copy.golden;
  const width = at === 0 ? measure - indent : measure;
  const clusters = toClusters(runsOf(line, copy.golden), copy.meter, width);
  const sketch = emptySketch();
  const share = emptyShare();
  new Matter(clusters, copy.rules).sketch(0, clusters.length, sketch);
  shareSlack(sketch, isLast ? Math.min(width, sketch.natural) : width, share);
  return share;
}

const sharesOf = (lines: readonly string[], copy: Copy): Share[] =>
  lines.map((line, i) => shareOf(line, i, i === lines.length - 1, copy));

/** What the marks of all lines give, in em. */
function takenBy(lines: readonly string[], copy: Copy): number {
  const { measure, indent = 0 } = copy.golden;
  return lines.reduce((sum, line, i) => {
    const clusters = toClusters(runsOf(line, copy.golden), copy.meter, measure);
    const sketch = emptySketch();
    new Matter(clusters, copy.rules).sketch(0, clusters.length, sketch);
    return sum + Math.max(0, sketch.natural - (i === 0 ? measure - indent : measure));
  }, 0);
}

const widestOf = (shares: readonly Share[]): number => Math.max(...shares.map(({ open }) => open));

/** Each break as the text on its two sides. */
const seams = (lines: readonly string[]): [string, string][] =>
  lines.slice(1).map((line, i) => [lines[i] ?? "", line]);

/** The rules on the page, written without the program's classes of marks. */
const CUTS: readonly [RegExp, RegExp][] = [
  [/[\w.%]$/u, /^[\w.%℃]/u],
  [/[/-]$/u, /^\w/u],
  [/./u, /^-\d/u],
  [/￥$/u, /^\d/u],
  [/—$/u, /^—/u],
  [/…$/u, /^…/u],
];

/** Offsets inside of the words that belong together. */
function cutsOf(text: string, together: Golden["together"]): Uint8Array {
  const cuts = new Uint8Array(text.length);
  for (const kind of ["number", "name"] as const)
    for (const word of together?.[kind] ?? []) {
      const at = text.indexOf(word);
      expect(at, word).toBeGreaterThanOrEqual(0);
      cuts.fill(CUT[kind], at + 1, at + word.length);
    }
  return cuts;
}

function cutsThrough(lines: readonly string[], { golden, text }: Copy): boolean {
  const cuts = cutsOf(text, golden.together);
  let at = 0;
  return lines.slice(0, -1).some((line) => {
    at += line.length;
    return (cuts[at] ?? 0) > 0;
  });
}

/** Whether the near miss has its fault. */
function isFaulty(fault: Fault, lines: readonly string[], copy: Copy): boolean {
  const { golden } = copy;
  switch (fault) {
    case "start":
      return lines.slice(1).some((line) => /^[，。、；：！？”’」』）》·‧～—/.]/u.test(line));
    case "end":
      return lines.some((line) => /[“‘「『（《]$/u.test(line));
    case "slash":
      return lines.some((line) => line.endsWith("/"));
    case "dash":
      return lines.slice(1).some((line) => /^(?:——|……)/u.test(line));
    case "torn":
      return seams(lines).some(([a, b]) => CUTS.some(([x, y]) => x.test(a) && y.test(b)));
    case "apart":
      return cutsThrough(lines, copy);
    case "orphan": {
      const last = (lines.at(-1) ?? "").slice(0, golden.tail ? -golden.tail.length : undefined);
      return /^(?:.|\d\d)?$/u.test(last.replace(/[^\p{L}\p{N}]/gu, ""));
    }
    case "wide":
      return sharesOf(lines, copy).some(({ over }) => over > EPSILON);
    case "short":
      return sharesOf(lines, copy).some(({ over }) => over < -EPSILON);
    case "looser":
      return widestOf(sharesOf(lines, copy)) > widestOf(sharesOf(golden.lines, copy)) + EPSILON;
    case "squeezed":
      return takenBy(lines, copy) > takenBy(golden.lines, copy) + EPSILON;
    case "more":
      return lines.length > golden.lines.length;
    case "fewer":
      return lines.length < golden.lines.length;
  }
}

/** No gap is opened past its cap: a quarter between cells, half an em between words. */
function expectCaps(line: SetLine): void {
  line.runs.forEach((run, i) => {
    const next = line.runs[i + 1];
    const cap = (/ $/u.test(run.text) ? 0.5 : 0.25) + EPSILON;
    expect(run.spacing).toBeLessThanOrEqual(cap);
    if (next) expect(run.spacing + next.before).toBeLessThanOrEqual(cap);
  });
}

function expectSound(lines: readonly SetLine[], copy: Copy): void {
  const { measure, indent = 0 } = copy.golden;
  let at = 0;
  for (const [i, line] of lines.entries()) {
    expect(bare(copy.text.slice(at, line.from)), "nothing is lost").toBe("");
    expect(copy.text.slice(line.from, line.to)).toBe(textOf(line));
    at = line.to;
    const room = i === 0 ? measure - indent : measure;
    expect(line.width, "inside the measure").toBeLessThanOrEqual(room + EPSILON);
    const { over } = shareOf(textOf(line), i, i === lines.length - 1, copy);
    if (i < lines.length - 1 && over >= 0)
      expect(line.width, "driven to the edge").toBeCloseTo(room, 6);
    expectCaps(line);
  }
  expect(bare(copy.text.slice(at)), "nothing is lost").toBe("");
}

/** Holds the lines of a paragraph, and that its near misses are what they are called. */
export function golden(title: string, golden: Golden): void {
  const { measure, indent = 0, lines, looseness = 0, together, meter = square } = golden;
  const text = golden.text ?? lines.join("");
  const rules = rulesFor(golden.language ?? "zh-CN", golden.rules);
  const copy = { golden, text, rules, meter };
  const body = (): void => {
    const set = setParagraph(runsOf(text, golden), meter, {
      measure,
      indent,
      rules,
      looseness,
      cuts: (whole) => cutsOf(whole, together),
    });
    expect(set.map(textOf)).toEqual(lines);
    expectSound(set, copy);
    if (golden.widths)
      expect(set.map(({ width }) => width)).toEqual(
        golden.widths.map((width) => expect.closeTo(width, 6)),
      );
    expect(Object.keys(golden.not)).not.toHaveLength(0);
    for (const [fault, wrong] of Object.entries(golden.not)) {
      expect(bare(wrong.join("")), "a near miss of the same copy").toBe(bare(text));
      expect(wrong).not.toEqual(lines);
      expect(isFaulty(fault as Fault, wrong, copy), `near miss is not: ${fault}`).toBe(true);
    }
  };
  if (golden.fails === undefined) test(title, body);
  else test.fails(`${title} (${golden.fails})`, body);
}
