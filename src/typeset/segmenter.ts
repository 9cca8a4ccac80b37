import { createRequire } from "node:module";
import type { Jieba } from "@node-rs/jieba";

/** Words that a text is made of, by a dictionary and, for unknown names, a hidden Markov model. */
interface Segmenter {
  /** Words in order; together they are the text. */
  cut(text: string): readonly string[];
  /** The dictionary's class of a word (`nr` for a person); undefined where it does not know it. */
  classOf(word: string): string | undefined;
}

let opened: Jieba | undefined;

/** Opened at the first use: the dictionary takes a fifth of a second, and many runs set no type. */
function jieba(): Jieba {
  if (!opened) {
    const load = createRequire(import.meta.url);
    const { Jieba: Opened } = load("@node-rs/jieba") as typeof import("@node-rs/jieba");
    const { dict } = load("@node-rs/jieba/dict.js") as { readonly dict: Uint8Array };
    opened = Opened.withDict(dict);
  }
  return opened;
}

/** Classes of words that were asked for: a text asks for the same ones again and again. */
const classes = new Map<string, string | undefined>();
const KEPT = 50_000;

/** The dictionary that all texts share. Nothing is ever added to it, so no text changes another. */
export const segmenter: Segmenter = {
  cut: (text) => jieba().cut(text, true),
  classOf(word) {
    if (classes.has(word)) return classes.get(word);
    if (classes.size >= KEPT) classes.clear();
    const [first, ...others] = jieba().tag(word, false);
    const found = first && others.length === 0 && first.word === word ? first.tag : undefined;
    // What the dictionary does not know is one word only where it is one character.
    const known = found === "x" ? undefined : found;
    classes.set(word, known);
    return known;
  },
};
