import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clockText,
  fitText,
  letterView,
  oneLine,
  pagesText,
  sizeText,
} from "../../src/proof/letter.js";
import { facts } from "./letter-facts.js";

describe("letterView", () => {
  it("names paper, date, stage, revision and pages in the subject", () => {
    expect(letterView(facts()).subject).toBe("【大样·第2次】云汀日报 2026年11月23日 第1版");
    expect(letterView(facts({ pages: [1, 2] })).subject).toMatch(/第1、2版$/);
  });

  it("holds this person's pages and no others", () => {
    const view = letterView(facts());
    expect(view.pages.map(({ heading, editors }) => [heading, editors])).toEqual([
      ["第1版　要闻", "责任编辑 陶然　校对 白宁"],
    ]);
    expect(view.pages[0]?.fits).toEqual([
      { title: "渔民上了岸", chars: 668, lines: 63, fit: "余120字8行", off: true },
    ]);
    expect(view.greeting).toBe("陶然（责任编辑）：");
    expect(view.digest).toBe("3f9a1c2e");
  });

  it("says when an edition with errors was sent all the same, and when pages were made smaller", () => {
    expect(letterView(facts()).warning).toBe("");
    const forced = facts({ edition: { ...facts().edition, errors: 3 }, reduced: true });
    expect(letterView(forced).warning).toContain("还有3处错误");
    expect(letterView(forced).reduced).toContain("缩小过");
  });
});

it("names gutters behind the pages, and gives each an id in ASCII", () => {
  expect(pagesText([1, 4, "中缝4-1"])).toBe("第1、4版、中缝4—1");
  expect(pagesText(["中缝2-3"])).toBe("中缝2—3");
  const gutter = { number: "中缝4-1", name: "中缝", between: [4, 1], editors: [] } as const;
  const edition = { ...facts().edition, pages: [{ ...gutter, fits: [], notes: [] }] };
  const view = letterView(facts({ edition, pages: ["中缝4-1"] }));
  expect(view.pages[0]).toMatchObject({ heading: "中缝4—1", cid: "page-gutter-4-1@banxin" });
  expect(view.subject).toMatch(/ 中缝4—1$/);
});

describe("clockText", () => {
  it("is the time in China on any machine, midnight as 00", () => {
    expect(clockText(new Date("2026-11-22T13:05:00Z"))).toBe("11月22日 21:05");
    expect(clockText(new Date("2026-12-31T16:00:00Z"))).toBe("1月1日 00:00");
  });
});

it("says what a story lacks", () => {
  const fit = { story: "", page: 1, chars: 0, lines: 0, over: 0, overChars: 0, short: 0 };
  expect(fitText(fit)).toBe("正好");
  expect(fitText({ ...fit, short: 2 })).toBe("缺2行");
});

it("counts sizes as file managers do", () => {
  expect([sizeText(1), sizeText(615_846), sizeText(1_960_000)]).toEqual([
    "1 kB",
    "616 kB",
    "2.0 MB",
  ]);
});

it("oneLine leaves nothing that could end a header line", () => {
  expect(oneLine("陶然\r\nBcc: all@press.example")).toBe("陶然 Bcc: all@press.example");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});
