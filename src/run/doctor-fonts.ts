import { type Diagnostic, Failure, hasErrors } from "../diagnostics/index.js";
import {
  type Embedding,
  type FeatureName,
  openFonts,
  type PaperFonts,
  sfntFacts,
} from "../edition/index.js";
import { browsers } from "../render/index.js";
import { createMeter, type Meter } from "../typeset/index.js";
import { type CharacterSet, gb2312, generalStandard } from "./character-sets.js";

/** How much of a set of characters fonts draw. */
export interface Coverage {
  readonly set: CharacterSet["name"];
  readonly total: number;
  /** What the font lacks by itself. */
  readonly missing: number;
  readonly percent: number;
  /** What is still missing after the fonts that stand in for it. */
  readonly missingInChain: number;
  readonly percentInChain: number;
  /** The first characters that the whole chain lacks, or where it lacks none the font itself. */
  readonly first: readonly { readonly char: string; readonly codepoint: string }[];
}

/** How a font's own signs stand, in em: what the setter cannot mend by squeezing. */
export interface Signs {
  /** Width of —— and the white between its two strokes: less than 2, or more than 0, is seen. */
  readonly dash: number;
  readonly dashGap: number;
  /** Width of ……, and of “. */
  readonly ellipsis: number;
  readonly quote: number;
  /** Middle of the ink of ，: about 0.2 at the left of the cell, 0.5 where it stands in the middle. */
  readonly comma: number;
}

/** One font of a paper's theme. */
export interface FontReport {
  readonly name: string;
  readonly file: string;
  readonly ok: boolean;
  /** Why it cannot be used. */
  readonly note: string;
  /** What stands in for it, in order. */
  readonly chain: readonly string[];
  readonly unitsPerEm: number;
  readonly coverage: readonly Coverage[];
  readonly features: Readonly<Record<FeatureName, boolean>>;
  readonly embedding: Embedding;
  readonly whole: boolean;
  readonly signs?: Signs;
}

/** What `banxin doctor fonts` found. */
export interface FontsReport {
  readonly ok: boolean;
  readonly paperDir: string;
  readonly fonts: readonly FontReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How many missing characters are told. */
const TOLD = 20;

const codepoint = (point: number): string =>
  `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;

/** Percent to one decimal, rounded so that one missing character is never 100 %. */
const percent = (have: number, total: number): number => Math.floor((have / total) * 1000) / 10;

function cover(set: CharacterSet, fonts: readonly string[], meter: Meter): Coverage {
  const total = set.points.length;
  const lacking = (names: readonly string[]) =>
    set.points.filter((point) => !names.some((name) => meter.has(name, point)));
  const own = lacking(fonts.slice(0, 1));
  const left = lacking(fonts);
  return {
    set: set.name,
    total,
    missing: own.length,
    percent: percent(total - own.length, total),
    missingInChain: left.length,
    percentInChain: percent(total - left.length, total),
    first: (left.length > 0 ? left : own)
      .slice(0, TOLD)
      .map((point) => ({ char: String.fromCodePoint(point), codepoint: codepoint(point) })),
  };
}

const round = (em: number): number => Math.round(em * 1000) / 1000;

function signsOf(font: string, meter: Meter): Signs | undefined {
  const all = [..."—…“，"].every((sign) => meter.has(font, sign.codePointAt(0) ?? 0));
  if (!all) return undefined;
  const width = (text: string): number => meter.advance(font, text, true);
  const dash = meter.ink(font, "—");
  const comma = meter.ink(font, "，");
  // Two dashes that are joined to one sign are wider than the two by themselves.
  const joined = Math.abs(width("——") - 2 * plainWidth(font, "—", meter)) > 1e-3;
  return {
    dash: round(width("——")),
    dashGap: joined ? 0 : round(Math.max(0, width("——") / 2 - dash.end + dash.start)),
    ellipsis: round(width("……")),
    quote: round(width("“")),
    comma: round((comma.start + comma.end) / 2),
  };
}

/** Width of a sign without the forms that a language or neighbours ask for. */
const plainWidth = (font: string, sign: string, meter: Meter): number =>
  meter.advance(font, sign, false);

function reportFont(
  { name, file, problem }: PaperFonts["checks"][number],
  paper: PaperFonts,
  sets: readonly CharacterSet[],
  meter: Meter,
): FontReport {
  const font = paper.fonts.get(name);
  const facts = sfntFacts(font?.bytes ?? new Uint8Array());
  const chain = (paper.fallback[name] ?? []).filter((other) => paper.fonts.has(other));
  const signs = font && signsOf(name, meter);
  const printable = facts.embedding !== "forbidden" && facts.embedding !== "bitmaps";
  return {
    name,
    file,
    ok: font !== undefined && printable,
    note: problem,
    chain,
    ...facts,
    coverage: font ? sets.map((set) => cover(set, [name, ...chain], meter)) : [],
    ...(signs ? { signs } : {}),
  };
}

export interface FontsOptions {
  /** Folder of the paper; where absent, the paper around `cwd`, else the starter. */
  readonly paperDir?: string;
  readonly cwd?: string;
  readonly cacheDir?: string;
  readonly env?: NodeJS.ProcessEnv;
}

async function open({ paperDir, cwd }: FontsOptions, cacheDir: string): Promise<PaperFonts> {
  try {
    return await openFonts(paperDir ?? cwd, cacheDir);
  } catch (error) {
    const nowhere = error instanceof Failure && error.diagnostic.code === "BX9006";
    if (!nowhere || paperDir !== undefined) throw error;
    return openFonts(undefined, cacheDir);
  }
}

/**
 * Looks at each font of a paper's theme: which characters of GB 2312 and of the 通用规范汉字表 it lacks,
 * alone and with the fonts that stand in for it; how its signs stand; whether it may be embedded.
 * @throws Failure BX9006 where the folder is in no paper, BX9004 where the cache cannot be written
 */
export async function doctorFonts(options: FontsOptions = {}): Promise<FontsReport> {
  const cacheDir = options.cacheDir ?? browsers.defaultCacheDir(options.env ?? process.env);
  const paper = await open(options, cacheDir);
  const meter = createMeter(paper.fonts.values(), { fallback: paper.fallback });
  const sets = [gb2312(), generalStandard()];
  const fonts = paper.checks.map((check) => reportFont(check, paper, sets, meter));
  return {
    ok: fonts.every(({ ok }) => ok) && !hasErrors(paper.diagnostics),
    paperDir: paper.paperDir,
    fonts,
    diagnostics: paper.diagnostics,
  };
}
