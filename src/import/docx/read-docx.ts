import type { Diagnostic } from "../../diagnostics/index.js";
import type { Copy, CopyBlock, Piece } from "../model.js";
import { pictureKind } from "../picture.js";
import { inside, type Xml } from "../xml.js";
import { type Blocks, readBlocks } from "./blocks.js";
import { nothingFound, say, sayChanges } from "./found.js";
import { readNumbering } from "./numbering.js";
import { openWord, type WordFile } from "./package.js";
import { allText, partText, readInline } from "./runs.js";
import { readStyles } from "./styles.js";

/**
 * Reads a Word file: paragraphs with their looks, lists with their numbers, tables, pictures, notes.
 * Tracked insertions count, deletions do not (BX1047); comments (BX1048), pictures that cannot be
 * printed (BX1049), links to the outside (BX1050), headers, footers, hidden text and charts (BX1051)
 * and text boxes (BX1052) are said. Nothing is fetched.
 * @throws Unreadable
 */
export async function readDocx(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly copy: Copy; readonly diagnostics: readonly Diagnostic[] }> {
  const word = await openWord(bytes);
  const found = nothingFound(file);
  /** The notes that are called, in the order of their calls, with their labels. */
  const called = new Map<string, number>();
  const pictures: { ending: string; bytes: Uint8Array }[] = [];
  const comments = byId(word.part("comments"), "w:comment");
  const reading: Blocks = {
    found,
    styles: readStyles(word.part("styles")),
    mark: readNumbering(word.part("numbering")),
    note: (kind, id) => {
      const name = `${kind} ${id}`;
      const label = called.get(name) ?? called.size + 1;
      called.set(name, label);
      return label;
    },
    comment: (id) => {
      const comment = comments.get(id);
      if (!comment) return;
      const author = comment.attributes["w:author"] || "?";
      say(found, "BX1048", { author, paragraph: found.paragraph, text: partText(comment) });
    },
    graphic: (xml) => readGraphic(reading, word, xml, pictures),
  };
  const blocks = word.document.children.flatMap((body) => readBlocks(reading, body));
  const notes = readNotes(reading, word, called);
  sayMargins(reading, word);
  sayChanges(found);
  return { copy: { blocks, notes, pictures }, diagnostics: found.diagnostics };
}

const byId = (part: Xml | undefined, name: string): Map<string, Xml> =>
  new Map(
    (part?.children ?? [])
      .filter((each) => each.name === name)
      .map((each) => [each.attributes["w:id"] ?? "", each]),
  );

/** Pictures, charts and text boxes of a drawing, new (DrawingML) or old (VML). */
function readGraphic(
  reading: Blocks,
  word: WordFile,
  xml: Xml,
  pictures: { ending: string; bytes: Uint8Array }[],
): CopyBlock[] {
  const { found } = reading;
  const go = (each: Xml): CopyBlock[] => {
    if (each.name === "w:txbxContent") {
      const { paragraph } = found;
      const text = partText(each);
      if (text !== "") say(found, "BX1052", { paragraph, text: text.slice(0, 40) });
      const blocks = readBlocks(reading, each);
      found.paragraph = paragraph;
      return blocks;
    }
    if (each.name === "mc:AlternateContent") {
      const [first, ...others] = each.children.map((way) => () => way.children.flatMap(go));
      return [first, ...others].reduce<CopyBlock[]>(
        (got, way) => (got.length > 0 ? got : (way?.() ?? [])),
        [],
      );
    }
    if (each.name === "c:chart") say(found, "BX1051", { part: "object", text: "chart" });
    const inner = each.children.flatMap(go);
    const { "r:embed": embed = "", "r:link": link = "", "r:id": id = "" } = each.attributes;
    if (each.name !== "a:blip" && each.name !== "v:imagedata") return inner;
    const picture = word.picture(embed || id || link);
    if (picture === undefined) return inner;
    if (typeof picture === "string") {
      say(found, "BX1050", { target: picture });
      return inner;
    }
    const kind = pictureKind(picture.bytes, picture.name);
    if ("refused" in kind) {
      say(found, "BX1049", { picture: picture.name, format: kind.refused });
      return inner;
    }
    pictures.push({ ending: kind.ending, bytes: picture.bytes });
    return [...inner, { kind: "picture", picture: pictures.length - 1 }];
  };
  return go(xml);
}

/** The notes in the order of their calls; a note may call another, which then follows. */
function readNotes(
  reading: Blocks,
  word: WordFile,
  called: ReadonlyMap<string, number>,
): (readonly Piece[])[] {
  const all = new Map<string, Xml>();
  for (const kind of ["footnote", "endnote"]) {
    for (const [id, xml] of byId(word.part(`${kind}s`), `w:${kind}`)) all.set(`${kind} ${id}`, xml);
  }
  const notes: (readonly Piece[])[] = [];
  // The map grows while it is read.
  for (const name of called.keys()) {
    const paragraphs = inside(all.get(name), "w:p").map((p) => readInline(reading, p, {}).pieces);
    notes.push(
      paragraphs.flatMap((pieces, i): readonly Piece[] =>
        i === 0 ? pieces : [{ kind: "break" }, ...pieces],
      ),
    );
  }
  return notes;
}

/** Headers and footers are the office's, not the story's; numbers of pages alone are nothing. */
function sayMargins({ found }: Blocks, word: WordFile): void {
  for (const part of ["header", "footer"]) {
    const texts = new Set(word.parts(part).map(allText));
    for (const text of texts) if (/\p{L}/u.test(text)) say(found, "BX1051", { part, text });
  }
}
