import type { Area, Band, Page } from "../../src/edition/index.js";
import { areaOf, storyOf } from "./starter.js";

/** What an area of a drawn page is to be, and the copy of its story. */
export type Drawn = Partial<Area["settings"]> & { readonly copy?: string };

/** Bands of each letter of a drawing, a band for each row. */
function bandsOf(rows: readonly string[]): Map<string, Band[]> {
  const bands = new Map<string, Band[]>();
  let top = 0;
  for (const row of rows) {
    const [lines = "", drawing = ""] = row.split("|");
    const bottom = top + Number(lines);
    const letters = drawing.trim().split(/\s+/u);
    letters.forEach((letter, column) => {
      if (letter === ".") return;
      const own = bands.get(letter) ?? [];
      const last = own.at(-1);
      const goesOn = last?.top === top && last.endColumn === column;
      if (goesOn) own[own.length - 1] = { ...last, endColumn: column + 1 };
      else own.push({ firstColumn: column, endColumn: column + 1, top, bottom });
      bands.set(letter, own);
    });
    top = bottom;
  }
  return bands;
}

/**
 * A page as edition.yaml would draw it, in the starter's columns. Each area holds a story of its own,
 * `stories/A.md` in A, and stands in the line of edition.yaml that its place in the alphabet gives.
 * @param wishes settings by letter; furniture holds no story
 */
export function drawnPage(
  rows: readonly string[],
  wishes: Readonly<Record<string, Drawn>> = {},
): Page {
  const areas = [...bandsOf(rows)].map(([letter, bands]): Area => {
    const { copy = `# 湖水上涨之${letter}\n\n湖水上涨。`, ...settings } = wishes[letter] ?? {};
    const area = areaOf(storyOf(copy, `stories/${letter}.md`), bands, settings);
    const line = letter.charCodeAt(0) - 64;
    const span = { start: { line, column: 7 }, end: { line, column: 8 } };
    const stories = settings.furniture === undefined ? area.stories : [];
    return { ...area, letter, stories, place: { file: "edition.yaml", span } };
  });
  return {
    number: 3,
    settings: { name: "综合", editors: {}, plan: "", areas: {} },
    areas,
    place: { file: "edition.yaml" },
  };
}
