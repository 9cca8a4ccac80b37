import type { Node } from "./nodes.js";
import { plain, type Text } from "./story.js";
import { makeRun, trim } from "./text.js";

/** The head of a story as its body writes it, and what comes after it. */
export interface Head {
  readonly title: readonly Text[];
  readonly deck: readonly Text[];
  readonly byline: Text;
  readonly rest: readonly Node[];
}

const BYLINE = /^[□■◎]/u;
const DECK = /^——/u;

/**
 * Reads the head: `#` lines are the turns of the title, paragraphs right under it that begin with
 * —— are the deck, those that begin with □ ■ ◎ the byline. Photos may stand among them. Where the
 * front matter gives the title, a `#` line that only repeats it is not printed twice, and another
 * one is a heading of the body.
 */
export function readHead(nodes: readonly Node[], given: readonly Text[]): Head {
  const title: Text[] = [];
  const deck: Text[] = [];
  const byline: Text[] = [];
  const photos: Node[] = [];
  const known = given.map(plain).join("");
  const turns = titleTurns(nodes);
  const repeats = turns.map(plain).join("") === known;
  if (known === "") title.push(...turns);
  let skipped = known === "" || repeats ? turns.length : 0;
  let index = 0;
  for (; index < nodes.length; index += 1) {
    const node = nodes[index] as Node;
    if (node.kind === "photo") photos.push(node);
    else if (node.kind === "heading" && skipped > 0) skipped -= 1;
    else if (node.kind !== "paragraph" || node.whole) break;
    else if (DECK.test(plain(node.text)) && byline.length === 0) deck.push(node.text);
    else if (BYLINE.test(plain(node.text))) byline.push(node.text);
    else break;
  }
  const rest = [...photos, ...nodes.slice(index)];
  return { title, deck, byline: joinBylines(byline), rest };
}

/** The first `#` lines that follow one another, with nothing but photos before them. */
function titleTurns(nodes: readonly Node[]): readonly Text[] {
  const turns: Text[] = [];
  for (const node of nodes) {
    if (node.kind === "photo" && turns.length === 0) continue;
    if (node.kind !== "heading" || node.level !== 1) break;
    turns.push(node.text);
  }
  return turns;
}

/** Bylines of several lines as one, parted by a space; names keep single spaces between them. */
export function joinBylines(texts: readonly Text[]): Text {
  const kept = texts.map(trim).filter((text) => text.length > 0);
  return kept.flatMap((text, index) => {
    const single = text.map((run) => ({ ...run, text: run.text.replace(/[ \t]+/gu, " ") }));
    const last = single.at(-1);
    if (index === kept.length - 1 || !last) return single;
    return [...single.slice(0, -1), makeRun(`${last.text} `, last.style, last.span.start)];
  });
}
