import { describe, expect, it } from "vitest";
import { parsePages } from "../../src/cli/pages.js";

describe("parsePages", () => {
  it.each([
    ["1", [1]],
    ["1,3", [1, 3]],
    ["3,1,3", [1, 3]],
    ["2-4", [2, 3, 4]],
    ["1, 3 - 5", [1, 3, 4, 5]],
    ["1，3、4", [1, 3, 4]],
    ["10,9", [9, 10]],
  ])("reads %s", (list, pages) => {
    expect(parsePages(list)).toEqual(pages);
  });

  it.each(["", "0", "1,", "a", "1.5", "-1", "4-2", "1--3", "1000", "1 3", "一"])(
    "does not take %j for a list of pages",
    (list) => {
      expect(parsePages(list)).toBeUndefined();
    },
  );
});
