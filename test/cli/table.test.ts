import { describe, expect, it } from "vitest";
import { clip, table } from "../../src/cli/table.js";

describe("table", () => {
  it("aligns Chinese and Latin cells by the columns of the terminal", () => {
    const rows = [
      ["稿件", "字"],
      ["要闻.md", "1203"],
      ["a.md", "8"],
    ];
    expect(table(rows, ["left", "right"])).toEqual([
      "  稿件       字",
      "  要闻.md  1203",
      "  a.md        8",
    ]);
  });

  it("has no spaces at the end of a row", () => {
    expect(
      table(
        [
          ["a", ""],
          ["bb", "c"],
        ],
        ["left", "left"],
      ),
    ).toEqual(["  a", "  bb  c"]);
  });
});

describe("clip", () => {
  it("never splits a double-width character", () => {
    expect(clip("版心报", 6)).toBe("版心报");
    expect(clip("版心报", 5)).toBe("版心");
    expect(clip("a版", 2)).toBe("a");
  });
});
