import { asParagraph, escapeText } from "./escape.js";
import { inlineMarkdown } from "./inline-markdown.js";
import {
  type Copy,
  type CopyBlock,
  type CopyParagraph,
  type CopyTable,
  type Piece,
  words,
} from "./model.js";
import { findShape, isCaption, isSubhead, isTableTitle } from "./shape.js";

/** The address of a picture from the story's folder, by its number. */
export type PictureName = (picture: number) => string;

/**
 * Writes foreign copy as a story (docs/story-format.md): the head as front matter and `#` lines,
 * then the body. No character of the copy is left out, none becomes markup that it was not.
 */
export function storyMarkdown(copy: Copy, pictureName: PictureName): string {
  const { kicker, title, deck, byline, body } = findShape(copy.blocks);
  const front = [
    ...listed("kicker", kicker),
    ...listed("deck", deck),
    ...(byline.length > 0 ? [`byline: ${quoted(byline.map(oneLine).join(" "))}`] : []),
  ];
  const parts = [
    ...(front.length > 0 ? [["---", ...front, "---"].join("\n")] : []),
    ...(title.length > 0 ? [titleLines(title)] : []),
    ...bodyParts(body, pictureName),
    ...copy.notes.map((note, i) => `[^${i + 1}]: ${inlineMarkdown(note, " ")}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

const oneLine = (paragraph: CopyParagraph): string =>
  `${paragraph.mark}${words(paragraph.pieces)}`.replace(/[ \t\r\n]+/gu, " ").trim();

/** A string of JSON is one of YAML too. */
const quoted = (text: string): string => JSON.stringify(text);

const listed = (key: string, lines: readonly CopyParagraph[]): string[] =>
  lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  - ${quoted(oneLine(line))}`)];

/** Each turn is a line of its own, also where a line break parts them. */
const titleLines = (title: readonly CopyParagraph[]): string =>
  title.flatMap(({ pieces }) => split(pieces).map((turn) => `# ${bare(turn)}`)).join("\n\n");

/** Headings have one face: their words alone, with the calls of notes. */
function bare(pieces: readonly Piece[]): string {
  const plain = pieces.map((p): Piece => (p.kind === "text" ? { ...p, style: "plain" } : p));
  // A # at the end of a heading would close it.
  return inlineMarkdown(plain, "　").replace(/(?<!#)#+$/u, (signs) => `\\${[...signs].join("\\")}`);
}

/** The pieces between line breaks; what is blank is left out. */
function split(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.filter((line) => inlineMarkdown(line, "") !== "");
}

function bodyParts(body: readonly CopyBlock[], pictureName: PictureName): string[] {
  const parts: string[] = [];
  for (let i = 0; i < body.length; i += 1) {
    const block = body[i] as CopyBlock;
    const next = body[i + 1];
    switch (block.kind) {
      case "paragraph":
        if (next?.kind === "table" && isTableTitle(block)) {
          parts.push(tableBox(next, oneLine(block)));
          i += 1;
        } else parts.push(...paragraphParts(block));
        break;
      case "picture": {
        const caption = next?.kind === "paragraph" && isCaption(next) ? next : undefined;
        parts.push(photo(pictureName(block.picture), caption));
        if (caption) i += 1;
        break;
      }
      case "table":
        parts.push(tableBox(block, ""));
        break;
      case "poem":
        parts.push(
          ["::: poem", ...block.lines.map((l) => asParagraph(escapeText(l))), ":::"].join("\n"),
        );
    }
  }
  return parts;
}

/** A section head, or the paragraphs between line breaks; the list's number stays before it. */
function paragraphParts(paragraph: CopyParagraph): string[] {
  const { pieces, mark } = paragraph;
  const gap = mark === "" || /[、）)．]$/u.test(mark) ? "" : " ";
  const marked: Piece[] =
    mark === "" ? [...pieces] : [{ kind: "text", text: mark + gap, style: "plain" }, ...pieces];
  if (isSubhead(paragraph)) return [`## ${bare(marked)}`];
  return split(marked).map((line) => asParagraph(inlineMarkdown(line, "")));
}

function photo(name: string, caption: CopyParagraph | undefined): string {
  const address = /[\s()]/u.test(name) ? `<${name}>` : name;
  return `![${caption ? inlineMarkdown(caption.pieces, " ") : ""}](${address})`;
}

/** A table; its first row is the head. Rows are filled up to the same number of cells. */
function tableBox({ rows }: CopyTable, title: string): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: columns }, (_, i) => inlineMarkdown(row[i] ?? [], " ")),
  );
  const [head = [], ...body] = cells.map((row) => `| ${row.join(" | ")} |`);
  const rule = `|${"---|".repeat(columns)}`;
  return [`::: table ${title}`.trim(), head, rule, ...body, ":::"].join("\n");
}
