import type { LetterFacts } from "../../src/proof/letter.js";

/** A letter about the first page of two. */
export const facts = (change: Partial<LetterFacts> = {}): LetterFacts => ({
  edition: {
    paper: "云汀日报",
    dateText: "2026年11月23日",
    weekday: "星期一",
    issue: "总第3187期",
    errors: 0,
    general: [],
    pages: [
      {
        number: 1,
        name: "要闻",
        editors: [
          ["责任编辑", "陶然"],
          ["校对", "白宁"],
        ],
        fits: [
          {
            story: "stories/lead.md",
            title: "渔民上了岸",
            page: 1,
            chars: 668,
            lines: 63,
            over: 8,
            overChars: 120,
            short: 0,
          },
        ],
        notes: [
          {
            severity: "error",
            code: "BX4001",
            message: "“渔民上了岸”多出120字",
            help: "请删去这些字。",
            place: "edition.yaml:20",
          },
        ],
      },
      { number: 2, name: "综合", editors: [], fits: [], notes: [] },
    ],
  },
  round: { stage: "大样", revision: 2, digest: `3f9a1c2e${"0".repeat(56)}` },
  share: { name: "陶然", address: "taoran@yunting.example", role: "责任编辑", pages: [1] },
  pages: [1],
  time: new Date("2026-11-22T13:05:00Z"),
  files: [{ name: "20261123-01-要闻-大样2.pdf", bytes: 615_846 }],
  reduced: false,
  ...change,
});
