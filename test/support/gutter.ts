import { type Change, type Changes, EDITION, inEdition, lines, nextPage, swap } from "./paper.js";

/** A notice of four lines in a strip of ten cells, its head of two included. */
export const notice = "# 遗失\n\n身份证遗失，声明作废。何文生\n";

/** The minimal paper's edition.yaml with three pages more. */
export const fourPagesYaml = (yaml: string): string =>
  ["b", "c", "d"].reduce((was, name) => nextPage(was, `{ story: stories/${name}.md }`), yaml);

/** The minimal paper with four pages, each full. */
export const fourPages: Changes = {
  [EDITION]: fourPagesYaml,
  ...Object.fromEntries(
    ["b", "c", "d"].map((name) => [
      inEdition(`stories/${name}.md`),
      `# 石渡镇夜校开课\n\n${lines(42)}\n`,
    ]),
  ),
};

/** Margins that leave strips of ten cells: 200 mm less 47 cells of 9.5pt are 42 mm, less 6 of white 36. */
export const wideMargins: Changes = { "theme.yaml": swap("width: 180", "width: 200") };

/**
 * A gutter behind an edition.yaml, one area over all of it.
 * @param area as it stands after `A:`
 */
export const gutter = (yaml: string, between: readonly [number, number], area: string): string =>
  `${yaml}${yaml.includes("\ngutters:\n") ? "" : "gutters:\n"}  - between: [${between.join(", ")}]
    plan: |
      20 | A
    areas:
      A: ${area}
`;

/** The minimal paper with four pages, wide margins and gutters. */
export const gutterPaper = (edition: (was: string) => string, more: Changes = {}): Changes => ({
  ...fourPages,
  ...wideMargins,
  [EDITION]: ((was: string) => edition(fourPagesYaml(was))) as Change,
  ...more,
});
