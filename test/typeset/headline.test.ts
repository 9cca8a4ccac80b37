import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../src/edition/index.js";
import { type HeadlineOptions, setHeadline } from "../../src/typeset/headline.js";
import { inkWidth } from "../../src/typeset/ink.js";
import type { Meter } from "../../src/typeset/meter.js";
import { judgedHeads } from "../support/headlines.js";
import { starter } from "../support/starter.js";

let meter: Meter;
beforeAll(async () => {
  meter = (await starter()).meter;
});

/** Places that the paper of the judged heads would have in its word list. */
const own = { names: [], words: ["云汀湖", "黑石峡", "黑石渡", "柳坡村"] };
const FONT = "song-900";
const set = (text: string, options: Partial<HeadlineOptions> = {}) =>
  setHeadline(text, meter, { font: FONT, measure: 12, halfMarks: true, own, ...options });
const texts = (text: string, options: Partial<HeadlineOptions> = {}): string[] | undefined =>
  set(text, options)?.lines.map((line) => line.runs.map((run) => run.text).join(""));

const twoLines = readFileSync(
  join(packageRoot(), "test", "fixtures", "headlines", "two-lines.txt"),
  "utf8",
)
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

describe("setHeadline", () => {
  it.each(twoLines)("turns %s as an editor would", (written) => {
    const text = written.replace("／", "");
    const got = texts(text, { minLines: 2, maxLines: 2, measure: 16 });
    expect(got?.join("／")).toBe(written);
  });

  it("leaves no verb alone between a comma and the quotation that it governs", () => {
    const got = texts("以上率下，战“旱”渠水分外清", { minLines: 2, maxLines: 2, measure: 9.5 });
    expect(got).toEqual(["以上率下，战“旱”", "渠水分外清"]);
  });

  it.each([8, 10, 13])(
    "breaks none of the judged heads where it may not, at %i cells",
    (measure) => {
      for (const { text, mayBreak } of judgedHeads()) {
        const lines = set(text, { measure })?.lines ?? [];
        expect(lines.length).toBeGreaterThan(0);
        for (const { from } of lines.slice(1)) {
          const beside = text.slice(from - 1, from + 1);
          const judged = /\p{P}/u.test(beside) || mayBreak[from] !== false;
          expect(judged, `${text} before ${text.slice(from)}`).toBe(true);
        }
      }
    },
  );

  it.each([9, 12])("breaks none of thirty other heads where it may not, at %i cells", (measure) => {
    const wrong = judgedHeads("unseen").flatMap(({ text, mayBreak }) =>
      (set(text, { measure })?.lines ?? [])
        .slice(1)
        .filter(({ from }) => !/\p{P}/u.test(text.slice(from - 1, from + 1)))
        .filter(({ from }) => mayBreak[from] === false)
        .map(({ from }) => `${text.slice(0, from)}／${text.slice(from)}`),
    );
    expect(wrong).toEqual([]);
  });

  it("takes one line where it fits, a line more where it does not", () => {
    expect(texts("柳坡村种出12斤重的大萝卜", { measure: 20 })).toHaveLength(1);
    expect(texts("柳坡村种出12斤重的大萝卜", { measure: 8 })).toHaveLength(2);
    expect(texts("柳坡村种出12斤重的大萝卜", { measure: 5.5 })).toHaveLength(3);
  });

  it("breaks at a mark or a cell of air, and does not set the air", () => {
    expect(texts("渔民上了岸　鱼群回了湾", { measure: 6 })).toEqual(["渔民上了岸", "鱼群回了湾"]);
    expect(texts("旧锁三块，故事白送", { measure: 6 })).toEqual(["旧锁三块，", "故事白送"]);
  });

  it("measures what the eye sees: the empty half of a last mark needs no room", () => {
    expect(texts("开场锣响了！", { measure: 5.6 })).toEqual(["开场锣响了！"]);
  });

  it("says how far it had to go: unlike lines, 的 first, inside a word, anywhere", () => {
    const step = (text: string, measure: number) => set(text, { measure, maxLines: 2 })?.step;
    expect(step("柳坡村种出12斤重的大萝卜", 8)).toBe("balanced");
    expect(step("石渡镇中心学校开学", 7)).toBe("words");
    expect(step("渔民和船", 3)).toBe("balanced");
    expect(step("渔民的船", 2)).toBe("particles");
    expect(step("马拉松", 2)).toBe("inside");
    expect(step("12345678亩", 5)).toBe("marks");
    expect(step("12345678亩", 4)).toBeUndefined();
  });

  it("stops at the step it is told to", () => {
    expect(set("马拉松", { measure: 2, upTo: "particles" })).toBeUndefined();
    expect(set("长".repeat(20), { measure: 4, maxLines: 2 })).toBeUndefined();
  });

  it("has a line for nothing, and comes to an end with a text as long as a page", () => {
    expect(texts("")).toEqual([""]);
    const long = "云汀湖禁捕三年，渔民罗水旺上岸当上湿地巡护员".repeat(30);
    const lines = set(long, { measure: 11 })?.lines ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(60);
    for (const line of lines) expect(inkWidth(line, meter)).toBeLessThan(11.01);
  });

  it("says of each line where it stands in the head", () => {
    const lines = set("渔民上了岸　鱼群回了湾", { measure: 6 })?.lines;
    expect(lines?.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [6, 11],
    ]);
  });

  it("loses nothing and keeps the measure, whatever the head", () => {
    const piece = fc.constantFrom(
      ..."渔民 的 了 和 云汀湖 《断桥》 “一件事” ， ！ 　 ：413个 5.6% BRT 罗水旺 —— …… ·".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 5, max: 14 }),
        (pieces, measure) => {
          const text = pieces.join("");
          const headline = set(text, { measure });
          if (!headline) return;
          const joined = headline.lines.flatMap((l) => l.runs.map((run) => run.text)).join("");
          expect(joined.replaceAll("　", "")).toBe(text.replaceAll("　", ""));
          for (const line of headline.lines)
            expect(inkWidth(line, meter)).toBeLessThan(measure + 0.01);
        },
      ),
      { numRuns: 200 },
    );
  });
});
