import { expect, test } from "vitest";
import { placePhoto } from "../../src/compose/photo.js";
import { starter, storyOf } from "../support/starter.js";

const rect = { x: 12, y: 20, width: 35, height: 16 };

test("a photo leaves a line for its caption and one of air; the credit is flush right", async () => {
  const { edition, meter } = await starter();
  const story = storyOf('# 题\n\n文。\n\n![图说在此](a.jpg "甲 摄")');
  const [photo] = story.photos;
  if (!photo) throw new Error("no photo");
  const { blocks } = placePhoto(story, photo, "k", rect, "top", edition.theme, meter);
  const [picture, caption] = blocks;
  expect(picture).toMatchObject({ kind: "photo", key: "k", alt: "图说在此" });
  expect(picture?.box.height).toBeGreaterThan(13);
  expect(picture?.box.height).toBeLessThan(14);
  if (caption?.kind !== "text") throw new Error("no caption");
  const credit = caption.lines[1];
  const measure = (35 * edition.theme.body.size) / edition.theme.caption.size;
  expect((credit?.shift ?? 0) + (credit?.line.width ?? 0)).toBeCloseTo(measure, 6);
});

test.each([
  ["just fits", 39, "", 0],
  ["is one character too long", 40, "", 1],
  ["leaves a character before its credit", 35, "甲 摄", 0],
  ["runs into its credit", 36, "甲 摄", 1],
])("a caption that %s", async (_, length, credit, chars) => {
  const { edition, meter } = await starter();
  const source = credit === "" ? "" : ` "${credit}"`;
  const story = storyOf(`# 题\n\n文。\n\n![${"湖".repeat(length)}](a.jpg${source})`);
  const [photo] = story.photos;
  if (!photo) throw new Error("no photo");
  const placed = placePhoto(story, photo, "k", rect, "top", edition.theme, meter);
  const said = (placed.diagnostics ?? []).map(({ code, facts }) => [code, facts.chars]);
  expect(said).toEqual(chars === 0 ? [] : [["BX4008", chars]]);
  const place = placed.diagnostics?.[0]?.place;
  if (chars > 0)
    expect(place).toMatchObject({ file: "stories/a.md", span: { start: { line: 5 } } });
});
