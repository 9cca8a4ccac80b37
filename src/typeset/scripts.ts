/**
 * Sets of scripts as bits; no bit at all stands for what every script may use: digits, spaces, ——, ，.
 * Hiragana and katakana are one script to a font.
 */
const HAN = 1;
const BOPOMOFO = 2;
const KANA = 4;
const LATIN = 8;
const GREEK = 16;
const CYRILLIC = 32;
/** Those that share 。、《》「」. */
const CJK = HAN | BOPOMOFO | KANA;

const tests: readonly [RegExp, number][] = [
  [/\p{Script_Extensions=Han}/u, HAN],
  [/[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u, KANA],
  [/\p{Script_Extensions=Bopomofo}/u, BOPOMOFO],
  [/\p{Script_Extensions=Latin}/u, LATIN],
  [/\p{Script_Extensions=Greek}/u, GREEK],
  [/\p{Script_Extensions=Cyrillic}/u, CYRILLIC],
];

const LETTER = /[\p{L}\p{M}]/u;
const isOne = (set: number): boolean => (set & (set - 1)) === 0;

/** Brackets that Unicode pairs, quotation marks are none; full-width ones are marks of Han. */
const BRACKETS = "()[]{}（）［］｛｝｟｠《》〈〉「」『』【】〔〕〖〗〘〙〚〛";
const FULL_OPEN = /[（［｛｟]/u;

const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

/** The scripts that a character can be of by itself. */
function scriptsOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return HAN;
  const found = known[code] ?? UNKNOWN;
  if (found !== UNKNOWN) return found;
  const character = String.fromCodePoint(code);
  let set = 0;
  for (const [test, script] of tests) if (test.test(character)) set |= script;
  if (FULL_OPEN.test(character)) set = CJK;
  // A sign that is used with one script, ㈠ for one, goes with any text for all that.
  else if (isOne(set) && !LETTER.test(character)) set = 0;
  if (code < known.length) known[code] = set;
  return set;
}

/** What a run of marks alone ends as, no letter in it: Bopomofo, the first of their scripts by name. */
const settled = (set: number): number => (isOne(set) ? set : BOPOMOFO);

interface Bracket {
  readonly close: number;
  /** The script of the run that it stands in; none as long as that run goes on. */
  script: number;
}

/** Calls `ended` for every run of a text with the scripts that it can be of. */
function eachRun(text: string, ended: (from: number, to: number, set: number) => void): void {
  const open: Bracket[] = [];
  let unsettled = 0;
  let current = 0;
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    let next = scriptsOf(code);
    let opens = false;
    const bracket = next === HAN ? -1 : BRACKETS.indexOf(String.fromCodePoint(code));
    if (bracket >= 0) {
      opens = bracket % 2 === 0;
      if (opens) {
        open.push({ close: BRACKETS.charCodeAt(bracket + 1), script: 0 });
      } else {
        const pair = open.findLastIndex(({ close }) => close === code);
        const script = open[pair]?.script ?? 0;
        const shared = script & CJK ? current & CJK : 0;
        next = shared ? settled(shared) : script || next;
        if (pair >= 0) open.length = pair;
        unsettled = Math.min(unsettled, open.length);
      }
    }
    if (next !== 0) {
      if (current === 0) current = next;
      else if ((current & next) !== 0) current &= next;
      else {
        ended(from, at, current);
        // An opening bracket belongs to the run that it begins.
        const end = opens ? open.length - 1 : open.length;
        for (let i = unsettled; i < end; i++) (open[i] as Bracket).script = settled(current);
        unsettled = end;
        current = next;
        from = at;
      }
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (from < text.length) ended(from, text.length, current);
}

/**
 * Where the shaper begins a new run: glyphs are kerned inside of a run only. A sign that all scripts
 * share goes with the text before it, a closing bracket with its opening one (UAX #24, "Implementation
 * Notes"; Chromium does the same): in 湖(WTO)水 both brackets are of the Han run and are not kerned
 * with W and O, in `the (WTO)` they are.
 * @returns for each UTF-16 unit the number of its run
 */
export function scriptRuns(text: string): Uint32Array {
  const runs = new Uint32Array(text.length);
  let run = 0;
  eachRun(text, (from, to) => runs.fill(run++, from, to));
  return runs;
}

const TWO_CELLS = /[—⸺⸻…⋯]/u;
const twoCells = /([—⸺⸻…⋯])\1*/gu;

/**
 * Where a —— or …… stands in a run that Chromium takes for no script it knows the forms of: marks alone
 * (`WTO、……`), signs at the very start, or what follows brackets with Latin inside that no ideograph
 * stood before, `GDP（gross product）——`. The font's forms for Chinese are then left out, and —— falls
 * into two strokes of 0.85 em.
 * @param text all that the browser sets as one paragraph
 * @returns offsets of the signs, in UTF-16 units
 */
export function unsettledSigns(text: string): number[] {
  const found: number[] = [];
  if (!TWO_CELLS.test(text)) return found;
  eachRun(text, (from, to, set) => {
    if (set !== 0 && isOne(set) && set !== BOPOMOFO) return;
    for (const { index } of text.slice(from, to).matchAll(twoCells)) found.push(from + index);
  });
  return found;
}
