import { beforeAll, describe, expect, it } from "vitest";
import { type PartOptions, setPartLines } from "../../src/compose/head-lines.js";
import type { HeadPart } from "../../src/edition/index.js";
import { inkWidth, type Meter } from "../../src/typeset/index.js";
import { starter } from "../support/starter.js";

let meter: Meter;
beforeAll(async () => {
  meter = (await starter()).meter;
});

const PART: HeadPart = { font: "song-900", size: 36, lines: 3, tracking: 0, min: 18 };
const set = (
  texts: string | readonly string[],
  width: number,
  part: Partial<HeadPart> = {},
  options: Partial<PartOptions> = {},
) => {
  const all = typeof texts === "string" ? [texts] : texts;
  const wish = { width, maxLines: 2, halfMarks: true, ...options };
  const found = setPartLines({ ...PART, ...part }, all, meter, wish);
  const lines = found.lines.map((line) => line.runs.map((run) => run.text).join(""));
  return { ...found, lines, widest: Math.max(...found.lines.map((l) => inkWidth(l, meter))) };
};

describe("a title that nobody broke", () => {
  // Twelve characters: 432 points at 36.
  const title = "石垭村羊倌柳长顺当上顾问";

  it("has its own size on one line where it fits", () => {
    expect(set(title, 432)).toMatchObject({ size: 36, lines: [title], tooWide: false });
  });

  it("is rather a little smaller on one line than turned", () => {
    expect(set(title, 440, { size: 38 })).toMatchObject({ size: 36, lines: [title] });
    expect(set(title, 400, { size: 38 })).toMatchObject({
      size: 38,
      lines: ["石垭村羊倌", "柳长顺当上顾问"],
    });
  });

  it("is turned at its own size where one line would be much smaller", () => {
    expect(set(title, 300)).toMatchObject({ size: 36, lines: ["石垭村羊倌", "柳长顺当上顾问"] });
  });

  it("goes down the scale where two lines do not fit, and keeps the width", () => {
    const { size, lines, widest, tooWide } = set(title, 190);
    expect([size, lines.length, tooWide]).toEqual([26, 2, false]);
    expect(widest * size).toBeLessThanOrEqual(190.3);
  });

  it("is told to be too wide rather than broken inside a word", () => {
    expect(set(title, 60)).toMatchObject({ size: 18, lines: [title], tooWide: true });
  });

  it("keeps one line where the theme says so", () => {
    expect(set(title, 300, { maxLines: 1 })).toMatchObject({ size: 24, lines: [title] });
    expect(set(title, 300, {}, { maxLines: 1 })).toMatchObject({ size: 24, lines: [title] });
    expect(set(title, 160, { maxLines: 3 }).lines).toHaveLength(3);
  });

  it("has one size only where the theme gives no smallest", () => {
    const { min: _, ...bare } = PART;
    expect(
      setPartLines(bare, [title], meter, { width: 100, maxLines: 1, halfMarks: true }),
    ).toMatchObject({ size: 36, tooWide: true });
  });
});

it("keeps the breaks that were made by hand, and finds the size at which all lines fit", () => {
  const lines = ["石垭村羊倌柳长", "顺当上顾问"];
  expect(set(lines, 252)).toMatchObject({ size: 36, lines, tooWide: false });
  expect(set(lines, 200)).toMatchObject({ size: 26, lines, tooWide: false });
  expect(set(lines, 100)).toMatchObject({ size: 18, lines, tooWide: true });
});

it("does not count the empty half of a last mark", () => {
  const title = "开场锣响了！";
  const { widest, size } = set(title, 5.6 * 36);
  expect(size).toBe(36);
  expect(widest).toBeLessThan(5.6);
});
