import { type CopyBlock, type CopyTable, type Piece, words } from "../model.js";
import { child, value, type Xml } from "../xml.js";
import type { Counter } from "./numbering.js";
import { allText, type Document, readInline } from "./runs.js";
import { type Look, lookOf } from "./styles.js";

/** What the reader of blocks takes from the document. */
export interface Blocks extends Document {
  readonly mark: Counter;
}

/** A table wider than this many cells in a row is none. */
const MAX_SPAN = 64;

/**
 * Reads paragraphs and tables of a body, a cell or a text box. Wrappers (content controls, custom
 * XML, insertions) are looked through. Where the end of a paragraph is deleted, it goes on in the
 * next one.
 */
export function readBlocks(reading: Blocks, container: Xml): CopyBlock[] {
  const out: CopyBlock[] = [];
  let carried: readonly Piece[] = [];
  for (const each of through(container)) {
    if (each.name === "w:tbl") {
      out.push(...readTable(reading, each));
      continue;
    }
    const { blocks, goesOn } = readParagraph(reading, each, carried);
    const [first] = blocks;
    carried = goesOn && first?.kind === "paragraph" ? first.pieces : [];
    out.push(...(carried.length > 0 ? blocks.slice(1) : blocks));
  }
  if (carried.length > 0) out.push({ ...plainParagraph, pieces: carried });
  return out;
}

const plainParagraph = {
  kind: "paragraph",
  centred: false,
  bold: false,
  size: 0,
  mark: "",
} as const;

const through = (container: Xml): Xml[] =>
  container.children.flatMap((each) => {
    if (each.name === "w:p" || each.name === "w:tbl") return [each];
    return each.name.endsWith("Pr") ? [] : through(each);
  });

function readParagraph(
  reading: Blocks,
  xml: Xml,
  carried: readonly Piece[],
): { readonly blocks: readonly CopyBlock[]; readonly goesOn: boolean } {
  const { found, styles } = reading;
  const properties = child(xml, "w:pPr");
  const style = styles.get(value(properties, "w:pStyle")) ?? {};
  const ends = child(properties, "w:rPr");
  const goesOn = child(ends, "w:del") !== undefined;
  const look: Look = { ...style, ...lookOf(properties, undefined) };
  const { pieces, beside, bold, size } = readInline(reading, xml, look);
  const all = [...carried, ...pieces];
  if (allText(xml).trim() !== "") found.paragraph += 1;
  if (words(all).trim() === "" && all.every((piece) => piece.kind !== "note")) {
    return { blocks: beside, goesOn: false };
  }
  const { role, centred = false, list } = look;
  const mark = list && list.numId !== "0" ? reading.mark(list.numId, list.level) : "";
  const paragraph: CopyBlock = {
    kind: "paragraph",
    pieces: all,
    ...(role ? { role } : {}),
    centred,
    bold,
    size: size || (look.size ?? 0),
    mark,
  };
  return { blocks: [paragraph, ...beside], goesOn };
}

/** A table of one cell is a frame around text, not a table. */
function readTable(reading: Blocks, xml: Xml): CopyBlock[] {
  const cells = within(xml, "w:tr", ["w:tbl"]).map((row) => {
    const deleted = child(child(row, "w:trPr"), "w:del");
    if (!deleted) return within(row, "w:tc", ["w:tbl"]);
    const { found } = reading;
    found.deletions.push({ paragraph: found.paragraph, text: allText(row) });
    return [];
  });
  const rows = cells.filter((row) => row.length > 0);
  const [only] = rows;
  if (rows.length === 1 && only?.length === 1 && only[0]) return readBlocks(reading, only[0]);
  const pictures: CopyBlock[] = [];
  const table: CopyTable = {
    kind: "table",
    rows: rows.map((row) =>
      row.flatMap((cell) => {
        const blocks = readBlocks(reading, cell);
        pictures.push(...blocks.filter((block) => block.kind === "picture"));
        const span = Number(value(child(cell, "w:tcPr"), "w:gridSpan") || 1);
        const empty = Array.from({ length: Math.min(span, MAX_SPAN) - 1 }, () => []);
        return [cellPieces(blocks), ...empty];
      }),
    ),
  };
  return rows.length === 0 ? pictures : [table, ...pictures];
}

/** The elements of that name inside, but not those of an inner table. */
const within = (xml: Xml, name: string, not: readonly string[]): Xml[] =>
  xml.children.flatMap((each) => {
    if (each.name === name) return [each];
    return not.includes(each.name) || each.name.endsWith("Pr") ? [] : within(each, name, not);
  });

/** The paragraphs of a cell, a break between two; an inner table gives its words. */
function cellPieces(blocks: readonly CopyBlock[]): Piece[] {
  const lines = blocks.flatMap((block): (readonly Piece[])[] => {
    if (block.kind === "picture" || block.kind === "poem") return [];
    if (block.kind === "table") {
      return block.rows.map((row) => [
        { kind: "text", text: row.map(words).join(" "), style: "plain" },
      ]);
    }
    const { mark, pieces } = block;
    return [mark === "" ? pieces : [{ kind: "text", text: mark, style: "plain" }, ...pieces]];
  });
  return lines.flatMap((line, i): readonly Piece[] =>
    i === 0 ? line : [{ kind: "break" }, ...line],
  );
}
