import { posix } from "node:path";
import { distance } from "fastest-levenshtein";

/**
 * The known word that the writer most likely meant, or "" where none is close: the same word in
 * another case first, then the one with the fewest changed letters, at most a third of the word.
 * Words of one letter are only matched by case.
 */
export function nearest(word: string, known: Iterable<string>): string {
  const folded = fold(word);
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = fold(candidate);
    const length = Math.max([...folded].length, [...other].length);
    const limit = length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
    const changes = distance(folded, other);
    if (changes <= limit && changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

/**
 * The file that was most likely meant: one of the same name in another folder or of another type
 * first, else the nearest name. Folder and extension say nothing about likeness.
 */
export function nearestFile(file: string, known: readonly string[]): string {
  const wanted = stem(file);
  const same = known.find((other) => fold(stem(other)) === fold(wanted));
  if (same !== undefined) return same;
  const best = nearest(wanted, known.map(stem));
  return best === "" ? "" : (known.find((other) => stem(other) === best) ?? "");
}

const fold = (word: string): string => word.normalize("NFKC").toLowerCase();
const stem = (file: string): string => posix.basename(file, posix.extname(file));
