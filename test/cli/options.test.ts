import { describe, expect, it } from "vitest";
import { isoDate, megabytes, nonEmpty, oneOf, pageList } from "../../src/cli/options.js";
import { en } from "../../src/cli/text/en.js";

describe("readers of option values", () => {
  it("take one of some words", () => {
    const read = oneOf("--lang", ["zh", "en"], en);
    expect(read("zh")).toBe("zh");
    expect(() => read("fr")).toThrow('--lang cannot be "fr"; choose one of zh, en.');
  });

  it("take a list of pages", () => {
    expect(pageList(en)("1,3")).toEqual([1, 3]);
    expect(() => pageList(en)("first")).toThrow('--pages cannot be "first"');
  });

  it("take a text that says something", () => {
    expect(nonEmpty("--correction", en)("page 3")).toBe("page 3");
    expect(() => nonEmpty("--correction", en)(" \n")).toThrow("--correction must not be empty.");
  });

  it("take a day that the calendar has", () => {
    expect(isoDate(en)("2028-02-29")).toBe("2028-02-29");
    for (const wrong of ["2026-02-29", "2026-13-01", "2026-1-1", "20261124", "tomorrow", ""]) {
      expect(() => isoDate(en)(wrong)).toThrow("is not a date");
    }
  });

  it("take a size in MB", () => {
    const read = megabytes("--limit", en);
    expect(read("18")).toBe(18_000_000);
    expect(read("7.5")).toBe(7_500_000);
    for (const wrong of ["0", "-1", "18MB", "1e9", "NaN", ""]) {
      expect(() => read(wrong)).toThrow("--limit cannot be");
    }
  });
});
