import { CUT } from "./price.js";
import { NAME, type OwnWords, wordStarts } from "./words.js";

/**
 * Says of each offset of a text what stands against a line's end before it: nothing, a word, a number
 * with its unit or a date, a person's name.
 * @param own names and words of the story and the paper, which no dictionary knows
 * @returns one value of CUT for each UTF-16 unit
 */
export function wordCuts(text: string, own?: OwnWords): Uint8Array {
  const starts = wordStarts(text, own);
  const cuts = new Uint8Array(text.length);
  let inside: number = CUT.free;
  for (let i = 0; i < text.length; i++) {
    const start = starts[i];
    if (start === 0) {
      cuts[i] = inside;
      continue;
    }
    const code = text.charCodeAt(i);
    const digit = code >= 0x30 && code <= 0x39;
    inside = start === NAME ? CUT.name : digit ? CUT.number : CUT.word;
  }
  return cuts;
}
