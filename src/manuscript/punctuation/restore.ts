import { isWide } from "../characters.js";
import { type RepairRule, repairByDefault } from "../repair.js";
import { brackets } from "./brackets.js";
import { literals, outside } from "./literal.js";
import { marks } from "./marks.js";
import { applyEdits, type Edit, type Piece, reading, untouched } from "./pieces.js";
import { quotes } from "./quotes.js";
import { spaces } from "./spaces.js";
import { dashes, doubtfulDashes, ellipses, middleDots, ranges, typedDashes } from "./strokes.js";

/** How a text is to be restored. */
export interface Manner {
  /** The text may be cut at its ends: what depends on the rest is left for later. */
  readonly draft?: boolean;
  /** Blanks between Chinese characters are meant: headlines, verse, cells. */
  readonly apart?: boolean;
  /** Rules that are switched off. */
  readonly off?: ReadonlySet<RepairRule>;
}

/** What came of a text: its stretches in order, and the offsets in it of what could not be decided. */
export interface Restoration {
  readonly pieces: readonly Piece[];
  readonly doubts: readonly number[];
}

const TRIGGER = /[,;:!?()"'＂＇.…—―─－–・•‧∙･ \t\u00a0-]|一一|。。。|·{3}|“[^”]*“/u;
/** Each round mends beside what the last one mended; copy needs three, and none needs more than this. */
const ROUNDS = 40;

/**
 * Restores the punctuation of Chinese text (GB/T 15834): full-width marks, pairs of quotes and
 * brackets, …… and ——, no stray blanks. Text without any Chinese is left alone, and so are figures,
 * addresses and English phrases. Doing it twice changes nothing more.
 */
export function restorePunctuation(text: string, manner: Manner = {}): Restoration {
  let pieces = untouched(text);
  if (!TRIGGER.test(text) || !isChineseText(text)) return { pieces, doubts: [] };
  const rules = rulesOf(manner);
  let now = text;
  // Ends when every rule in a row has found nothing.
  for (let step = 0, idle = 0; idle < rules.length && step < ROUNDS * rules.length; step += 1) {
    const edits = allowed(rules[step % rules.length]?.(now) ?? [], now, manner);
    idle = edits.length === 0 ? idle + 1 : 0;
    if (edits.length === 0) continue;
    pieces = applyEdits(pieces, edits);
    now = reading(pieces);
  }
  return { pieces: changedOnly(text, pieces), doubts: doubtsOf(now, manner) };
}

/** The text alone, for words that have no place of their own. */
export const restored = (text: string, manner: Manner = {}): string =>
  reading(restorePunctuation(text, manner).pieces);

/** Chinese: it has a Chinese character, or nothing but marks (“……” in a dialogue). */
const isChineseText = (text: string): boolean =>
  isWide(text) || !/[\p{Letter}\p{Number}]/u.test(text);

const rulesOf = (manner: Manner): readonly ((text: string) => readonly Edit[])[] => [
  ellipses,
  typedDashes,
  dashes,
  ranges,
  middleDots,
  brackets,
  (text) => marks(text, manner.draft ?? false),
  (text) => quotes(text, manner.draft ?? false).edits,
  (text) => spaces(text, manner.apart ?? false),
];

function allowed(edits: readonly Edit[], text: string, { off }: Manner): readonly Edit[] {
  if (edits.length === 0) return edits;
  const wanted = edits.filter((edit) => !(off ?? repairByDefault.off).has(edit.rule));
  const stretches = literals(text);
  // The blank beside an address shows where it ends.
  const ends = new Set(stretches.flatMap(({ from, to }) => [from, to]));
  return outside(wanted, stretches).filter(
    (edit) => edit.rule !== "space" || !(ends.has(edit.from) || ends.has(edit.to)),
  );
}

function doubtsOf(text: string, { draft, off }: Manner): readonly number[] {
  if (draft) return [];
  const quoted = off?.has("quotes") ? [] : quotes(text, false).doubts;
  return [...quoted, ...(off?.has("dash") ? [] : doubtfulDashes(text))].sort((a, b) => a - b);
}

/** A stretch that reads as it did before is not changed. */
const changedOnly = (text: string, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) =>
    piece.rule && piece.text === text.slice(piece.from, piece.to)
      ? { text: piece.text, from: piece.from, to: piece.to }
      : piece,
  );
