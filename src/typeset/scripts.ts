/** The scripts that a run of text can be of, as far as kerning tells them apart. */
type Script = "han" | "latin" | "greek" | "cyrillic";

const tests: readonly [RegExp, Script][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u, "han"],
  [/\p{Script=Latin}/u, "latin"],
  [/\p{Script=Greek}/u, "greek"],
  [/\p{Script=Cyrillic}/u, "cyrillic"],
  // Marks that only East Asian scripts use (Script_Extensions): 。《》「」 and the like.
  [/\p{Script_Extensions=Han}/u, "han"],
];

const known = new Map<string, Script | undefined>();

/** The script that a character names by itself; undefined for digits, signs and spaces. */
function own(character: string): Script | undefined {
  if (known.has(character)) return known.get(character);
  const script = tests.find(([test]) => test.test(character))?.[1];
  known.set(character, script);
  return script;
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Where the shaper begins a new run: glyphs are kerned inside of a run only. A sign that all scripts
 * share goes with the text before it, a closing bracket with its opening one (UAX #24, "Implementation
 * Notes"; Chromium does the same): in 湖(WTO)水 both brackets are of the Han run and are not kerned
 * with W and O, in `the (WTO)` they are.
 * @returns for each UTF-16 unit the number of its run
 */
export function scriptRuns(text: string): Uint32Array {
  const runs = new Uint32Array(text.length);
  const open: { readonly close: string; readonly script: Script | undefined }[] = [];
  let current: Script | undefined;
  let run = 0;
  let at = 0;
  for (const character of text) {
    let script = own(character) ?? current;
    const close = PAIRS[character];
    if (close !== undefined) open.push({ close, script });
    const pair = open.findLastIndex((bracket) => bracket.close === character);
    if (pair >= 0) {
      script = open[pair]?.script ?? script;
      open.length = pair;
    }
    // Signs at the very start join the first letters that follow.
    if (script !== current && current !== undefined) run += 1;
    current = script;
    runs.fill(run, at, at + character.length);
    at += character.length;
  }
  return runs;
}
