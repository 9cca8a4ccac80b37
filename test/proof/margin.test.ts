import { expect, it } from "vitest";
import { marginNotes, type StoryBox, storyBoxes } from "../../src/proof/margin.js";
import type { BuiltEdition } from "../../src/run/index.js";
import { mmToPt } from "../../src/units.js";

const area = { left: mmToPt(20), width: mmToPt(300) };
const fitOf = (story: string, over: number, short: number) => ({
  story,
  page: 1,
  chars: 400,
  lines: 40,
  over,
  overChars: over * 14,
  short,
  title: "红布条系在哪一棵树上",
});
const box = (story: string, left: number, right: number): StoryBox => ({
  story,
  left,
  right,
  bottom: 200,
});

it("notes what is over and what is missing at the margin that the area touches", () => {
  const fits = [fitOf("a", 3, 0), fitOf("b", 0, 2), fitOf("c", 0, 0)];
  const boxes = [box("a", 20, 120), box("b", 220, 320), box("c", 120, 220)];
  const foot = mmToPt(200);
  expect(marginNotes(fits, boxes, area)).toEqual([
    { side: "left", foot, lines: ["余3行", "42字"] },
    { side: "right", foot, lines: ["缺2行"] },
  ]);
});

it("names the story where another area stands between it and the margin", () => {
  expect(marginNotes([fitOf("a", 0, 1)], [box("a", 80, 150)], area)).toEqual([
    { side: "left", foot: mmToPt(200), lines: ["红布条系在哪", "缺1行"] },
  ]);
});

it("knows from geometry.json where a story stands, all its columns together", () => {
  const geometry = {
    format: "banxin-geometry/1",
    pages: [
      {
        page: 2,
        stories: [
          {
            story: "a",
            polygons: [
              [
                [20, 10],
                [60, 10],
                [60, 90],
                [20, 90],
              ],
              [
                [64, 30],
                [104, 30],
                [104, 80],
                [64, 80],
              ],
            ],
          },
        ],
      },
    ],
  };
  const bytes = Buffer.from(JSON.stringify(geometry));
  const name = "2026-11-23-geometry.json";
  const built = {
    report: { date: "2026-11-23" },
    outputs: [{ name, path: name, bytes, sha256: "" }],
  } as unknown as BuiltEdition;
  expect(storyBoxes(built).get(2)).toEqual([{ story: "a", left: 20, right: 104, bottom: 90 }]);
  expect(storyBoxes({ ...built, outputs: [] }).size).toBe(0);
});
