import { expect, it } from "vitest";
import { notesOf } from "../../src/proof/notes.js";
import type { Report } from "../../src/run/index.js";

const complaint = (
  code: string,
  more: Partial<Report["diagnostics"][number]> = {},
): Report["diagnostics"][number] => ({
  severity: "info",
  code,
  message: code,
  help: "",
  facts: {},
  ...more,
});

const fitOf = (story: string, page: number): Report["fits"][number] => ({
  story,
  page,
  chars: 0,
  lines: 0,
  over: 0,
  overChars: 0,
  short: 0,
});

const report: Report = {
  format: "banxin-report/1",
  paper: "云汀日报",
  edition: "editions/2026-11-23",
  date: "2026-11-23",
  issue: 1,
  pages: 3,
  spreads: [],
  gutters: [],
  fits: [fitOf("stories/a.md", 1), fitOf("stories/a.md", 3), fitOf("stories/b.md", 2)],
  inputs: [],
  files: [],
  diagnostics: [
    complaint("BX1007", { file: "editions/2026-11-23/stories/a.md", line: 4 }),
    complaint("BX4001", {
      severity: "error",
      facts: { story: "stories/b.md" },
      file: "editions/2026-11-23/edition.yaml",
      line: 20,
      message: "“stories/b.md”多出30字",
    }),
    complaint("BX5002", { severity: "error", facts: { page: 1 } }),
    complaint("BX2019", { severity: "warning", file: "theme.yaml", line: 3 }),
  ],
};

it("gives a gutter the complaints of its stories and those that name it", () => {
  const story = "stories/n.md";
  const { byPage, general } = notesOf(
    {
      ...report,
      fits: [{ ...fitOf(story, 0), page: "中缝4-1" }],
      diagnostics: [
        complaint("BX4002", { facts: { story } }),
        complaint("BX5002", { severity: "error", facts: { page: "中缝4-1" } }),
        complaint("BX8005", { facts: { page: "要间" } }),
      ],
    },
    new Map(),
  );
  expect(byPage.get("中缝4-1")?.map(({ code }) => code)).toEqual(["BX5002", "BX4002"]);
  expect(general.map(({ code }) => code)).toEqual(["BX8005"]);
});

it("sorts complaints to the pages of the story that they lie in or name, errors first", () => {
  const { byPage, general } = notesOf(report, new Map([["stories/b.md", "夜校开课"]]));
  expect(byPage.get(1)?.map(({ code }) => code)).toEqual(["BX5002", "BX1007"]);
  expect(byPage.get(3)?.map(({ place }) => place)).toEqual(["stories/a.md:4"]);
  expect(byPage.get(2)).toMatchObject([
    { message: "“夜校开课”多出30字", place: "edition.yaml:20" },
  ]);
  expect(general).toMatchObject([{ code: "BX2019", place: "theme.yaml:3" }]);
});
