import { expect, it } from "vitest";
import { ownWords } from "../../src/compose/own-words.js";
import { storyOf } from "../support/starter.js";

it("gathers the story's people and the paper's list, each name once", () => {
  const story = storyOf("# 题\n\n本报讯（记者 顾青 通讯员 龚望）文。");
  const lexicon = {
    wrong: {},
    banned: [],
    words: ["云汀湖"],
    people: [
      { name: "许衡", titles: [] },
      { name: "顾青", titles: [] },
    ],
  };
  expect(ownWords(story, lexicon)).toEqual({
    names: ["顾青", "龚望", "许衡"],
    words: ["云汀湖"],
  });
});
