import type { Source } from "./decode.js";
import type { Run } from "./story.js";

/** What of a file is to be read as it is. */
export interface AsIs {
  /** The source without the lines that only say so. */
  readonly source: Source;
  /** True where a line (from 1) may not be mended. */
  readonly keeps: (line: number) => boolean;
  /** True for a run that the file writes between grave accents. */
  readonly isCode: (run: Run) => boolean;
}

const SWITCH = /^\s*<!--\s*banxin-(off|on)\s*-->\s*$/u;
const FENCE = /^[\s>]*(`{3,}|~{3,})/u;

/**
 * Finds the stretches that no repair may touch: between the lines `<!-- banxin-off -->` and
 * `<!-- banxin-on -->` (or the end of the file), and code.
 */
export function findAsIs(source: Source, firstLine: number): AsIs {
  const kept = new Set<number>();
  const lines = [...source.lines];
  let off = false;
  let fence = "";
  for (let index = firstLine; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const mark = FENCE.exec(line)?.[1] ?? "";
    const turn = fence === "" ? SWITCH.exec(line)?.[1] : undefined;
    if (turn) {
      off = turn === "off";
      // To Markdown it would be a paragraph, and be printed.
      lines[index] = "";
    }
    if (off || fence !== "" || mark !== "") kept.add(index + 1);
    if (fence === "") fence = mark;
    else if (mark.startsWith(fence)) fence = "";
  }
  const accents = new Set(source.lines.flatMap((line, i) => (line.includes("`") ? [i + 1] : [])));
  return {
    source: { ...source, lines },
    keeps: (line) => kept.has(line),
    isCode: (run) => {
      const { line, column } = run.span.start;
      if (!accents.has(line)) return false;
      const written = source.lines[line - 1] ?? "";
      let offset = Math.min(column - 1, written.length);
      while (offset < written.length && source.at(line - 1, offset).column < column) offset += 1;
      return written[offset - 1] === "`" && written[offset + run.text.length] === "`";
    },
  };
}
