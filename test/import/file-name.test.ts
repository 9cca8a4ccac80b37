import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseName, numbered, safeName } from "../../src/import/file-name.js";

describe("names of story files", () => {
  it.each([
    ["渔民上了岸　鱼群回了湾", "渔民上了岸-鱼群回了湾"],
    ["来稿（终稿）2", "来稿（终稿）2"],
    ["../../etc/passwd", "etcpasswd"],
    ['a<b>:"c|?*', "abc"],
    ["CON", "稿件-CON"],
    ["com1.小样", "稿件-com1.小样"],
    ["readme", "稿件readme"],
    ["_草稿", "草稿"],
    [".隐藏.", "隐藏"],
    ["???", "稿件"],
  ])("%s", (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it("are safe whatever comes, and short enough", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[/\\:*?"<>|\0]|^[._]|\.$/u);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(190);
        expect(safe.length).toBeGreaterThan(0);
        expect(safeName(safe)).toBe(safe);
      }),
    );
    expect(Buffer.byteLength(safeName("湖".repeat(500)))).toBe(180);
  });

  it("come from the last part of a path of any system", () => {
    expect(baseName("C:\\来稿\\湖水.docx")).toBe("湖水");
    expect(baseName("/来稿/湖水")).toBe("湖水");
    expect([1, 2].map((n) => numbered("湖水", n))).toEqual(["湖水", "湖水-2"]);
  });
});
