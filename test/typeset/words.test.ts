import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAME, type OwnWords, WORD, wordStarts } from "../../src/typeset/words.js";
import { score } from "../support/headlines.js";

/** A text with | where a word begins, and ‖ where a person's name does. */
const shown = (text: string, own?: OwnWords): string => {
  const starts = wordStarts(text, own);
  const sign = (i: number): string =>
    starts[i] === NAME ? "‖" : starts[i] === WORD && i > 0 ? "|" : "";
  return text
    .split("")
    .map((unit, i) => sign(i) + unit)
    .join("");
};

describe("wordStarts", () => {
  it("finds words, numbers with their units, and names after a family name", () => {
    expect(shown("渔民罗水旺交了318条船")).toBe("渔民‖罗水旺|交|了|318条|船");
    expect(shown("县委书记许衡讲话")).toBe("县委书记‖许衡|讲话");
  });

  it("takes no place for a person, and no word of the dictionary that begins like a name", () => {
    expect(shown("石渡镇孙子兵法")).not.toContain("‖");
  });

  it("takes the story's names and the paper's words before all others, the longest first", () => {
    const own = { names: ["何文澜", "沈亦舟"], words: ["云汀湖", "云汀湖湿地"] };
    expect(shown("何文澜沈亦舟在云汀湖湿地", own)).toBe("‖何文澜‖沈亦舟|在|云汀湖湿地");
  });

  it("reads words of a list as they are written, whatever their signs", () => {
    expect(shown("看A+B(试行)去", { names: [], words: ["A+B(试行)"] })).toBe("看|A+B(试行)|去");
    expect(wordStarts("试", { names: [], words: [""] })).toEqual(Uint8Array.of(WORD));
  });

  it("gives a value for each UTF-16 unit, one at the start, none inside a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const starts = wordStarts(text);
        expect(starts).toHaveLength(text.length);
        expect(starts[0]).not.toBe(0);
        for (let i = 1; i < text.length; i++) {
          if (/[\uDC00-\uDFFF]/.test(text.charAt(i)) && /[\uD800-\uDBFF]/.test(text.charAt(i - 1)))
            expect(starts[i]).toBe(0);
        }
      }),
    );
    expect(wordStarts("")).toHaveLength(0);
  });

  it("cuts fewer words of judged heads than the dictionary of the runtime", () => {
    const segments = new Intl.Segmenter("zh-CN", { granularity: "word" });
    const intl = score((text) => {
      const starts = new Uint8Array(text.length);
      for (const { index } of segments.segment(text)) starts[index] = 1;
      return starts;
    });
    const ours = score((text) => wordStarts(text));
    expect(ours.wrong).toBeLessThan(intl.wrong / 2);
    expect(ours.missed / ours.may).toBeLessThan(0.05);
  });
});
