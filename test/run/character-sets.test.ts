import { expect, it } from "vitest";
import { gb2312, generalStandard } from "../../src/run/character-sets.js";

const text = (points: readonly number[]): string => String.fromCodePoint(...points);

it("has the 6,763 ideographs of GB 2312, from 啊 to 齄", () => {
  const { points } = gb2312();
  expect(points).toHaveLength(6763);
  expect(new Set(points).size).toBe(6763);
  expect(text(points.slice(0, 5))).toBe("啊阿埃挨哎");
  // Level 1 goes by pronunciation and ends with 座, level 2 by radical from 亍 on.
  expect(text(points.slice(3754, 3756))).toBe("座亍");
  expect(points.at(-1)).toBe(0x9f44);
  expect(points.every((point) => /^\p{Script=Han}$/u.test(String.fromCodePoint(point)))).toBe(true);
});

it("has the 8,105 characters of the table of 2013 in its order, with those beyond the BMP", () => {
  const { points } = generalStandard();
  expect(points).toHaveLength(8105);
  expect(new Set(points).size).toBe(8105);
  expect(text(points.slice(0, 9))).toBe("一乙二十丁厂七卜八");
  // The ends of its three levels, as they are printed: 3500 罐 … 3501 乂, 6501 亍.
  expect(text(points.slice(3500, 3502))).toBe("乂乜");
  expect(points.filter((point) => point > 0xffff).length).toBeGreaterThan(190);
  expect(points).toContain(0x2c27c);
});
