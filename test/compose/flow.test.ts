import { expect, test } from "vitest";
import { bodyFont, flowStory, itemHead, paragraphType, verseOf } from "../../src/compose/flow.js";
import { createMeter } from "../../src/typeset/index.js";
import { starter, storyOf } from "../support/starter.js";

const text = (items: ReturnType<typeof flowStory>) =>
  items.map((i) => i.lines.map((l) => l.line.runs.map((r) => r.text).join("")).join("|"));

async function flow(source: string, measure = 11) {
  const { edition, meter } = await starter();
  const { theme } = edition;
  return flowStory(storyOf(source), { theme, meter, measure, font: theme.body.font });
}

test("a paragraph becomes lines of the measure, indented by two cells", async () => {
  const items = await flow("# 题\n\n一二三四五六七八九十甲乙丙丁。");
  expect(text(items)).toEqual(["一二三四五六七八九", "十甲乙丙丁。"]);
  expect(items[0]?.lines[0]?.line.indent).toBe(2);
});

test("a section head takes one line more than its text, and is turned at its comma", async () => {
  const [short, , long] = await flow(
    "# 题\n\n## 短题\n\n文。\n\n## 以率为先扛责，勇于担当尽责\n\n文。",
  );
  expect([short?.height, short?.keep]).toEqual([2, 2]);
  expect(long?.height).toBe(3);
  expect(text(long ? [long] : [])).toEqual(["以率为先扛责，|勇于担当尽责"]);
});

test("heads inside the text are turned between words, and an opening mark hangs at the edge", async () => {
  const [, , head] = await flow("# 题\n\n## 短题\n\n文。\n\n## 县三中女篮夺得全市冠军\n\n文。", 8);
  expect(text(head ? [head] : [])).toEqual(["县三中女篮|夺得全市冠军"]);
  const { edition, meter } = await starter();
  const context = { theme: edition.theme, meter, measure: 16, font: "song-400" };
  const [item] = itemHead(storyOf("# “屋场会”开到了群众的家门口\n\n文。"), context, 10);
  expect(item?.lines.map(({ line }) => line.runs.map((run) => run.text).join(""))).toEqual([
    "“屋场会”开到了群众的家门口",
  ]);
  expect(item?.lines[0]?.shift).toBeLessThan(0);
});

test("characters beyond the BMP count as one, and are never cut in two", async () => {
  const [head, ...lines] = await flow(`# 题\n\n## ${"𠮷".repeat(11)}\n\n${"𠮷".repeat(20)}`);
  expect(text(head ? [head] : [])).toEqual([`${"𠮷".repeat(6)}|${"𠮷".repeat(5)}`]);
  expect(text(lines)).toEqual(["𠮷".repeat(9), "𠮷".repeat(11)]);
  expect(lines.map((line) => line.chars)).toEqual([9, 11]);
});

test("a character that stands in is set in its own font, and takes its place in the line", async () => {
  const { edition } = await starter();
  const theme = { ...edition.theme, fallback: { "song-400": ["kai-500"] } };
  const meter = createMeter(edition.fonts.values(), { fallback: theme.fallback });
  const story = storyOf("# 题\n\n梁𠮷禾说：“𠮷，好！”");
  const [item] = flowStory(story, { theme, meter, measure: 11, font: "song-400" });
  const line = item?.lines[0]?.line;
  expect(line?.runs.filter(({ font }) => font === "kai-500").map((run) => run.text)).toEqual([
    "𠮷",
    "𠮷",
  ]);
  expect(line?.runs.map((run) => run.text).join("")).toBe("梁𠮷禾说：“𠮷，好！”");
  // The marks around it are squeezed as ever: ： gives up its half before “.
  expect(line?.runs.find((run) => run.text.endsWith("："))?.spacing).toBe(-0.5);
});

test("verse keeps its lines and stands in the middle", async () => {
  const items = await flow("# 题\n\n::: poem\n船翻过身来\n肚皮晒着\n\n太阳\n:::", 21);
  expect(text(items)).toEqual(["船翻过身来", "肚皮晒着", "", "太阳"]);
  expect(items[0]?.lines[0]?.shift).toBe(items[1]?.lines[0]?.shift);
});

test("the desk's code follows the last mark, never alone", async () => {
  const items = await flow("# 题\n\n一二三四五六七八九十。③7");
  expect(text(items).at(-1)).toMatch(/。③7$/);
});

test("items have heads with a line of air that a column's top swallows; comments are in Kai", async () => {
  const { edition, meter } = await starter();
  const context = { theme: edition.theme, meter, measure: 16, font: "song-400" };
  const [head] = itemHead(storyOf("# 冬麦喝上越冬水\n\n文。"), context, 10);
  expect([head?.height, head?.drop, head?.keep]).toEqual([2, 1, 2]);
  expect(bodyFont(edition.theme, "comment")).toBe("kai-500");
  expect(bodyFont(edition.theme, "third")).toBe("song-400");
});

test("settings have their type: quotations in Kai, notes small, pull quotes apart with air", async () => {
  const { theme } = (await starter()).edition;
  expect(paragraphType(theme, "song-400", undefined)).toEqual({ font: "song-400", size: 9.5 });
  expect(paragraphType(theme, "song-400", "quote")).toEqual({ font: "kai-500", size: 9.5 });
  expect(paragraphType(theme, "song-400", "note").size).toBe(theme.caption.size);
  const items = await flow("# 题\n\n甲。\n\n::: 引语\n心里踏实。\n:::\n\n[^1]: 说明。");
  expect(items.map((item) => [item.role, item.height, item.size])).toEqual([
    ["body", 1, 9.5],
    ["heading", 3, 11],
    ["body", 1, 8.5],
  ]);
  // The rules over and under the quote are as far from it on both sides.
  expect(items[1]?.rules?.map(({ at }) => at)).toEqual([0.45, 2.55]);
});

test("verse has a leading of its own in an area of its own only", async () => {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const poem = storyOf("# 诗\n\n::: poem\n船翻过身来\n不肯相信\n\n老人坐在缆桩上\n:::");
  const items = (role: "poem" | "essay" | "ad") =>
    flowStory(poem, { theme, meter, measure: 23, font: "kai-500", verse: verseOf(theme, role) });
  const line = 14.25 / 12.75;
  expect(items("poem").map(({ height }) => height)).toEqual([line, line, 0.75 * line, line]);
  expect(items("poem").map(({ leading }) => leading)).toEqual([14.25, 14.25, undefined, 14.25]);
  expect(items("essay").map(({ height }) => height)).toEqual([1, 1, 1, 1]);
  expect(items("ad")[0]?.leading).toBe(17.25);
});
