import { expect, test } from "vitest";
import { storyMeter } from "../../src/compose/way.js";
import { setParagraph } from "../../src/typeset/index.js";
import { starter, storyOf } from "../support/starter.js";

const { edition, meter } = await starter();

test("a story is set by the theme's rules, in its own language", () => {
  const theme = { ...edition.theme, setting: { ...edition.theme.setting, hanging: true } };
  const story = storyOf("---\nlang: zh-TW\n---\n# 題\n\n文。");
  expect(
    storyMeter(storyOf("# 题\n\n文。"), { ...edition, theme }, meter).way?.rules,
  ).toMatchObject({
    hanging: true,
    marks: "corner",
  });
  expect(storyMeter(story, edition, meter).way?.rules).toMatchObject({
    hanging: false,
    marks: "centre",
  });
});

test("names of the byline are not cut where squeezing can help", () => {
  const story = storyOf("---\nbyline: 记者 丁一苇\n---\n# 题\n\n文。");
  const cuts = storyMeter(story, edition, meter).way?.cuts?.("记者丁一苇到场");
  expect([...(cuts ?? [])]).toEqual([0, 1, 0, 3, 3, 0, 1]);
});

test("words are divided only where the theme asks for it", () => {
  const set = (hyphenation: boolean) => {
    const theme = { ...edition.theme, body: { ...edition.theme.body, hyphenation } };
    const own = storyMeter(storyOf("# 题\n\n文。"), { ...edition, theme }, meter);
    const runs = [{ text: "他说这是 responsibility 的问题", font: theme.body.font }];
    return setParagraph(runs, own, { measure: 8 }).map((line) =>
      line.runs.map((run) => run.text).join(""),
    );
  };
  expect(set(false).join("|")).not.toContain("-");
  expect(set(true).join("|")).toMatch(/respon-\||responsi-\|/u);
});
