import { isLoose } from "./loose.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { plain, type Text } from "./story.js";
import { makeRun, trim } from "./text.js";

/** The head of a story as its body writes it, and what comes after it. */
export interface Head {
  readonly kicker: readonly Text[];
  readonly title: readonly Text[];
  readonly deck: readonly Text[];
  readonly byline: Text;
  readonly rest: readonly Node[];
}

const BYLINE = /^[□■◎]/u;
const DECK = /^——/u;
/** A byline without a sign: it begins with who wrote, and no sentence follows. */
const WRITTEN_BY =
  /^(?:本报|见习|实习|特约|首席)*(?:记者|通讯员|评论员)[\s\u3000][^，。：；！？]{2,40}$/u;

/**
 * Reads the head: short lines before the title are the kicker, `#` lines are the turns of the title, paragraphs right under it that begin with
 * —— are the deck, those that begin with □ ■ ◎ or only name who wrote are the byline. Photos may stand among them. Where the
 * front matter gives the title, a `#` line that only repeats it is not printed twice, and another
 * one is a heading of the body.
 */
export function readHead(all: readonly Node[], given: readonly Text[]): Head {
  const { kicker, nodes } = takeKicker(all);
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
    else if (isByline(node)) byline.push(node.text);
    else break;
  }
  const rest = [...photos, ...nodes.slice(index)];
  return { kicker, title, deck, byline: joinBylines(byline), rest };
}

const isByline = ({ text }: ParagraphNode): boolean =>
  BYLINE.test(plain(text)) || WRITTEN_BY.test(plain(text));

/** At most this many lines before the title are its kicker. */
const KICKER_LINES = 2;

/** Short lines without the mark of a sentence, right before the first `#` line (引题). */
function takeKicker(nodes: readonly Node[]): {
  readonly kicker: readonly Text[];
  readonly nodes: readonly Node[];
} {
  const title = nodes.findIndex((node) => node.kind === "heading" && node.level === 1);
  const before = nodes.slice(0, Math.max(0, title));
  const lines = before.filter((node) => node.kind === "paragraph");
  const others = before.filter((node) => node.kind !== "paragraph");
  const fits =
    lines.length > 0 && lines.length <= KICKER_LINES && others.every((n) => n.kind === "photo");
  if (!fits || !lines.every((line) => isLoose(line) && !isByline(line)))
    return { kicker: [], nodes };
  return { kicker: lines.map((line) => line.text), nodes: [...others, ...nodes.slice(title)] };
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
