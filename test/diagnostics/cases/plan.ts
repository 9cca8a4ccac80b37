import { EDITION, editionYaml, lines, STORY } from "../../support/paper.js";
import { type Cases, check } from "./case.js";

const ROWS = "BX2005 BX2006 BX2007 BX2008 BX2009 BX2010 BX2019";
type Words<T extends string> = T extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : T;

/** The codes about the drawing of a page. */
export type PlanCode = Words<typeof ROWS>;

const A = "A: { story: stories/lead.md }";
const guide = (letter: string): string => `${letter}: { furniture: guide }`;
/** Checks a page that is drawn in this way; its story fills `full` lines. */
const drawn = (rows: readonly string[], areas: readonly string[], full: number) =>
  check({
    [EDITION]: editionYaml(rows, areas),
    [STORY]: `# 云汀湖水位上涨\n\n${lines(full)}\n`,
  });

/** 20 edition: the drawing of a page. Nothing is composed where no cell can be trusted. */
export const planCases: Cases<PlanCode> = {
  BX2005: {
    raise: drawn(["8 | A A A", "8 A A A"], [A], 42),
    at: `${EDITION}:6:7`,
    facts: { row: "8 A A A" },
  },
  BX2006: {
    raise: drawn(["8 | A A A", "8 | A A A A"], [A], 42),
    at: `${EDITION}:6:11`,
    facts: { have: 4, want: 3 },
  },
  BX2007: {
    raise: drawn(["8 | A A A", "7 | A A A"], [A], 42),
    at: `${EDITION}:5:7`,
    facts: { have: 15, want: 16 },
  },
  BX2008: {
    // 14 lines of text in the two columns that are left to it.
    raise: drawn(["16 | A A B"], [A], 28),
    at: `${EDITION}:5:16`,
    facts: { letter: "B", nearest: "" },
  },
  BX2009: {
    // Under an area in pieces, which is left out, a story keeps the line of its separator.
    raise: drawn(["4 | G G G", "8 | A A A", "4 | G G G"], [A, guide("G")], 15),
    at: `${EDITION}:5:11`,
    facts: { letter: "G" },
  },
  BX2010: {
    raise: drawn(["16 | A A A"], [A, guide("G")], 42),
    at: `${EDITION}:8:7`,
    facts: { letter: "G" },
  },
  BX2019: {
    raise: drawn(["16 | A A ."], [A], 28),
    at: `${EDITION}:5:16`,
    facts: { row: "16 | A A ." },
  },
};
