import { describe, expect, it, test } from "vitest";
import { readingScale, styled, type Type } from "../../src/compose/styles.js";
import type { Text } from "../../src/manuscript/index.js";
import { starter, storyOf } from "../support/starter.js";

function textOf(line: string): Text {
  const [block] = storyOf(`# 题\n\n${line}`).blocks;
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  return block.text;
}

test("each run style has its font", async () => {
  const { theme } = (await starter()).edition;
  expect(styled(textOf("平常**着重**和*强调*。"), theme, "song-400")).toEqual([
    { text: "平常", font: "song-400" },
    { text: "着重", font: "hei-700" },
    { text: "和", font: "song-400" },
    { text: "强调", font: "kai-500" },
    { text: "。", font: "song-400" },
  ]);
});

test("dotted words keep the font of the text", async () => {
  const { theme } = (await starter()).edition;
  expect(styled(textOf("注意==防火==。"), theme, "song-400")[1]).toEqual({
    text: "防火",
    font: "song-400",
    dotted: true,
  });
});

test("raised and lowered signs are small, in the font of what they stand behind", async () => {
  const { theme } = (await starter()).edition;
  const runs = styled(textOf("**3m**^2^与H~2~O"), theme, "song-400");
  expect(runs[1]).toEqual({ text: "2", font: "hei-700", scale: 0.6, raise: 0.36 });
  expect(runs[3]).toEqual({ text: "2", font: "song-400", scale: 0.6, raise: -0.14 });
});

test("code is in the theme's font for it, or in that of the text", async () => {
  const { theme } = (await starter()).edition;
  const text = textOf("用`npm run`。");
  expect(styled(text, theme, "song-400")[1]?.font).toBe("song-400");
  const own = { ...theme, body: { ...theme.body, code: "hei-500" } };
  expect(styled(text, own, "song-400")[1]?.font).toBe("hei-500");
});

describe("readings", () => {
  const type = async (size: number, leading: number): Promise<Type> => ({
    size,
    leading,
    meter: (await starter()).meter,
  });

  it("have half the size of their words, 5pt at least, and need 4.5pt between the lines", () => {
    expect(readingScale({ size: 9.5, leading: 12.75 })).toBeUndefined();
    expect(readingScale({ size: 11, leading: 17.25 })).toBe(0.5);
    expect(readingScale({ size: 9, leading: 13.5 })).toBeCloseTo(5 / 9, 9);
  });

  it("stand over their words in a box, in brackets in the columns", async () => {
    const { theme } = (await starter()).edition;
    const text = textOf("村名{垚|yáo}石滩。");
    expect(styled(text, theme, "song-400", await type(11, 17.25))).toEqual([
      { text: "村名", font: "song-400" },
      { text: "垚（yáo）", font: "song-400", reading: { base: 1, scale: 0.5 } },
      { text: "石滩。", font: "song-400" },
    ]);
    const solid = styled(text, theme, "song-400", await type(9.5, 12.75));
    expect(solid.map((run) => [run.text, run.reading])).toContainEqual(["（yáo）", undefined]);
  });

  it("stay in brackets where dots hang in the same air, or the font lacks a letter", async () => {
    const { theme } = (await starter()).edition;
    const box = await type(11, 17.25);
    const over = (line: string): boolean =>
      styled(textOf(line), theme, "song-400", box).some((run) => run.reading);
    expect(over("==注意=={垚|yáo}石滩。")).toBe(false);
    expect(over("{垚|ཡའོ}石滩。")).toBe(false);
    expect(over("**{垚|yáo}**石滩。")).toBe(true);
  });
});
