import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/diagnostics/index.js";

const span = (line: number, from: number, to: number, endLine = line) => ({
  start: { line, column: from },
  end: { line: endLine, column: to },
});

/** The part of a frame's last row that stands over the carets' line, by terminal columns. */
function marked(frame: string): string {
  const [, row = "", carets = ""] = frame.split("\n");
  const from = carets.indexOf("^");
  const to = carets.length;
  let column = 0;
  let text = "";
  for (const { segment } of new Intl.Segmenter().segment(row)) {
    const end = column + stringWidth(segment);
    if (column < to && end > from) text += segment;
    column = end;
  }
  return text;
}

describe("codeFrame", () => {
  it("puts carets under a Latin word", () => {
    expect(codeFrame("name: x\nprise: 1\n", span(2, 1, 6))).toBe(
      ["  |", "2 | prise: 1", "  | ^^^^^"].join("\n"),
    );
  });

  it("gives two carets to each Chinese character, and two columns to each before them", () => {
    // 版名: is 2 + 2 + 1 columns and a space; 要闻 is marked.
    expect(codeFrame("版名: 要闻版", span(1, 5, 7))).toBe(
      ["  |", "1 | 版名: 要闻版", "  |       ^^^^"].join("\n"),
    );
  });

  it("counts a tab as one column and shows it as a space", () => {
    expect(codeFrame("\t版: x", span(1, 2, 3))).toBe(["  |", "1 |  版: x", "  |  ^^"].join("\n"));
  });

  it("counts columns in code points: a character beyond the BMP is one", () => {
    // 𠮷 takes two UTF-16 units, one code point and two columns.
    expect(codeFrame("𠮷野家", span(1, 2, 3))).toBe(["  |", "1 | 𠮷野家", "  |   ^^"].join("\n"));
  });

  it("marks all of a joined emoji when the span begins inside it", () => {
    const family = "👨‍👩‍👧";
    const [, , carets] = codeFrame(`a${family}b`, span(1, 4, 5)).split("\n");
    expect(carets).toBe("  |  ^^");
  });

  it("aligns the bar to the width of the line number", () => {
    const source = `${"\n".repeat(119)}丙`;
    expect(codeFrame(source, span(120, 1, 2))).toBe(["    |", "120 | 丙", "    | ^^"].join("\n"));
  });

  it("marks a span of several lines to the end of the first", () => {
    expect(codeFrame("plan: |\n  10 | AA\n", span(1, 7, 3, 2))).toBe(
      ["  |", "1 | plan: |", "  |       ^"].join("\n"),
    );
  });

  it("shows a place after the last character, where something is missing", () => {
    expect(codeFrame("版名:", span(1, 4, 5))).toBe(["  |", "1 | 版名:", "  |      ^"].join("\n"));
  });

  it("reads Windows line ends and skips a byte order mark", () => {
    expect(codeFrame("\uFEFFa: 1\r\nb: 2\r\n", span(2, 1, 2))).toBe("  |\n2 | b: 2\n  | ^");
    expect(codeFrame("\uFEFFa: 1\r\n", span(1, 1, 2))).toBe("  |\n1 | a: 1\n  | ^");
  });

  it("is empty for a line that the file has not", () => {
    expect(codeFrame("one line", span(7, 1, 2))).toBe("");
  });

  it("never sends escape sequences of the copy to the terminal", () => {
    expect(codeFrame("a\u001B[31mb", span(1, 1, 2))).toContain("1 | a\uFFFD[31mb");
  });

  it("cuts a long line around the span, and still marks the right characters", () => {
    const line = `${"甲".repeat(200)}错字${"乙".repeat(200)}`;
    const frame = codeFrame(line, span(1, 201, 203));
    const [, row = ""] = frame.split("\n");
    expect(stringWidth(row)).toBeLessThanOrEqual(100);
    expect(row.startsWith("1 | ...甲")).toBe(true);
    expect(row.endsWith("乙...")).toBe(true);
    expect(marked(frame)).toBe("错字");
  });

  it("gives the room of a cut line's end to what stands before it", () => {
    const frame = codeFrame(`${"甲".repeat(200)}错`, span(1, 201, 202));
    const [, row = ""] = frame.split("\n");
    expect(row.endsWith("甲错")).toBe(true);
    expect(stringWidth(row)).toBeGreaterThan(90);
  });

  it("keeps within 100 columns and marks the spanned character of any line", () => {
    const character = fc.constantFrom("a", "版", "，", "é", "𠮷", " ");
    const lines = fc.array(character, { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(lines, fc.nat(), (characters, seed) => {
        const at = seed % characters.length;
        fc.pre(characters[at] !== " ");
        const frame = codeFrame(characters.join(""), span(1, at + 1, at + 2));
        for (const row of frame.split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(100);
        expect(marked(frame)).toBe(characters[at]);
      }),
    );
  });
});
