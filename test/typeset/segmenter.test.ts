import fc from "fast-check";
import { expect, it } from "vitest";
import { segmenter } from "../../src/typeset/segmenter.js";

it("cuts text into words of the dictionary and guesses names", () => {
  expect(segmenter.cut("渔民罗水旺上岸")).toEqual(["渔民", "罗水旺", "上岸"]);
});

it("knows the class of a word, and that it does not know one", () => {
  expect(segmenter.classOf("渔民")).toBe("n");
  expect(segmenter.classOf("罗水旺")).toBeUndefined();
  expect(segmenter.classOf("渔民上岸")).toBeUndefined();
});

it("loses no character of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(segmenter.cut(text).join("")).toBe(text);
    }),
  );
});
