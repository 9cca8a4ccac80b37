import { describe, expect, it } from "vitest";
import { editionId, meant, nameOf, objectPath } from "../../src/archive/names.js";

const date = "2026-11-23";

describe("the id of an edition", () => {
  it("E037 is a URI of the date and the paper's CN number", () => {
    expect(editionId({ date, cn: "CN 00-0000", folder: date })).toBe("banxin:2026-11-23-CN00-0000");
    expect(editionId({ date, cn: "CN00-0000/D", folder: date })).toBe(
      "banxin:2026-11-23-CN00-0000",
    );
  });

  it("parts two editions of a day by their folders, in letters that every disk takes", () => {
    expect(editionId({ date, cn: "CN 00-0000", folder: "2026-11-23-号外" })).toBe(
      "banxin:2026-11-23-CN00-0000-%E5%8F%B7%E5%A4%96",
    );
    expect(editionId({ date, cn: "CN 00-0000", folder: "extra.1" })).toBe(
      "banxin:2026-11-23-CN00-0000-extra%2E1",
    );
  });

  it("E083 gives one folder: the year, then the name (OCFL extension 0007)", () => {
    expect(objectPath("banxin:2026-11-23-CN00-0000")).toBe("2026/2026-11-23-CN00-0000");
    // The example of the extension, with one tuple of four.
    expect(objectPath("namespace:12887296")).toBe("1288/12887296");
    expect(objectPath("x:7")).toBe("0007/7");
    expect(nameOf("urn:uuid:6e8b")).toBe("6e8b");
  });
});

describe("what a user means", () => {
  const names = [
    "2026-11-23-CN00-0000",
    "2026-11-23-CN00-0000-%E5%8F%B7%E5%A4%96",
    "2026-11-24-CN00-0000",
    "2026-11-24-CN00-0001",
  ];

  it("takes an id, a name or a date", () => {
    expect(meant("banxin:2026-11-23-CN00-0000", names)).toEqual(["2026-11-23-CN00-0000"]);
    expect(meant("2026-11-23-CN00-0000", names)).toEqual(["2026-11-23-CN00-0000"]);
  });

  it("takes the regular edition before an extra one of the same day", () => {
    expect(meant("2026-11-23", names)).toEqual(["2026-11-23-CN00-0000"]);
  });

  it("leaves the choice between two papers to the user", () => {
    expect(meant("2026-11-24", names)).toEqual(["2026-11-24-CN00-0000", "2026-11-24-CN00-0001"]);
  });

  it("knows nothing of half a date, of nothing, of a path", () => {
    for (const spoken of ["2026-11-2", "", "banxin:", "../2026-11-23-CN00-0000", "2026-11-25"]) {
      expect(meant(spoken, names)).toEqual([]);
    }
  });
});
