import { describe, expect, it } from "vitest";
import { restoreText } from "../../src/manuscript/restore-text.js";
import { plain } from "../../src/manuscript/story.js";
import { makeRun, slice, spanOf } from "../../src/manuscript/text.js";

const at = (column: number) => ({ line: 1, column });

describe("restoring a text of several runs", () => {
  it("sees neighbours across runs and leaves every run its place", () => {
    const text = [
      makeRun("他说", "strong", at(3)),
      makeRun(":yes,", "plain", at(7)),
      makeRun("好", "emphasis", at(13)),
    ];
    const restored = restoreText(text);
    expect(plain(restored.text)).toBe("他说：yes，好");
    expect(restored.text.map((run) => run.span)).toEqual(text.map((run) => run.span));
    expect(restored.changes).toMatchObject([
      { rule: "colon", span: { start: at(7), end: at(8) }, before: ":", after: "：" },
      { rule: "comma", span: { start: at(11), end: at(12) } },
    ]);
  });

  it("parts a run where the number of characters changes, so that places stay right", () => {
    const { text, changes } = restoreText([makeRun("𠮷他...走 了,好。", "plain", at(1))]);
    expect(text.map((run) => [run.text, run.span.start.column, run.span.end.column])).toEqual([
      ["𠮷他", 1, 3],
      ["……", 3, 6],
      ["走", 6, 7],
      ["了，好。", 8, 12],
    ]);
    expect(changes.map((change) => change.rule)).toEqual(["ellipsis", "space", "comma"]);
    const found = plain(text).indexOf("好");
    expect(spanOf(slice(text, found, found + 1))?.start).toEqual(at(10));
  });

  it("takes a change over two runs for one of the first", () => {
    const { text } = restoreText([makeRun("他-", "strong", at(1)), makeRun("-走", "plain", at(5))]);
    expect(text.map((run) => [run.style, run.text, run.span.start.column])).toEqual([
      ["strong", "他", 1],
      ["strong", "——", 2],
      ["plain", "走", 6],
    ]);
  });

  it("leaves code, and gives back the same text where nothing changes", () => {
    const text = [makeRun("甲,乙", "plain", at(1))];
    expect(restoreText(text, {}, () => true).text).toBe(text);
  });

  it("says what it cannot decide, with some words around it", () => {
    expect(restoreText([makeRun('湖水"上涨。', "plain", at(4))]).doubts).toEqual([
      { text: '湖水"上涨。', span: { start: at(6), end: at(7) } },
    ]);
  });
});
