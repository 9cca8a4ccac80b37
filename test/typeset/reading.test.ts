import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMeter, type StyledRun, setParagraph } from "../../src/typeset/index.js";
import { square } from "../support/square.js";

const song = (text: string): StyledRun => ({ text, font: "song" });
/** A word with its reading at half the size: in the square meter each letter is a quarter wide. */
const read = (word: string, reading: string): StyledRun => ({
  text: `${word}（${reading}）`,
  font: "song",
  reading: { base: word.length, scale: 0.5 },
});
const set = (runs: StyledRun[], measure = 20) => setParagraph(runs, square, { measure });

describe("a reading over its word", () => {
  it("stands in the middle of it, and does not move what it has room over", () => {
    const [line] = set([song("村名"), read("垚", "abc"), song("石滩。")]);
    expect(line?.runs.map((run) => run.text).join("")).toBe("村名垚石滩。");
    // 垚 fills the cell from 2 to 3, its reading three quarters of it.
    expect(line?.readings).toEqual([{ text: "abc", font: "song", scale: 0.5, x: 2.125 }]);
    expect(line?.lastOrigin).toBe(5);
  });

  it("leaves the copy of the line as it is written", () => {
    const [line] = set([song("村名"), read("垚", "abc"), song("石滩。")]);
    expect(line?.copy).toBe("村名垚（abc）石滩。");
    expect([line?.from, line?.to]).toEqual([0, 11]);
  });

  it("leans over its neighbours by a quarter of its size, then sets its word apart", () => {
    // One and a half cells wide, less an eighth on either side: a quarter is lacking.
    const [line] = set([song("村名"), read("垚", "abcdef"), song("石滩。")]);
    expect(line?.lastOrigin).toBe(5.25);
    expect(line?.readings?.[0]?.x).toBeCloseTo(2 - 0.125, 9);
  });

  it("has a syllable over each character where there is one for each", () => {
    const [line] = set([read("云汀", "yun ting"), song("湖。")]);
    expect(line?.readings?.map(({ text }) => text)).toEqual(["yun", "ting"]);
    const [first, second] = line?.readings ?? [];
    const gap = (second?.x ?? 0) - ((first?.x ?? 0) + 3 * 0.25);
    expect(gap).toBeGreaterThanOrEqual(0.125 - 1e-9);
  });

  it("two readings beside each other never touch", () => {
    const [line] = set([read("垚", "abcdef"), read("垚", "abcdef")]);
    const [a, b] = line?.readings ?? [];
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThanOrEqual(1.5 + 0.125 - 1e-9);
  });

  it("goes with its word into the next line; a word of one reading stays whole", () => {
    const text = [song("一二三四五六"), read("云汀湾", "yuntingwan"), song("在此。")];
    const lines = set(text, 8);
    expect(lines.map((line) => line.readings?.length ?? 0)).toEqual([0, 1]);
    expect(lines[1]?.copy).toMatch(/^云汀湾（yuntingwan）/u);
    expect(lines.map((line) => line.copy ?? line.runs.map((r) => r.text).join("")).join("")).toBe(
      text.map((run) => run.text).join(""),
    );
  });

  it("is measured by the letters of its font", () => {
    const file =
      "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
    const meter = createMeter([{ name: "song", bytes: readFileSync(file) }]);
    const [line] = setParagraph([read("逄", "páng"), song("师")], meter, { measure: 20 });
    const width = meter.advance("song", "páng", true) / 2;
    expect(line?.readings?.[0]?.x).toBeCloseTo(
      Math.max(0, (width - 1.25) / 2) + (1 - width) / 2,
      9,
    );
  });
});
