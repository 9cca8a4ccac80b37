import { expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { makeParagraph } from "../../src/manuscript/reading.js";
import { makeRun } from "../../src/manuscript/text.js";

const line = (text: string, at: number) => [makeRun(text, "plain", { line: at, column: 1 })];

it("makes one paragraph of its lines, without indents and blank lines", () => {
  const [node] = makeParagraph([line("　　甲", 1), line(" ", 2), line("乙。", 3)], {
    whole: false,
    verse: false,
  });
  expect(plain(node?.text ?? [])).toBe("甲乙。");
  expect(node?.lines).toHaveLength(2);
  expect(node?.span).toEqual({ start: { line: 1, column: 3 }, end: { line: 3, column: 3 } });
});

it("keeps indents in verse, and makes nothing of nothing", () => {
  const [node] = makeParagraph([line("　甲", 1)], { whole: true, verse: true });
  expect(plain(node?.text ?? [])).toBe("　甲");
  expect(makeParagraph([line("　", 1)], { whole: false, verse: false })).toEqual([]);
});
