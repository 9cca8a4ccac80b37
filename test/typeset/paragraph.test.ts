import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMeter, setParagraph, setSingle } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";

const FONT = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
const PROSE = "../shared/data/prose.txt";

test("the first line is indented, all but the last are driven to the edge", () => {
  const lines = setParagraph(runs("一二三四五六七八九十甲乙丙丁。"), square, {
    measure: 11,
    indent: 2,
  });
  expect(lines.map((l) => l.indent)).toEqual([2, 0]);
  expect((lines[0]?.indent ?? 0) + (lines[0]?.width ?? 0)).toBeCloseTo(11, 9);
});

test("a head's marks take half a cell, a caption's their own width", () => {
  expect(setSingle(runs("管得住，也要活"), square, true).width).toBe(6.5);
  expect(setSingle(runs("管得住，也要活"), square).width).toBe(7);
  expect(setParagraph([], square, { measure: 11 })).toEqual([]);
});

test.skipIf(!existsSync(PROSE))(
  "71,000 characters of prose: no forbidden line, little stretch",
  () => {
    const meter = createMeter([{ name: "song", bytes: readFileSync(FONT) }]);
    const stretches: number[] = [];
    for (const paragraph of readFileSync(PROSE, "utf8").split("\n").filter(Boolean)) {
      const lines = setParagraph(runs(paragraph), meter, { measure: 11, indent: 2 });
      for (const [i, line] of lines.entries()) {
        const text = line.runs.map((run) => run.text).join("");
        if (i > 0) expect(text).not.toMatch(/^[，。、：；！？”’）》]./u);
        expect(text).not.toMatch(/.[“‘（《]$/u);
        stretches.push(Math.max(0, ...line.runs.map((run) => run.spacing)));
      }
    }
    const mean = stretches.reduce((a, b) => a + b, 0) / stretches.length;
    expect(mean).toBeLessThan(0.05);
  },
);
