import type { Meter } from "../../src/typeset/index.js";

/** A meter in which every character is one em wide, Latin letters and digits half: sums by hand. */
export const square: Meter = {
  advance: (_font, text) =>
    [...text].reduce((sum, c) => sum + (/[\x20-\x7E]/.test(c) ? 0.5 : 1), 0),
  ink: () => ({ start: 0.1, end: 0.4 }),
  chain: (font) => [font],
  rise: (_font, character) =>
    /[。，、—…]/u.test(character) ? { bottom: 0, top: 0.3 } : { bottom: 0, top: 0.7 },
  has: (_font, point) => point !== 0x20bb7,
};

export const runs = (text: string) => [{ text, font: "song" }];
