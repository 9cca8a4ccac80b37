import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restored, restorePunctuation } from "../../../src/manuscript/punctuation/index.js";
import { repairRules } from "../../../src/manuscript/repair.js";
import { hardLines } from "./hard-lines.js";

describe("a hard line", () => {
  const lines = hardLines();

  it("stands with two hundred others", () => {
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => line.reason === "")).toEqual([]);
  });

  it.each(lines)("$where: $input ($reason)", ({ input, expected }) => {
    expect(restored(input)).toBe(expected);
    expect(restored(expected)).toBe(expected);
  });
});

const piece = fc.constantFrom(
  ..."中文a1,;:!?()\"'“”‘’（），。.…—-─%/ <>{}@・　",
  "http://",
  "www.",
  "(1)",
  "...",
  "--",
  "一一",
  "12-15日",
  "记者 张三",
  "𠮷",
);
const copy = fc.array(piece, { maxLength: 24 }).map((list) => list.join(""));

describe("restoring twice", () => {
  it("changes nothing more", () => {
    fc.assert(
      fc.property(copy, (text) => {
        const once = restored(text);
        expect(restored(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("what was mended", () => {
  it("is told piece by piece, and the pieces make up the text", () => {
    const { pieces } = restorePunctuation("他说:好...走");
    expect(pieces.filter((p) => p.rule)).toEqual([
      { text: "：", from: 2, to: 3, rule: "colon" },
      { text: "……", from: 4, to: 7, rule: "ellipsis" },
    ]);
    fc.assert(
      fc.property(copy, (text) => {
        let at = 0;
        for (const { text: now, from, to, rule } of restorePunctuation(text).pieces) {
          expect(from).toBe(at);
          at = to;
          if (!rule) expect(now).toBe(text.slice(from, to));
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it("is nothing where all rules are off", () => {
    fc.assert(
      fc.property(copy, (text) => {
        expect(restored(text, { off: new Set(repairRules) })).toBe(text);
      }),
    );
  });

  it.each([
    ["comma", "甲,乙!"],
    ["quotes", '"甲"!'],
    ["space", "第 1 章!"],
    ["dash", "甲--乙!"],
  ] as const)("leaves what the rule %s would mend where it is off", (rule, text) => {
    expect(restored(text, { off: new Set([rule]) })).toBe(`${text.slice(0, -1)}！`);
  });
});

describe("a draft, whose ends may be cut", () => {
  it("leaves what its other half will decide", () => {
    expect(restored('他说:"好,', { draft: true })).toBe('他说："好，');
    expect(restored("比分是3:", { draft: true })).toBe("比分是3:");
    expect(restored("比分是3:")).toBe("比分是3：");
  });
});
