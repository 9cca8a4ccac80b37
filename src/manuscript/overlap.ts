import { hasHan } from "./characters.js";

const SHORTEST = 2;
const LONGEST = 8;

/**
 * The words that end one text and begin the next, 2 to 8 characters; empty where there are none.
 * Repeated marks (……, ——) are no words.
 */
export function overlap(before: string, after: string): string {
  const tail = Array.from(before.slice(-LONGEST * 2)).slice(-LONGEST);
  const head = Array.from(after.slice(0, LONGEST * 2)).slice(0, LONGEST);
  for (let count = Math.min(tail.length, head.length); count >= SHORTEST; count -= 1) {
    const text = head.slice(0, count).join("");
    if (tail.slice(-count).join("") !== text) continue;
    if (hasHan(text) || /[\p{Letter}\p{Number}]{2}/u.test(text)) return text;
  }
  return "";
}
