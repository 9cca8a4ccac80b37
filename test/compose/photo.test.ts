import { expect, test } from "vitest";
import { type PhotoWish, placePhotos } from "../../src/compose/photo.js";
import type { Block, PhotoBlock, TextBlock } from "../../src/compose/plan.js";
import { starter, storyOf } from "../support/starter.js";

const rect = { x: 12, y: 20, width: 35, height: 16 };

/** A story's photos in a frame of 35 cells and 16 lines; each original is as wide and high as said. */
async function place(markdown: string, sizes: [number, number][], wish: Partial<PhotoWish> = {}) {
  const { edition, meter } = await starter();
  const story = storyOf(`# 题\n\n文。\n\n${markdown}`);
  const shots = story.photos.map((photo, i) => {
    const size = sizes[i];
    if (!size) return { photo };
    const file = { path: "", width: size[0], height: size[1], sha256: "" };
    return { photo, key: `k${i}`, file };
  });
  const how: PhotoWish = { side: "top", crop: "free", ...wish };
  const placed = placePhotos(story, shots, rect, how, edition.theme, meter);
  return { ...placed, ...parts(placed.blocks), theme: edition.theme };
}

const parts = (blocks: readonly Block[]) => ({
  pictures: blocks.filter((block): block is PhotoBlock => block.kind === "photo"),
  captions: blocks.filter((block): block is TextBlock => block.kind === "text"),
});

test("a photo leaves a line for its caption and one of air", async () => {
  const { pictures, captions } = await place('![图说在此](a.jpg "甲 摄")', [[4000, 3000]]);
  expect(pictures).toMatchObject([{ kind: "photo", key: "k0", alt: "图说在此" }]);
  expect(pictures[0]?.box.height).toBeGreaterThan(13);
  expect(pictures[0]?.box.height).toBeLessThan(14);
  expect(pictures[0]?.box.width).toBeCloseTo(35, 6);
  expect(captions).toHaveLength(1);
});

test("a caption of several lines is counted in the frame", async () => {
  const { pictures, captions, diagnostics } = await place(`![${"湖水上涨，".repeat(20)}](a.jpg)`, [
    [4000, 3000],
  ]);
  expect(captions).toHaveLength(3);
  expect(pictures[0]?.box.height).toBeGreaterThan(11);
  expect(pictures[0]?.box.height).toBeLessThan(12);
  expect(captions.at(-1)?.box.y).toBeLessThan(rect.y + rect.height - 1.5);
  expect(diagnostics).toEqual([]);
});

test("a caption that leaves nothing to its photo is said", async () => {
  const { diagnostics } = await place(`![${"湖水上涨，".repeat(90)}](a.jpg)`, [[4000, 3000]]);
  expect(diagnostics).toMatchObject([
    { code: "BX4008", facts: { lines: 12, left: 2 }, place: { file: "stories/a.md" } },
  ]);
});

test("a photo that would lose too much is set in the nearest shape, and the lines that fit are said", async () => {
  const { pictures, diagnostics, theme } = await place("![](a.jpg)", [[3000, 3000]], { crop: 0.1 });
  const { box } = pictures[0] ?? {};
  if (!box) throw new Error("no picture");
  const ratio = (box.width * theme.body.size) / (box.height * theme.body.leading);
  expect(ratio).toBeCloseTo(1 / 0.9, 6);
  expect(box.x + box.width / 2).toBeCloseTo(rect.x + rect.width / 2, 6);
  const [said] = diagnostics ?? [];
  expect(said).toMatchObject({ code: "BX4030", facts: { photo: "a.jpg", limit: 10 } });
  const lines = Number(said?.facts.lines);
  expect(lines).toBeGreaterThan(16);
});

test("followed, the advice leaves nothing to say", async () => {
  const { edition, meter } = await starter();
  const story = storyOf("# 题\n\n文。\n\n![](a.jpg)");
  const [photo] = story.photos;
  if (!photo) throw new Error("no photo");
  const file = { path: "", width: 3000, height: 3000, sha256: "" };
  const at = (height: number, crop: PhotoWish["crop"]) =>
    placePhotos(
      story,
      [{ photo, key: "k", file }],
      { ...rect, height },
      { side: "top", crop },
      edition.theme,
      meter,
    ).diagnostics ?? [];
  for (const crop of ["none", 0.05, 0.2] as const) {
    for (const height of [8, 60]) {
      const lines = Number(at(height, crop)[0]?.facts.lines);
      expect(at(lines, crop)).toEqual([]);
    }
  }
});

const three = "![甲图](a.jpg)\n\n![乙图](b.jpg)\n\n![丙图](c.jpg)";
const sizes: [number, number][] = [
  [3000, 2000],
  [2000, 3000],
  [3000, 3000],
];

test("photos in a row share one height and half a cell of air, each over its caption", async () => {
  const { pictures, captions } = await place(three, sizes, { group: "row" });
  expect(new Set(pictures.map(({ box }) => box.height.toFixed(6))).size).toBe(1);
  const [a, b] = pictures;
  expect((b?.box.x ?? 0) - (a?.box.x ?? 0) - (a?.box.width ?? 0)).toBeCloseTo(0.5, 6);
  expect(captions.map(({ box }) => box.x)).toEqual(pictures.map(({ box }) => box.x));
});

test("photos in a column have their captions between them", async () => {
  const { pictures, captions } = await place(three, sizes, { group: "column" });
  const tops = [...pictures, ...captions]
    .sort((one, other) => one.box.y - other.box.y)
    .map(({ kind }) => kind);
  expect(tops).toEqual(["photo", "text", "photo", "text", "photo", "text"]);
});

test("a group may have one caption for all, each photographer named once", async () => {
  const copy = '![甲图](a.jpg "顾青 摄")\n\n![](b.jpg "顾青 摄")\n\n![丙图](c.jpg)';
  const { captions } = await place(copy, sizes, { group: "row", captions: "one" });
  const text = captions.flatMap(({ lines }) =>
    lines.map(({ line }) => line.runs.map((run) => run.text).join("")),
  );
  expect(text).toEqual(["甲图　丙图", "顾青 摄"]);
});

test("the point of the file's name goes before that of the plan", async () => {
  const { edition, meter } = await starter();
  const story = storyOf("# 题\n\n文。\n\n![](a.jpg)");
  const [photo] = story.photos;
  if (!photo) throw new Error("no photo");
  const base = { path: "", width: 30, height: 20, sha256: "" };
  const focusOf = (file: typeof base & { focus?: [number, number] }) =>
    parts(
      placePhotos(
        story,
        [{ photo, key: "k", file }],
        rect,
        { side: "top", crop: "free", focus: "entropy" },
        edition.theme,
        meter,
      ).blocks,
    ).pictures[0]?.focus;
  expect(focusOf(base)).toBe("entropy");
  expect(focusOf({ ...base, focus: [0.2, 0.3] })).toEqual([0.2, 0.3]);
});

test("photos that are missing keep their places", async () => {
  const { pictures, diagnostics } = await place(three, [], { group: "row" });
  expect(pictures.map(({ key }) => key)).toEqual([undefined, undefined, undefined]);
  expect(diagnostics).toEqual([]);
});
