import type { Code, DeskCode } from "../../../src/diagnostics/index.js";
import { lines, STORY } from "../../support/paper.js";
import { type Cases, check } from "./case.js";

type Own = Exclude<Extract<Code, `BX10${0 | 1 | 2 | 3}${string}`>, DeskCode>;

/** A story of the minimal paper's length that begins in another way. */
export const story = (beginning: string, rest: number) => ({
  [STORY]: `${beginning}\n\n${lines(rest)}\n`,
});

/** 10 manuscript: what is wrong with the copy of one story. */
export const manuscriptCases: Cases<Own> = {
  BX1001: {
    raise: check({ "paper.yaml": (was) => `theme: 版式.yaml\n${was}` }),
    at: "paper.yaml:1:8",
    facts: { file: "版式.yaml", reason: /^ENOENT/ },
  },
  BX1002: {
    // "# café" as Western systems write it.
    raise: check({ [STORY]: Buffer.from("# café\n", "latin1") }),
    at: STORY,
    facts: { file: STORY },
    also: ["BX4002"],
  },
  BX1003: {
    // Its head is missing too: two lines in each of three columns.
    raise: check({ [STORY]: lines(42) }),
    at: `${STORY}:1:1`,
    facts: { file: STORY },
    also: ["BX4002"],
  },
  BX1004: {
    raise: check(story("---\nshort: { 水位: 上涨 }\n---\n# 云汀湖水位上涨", 42)),
    at: `${STORY}:2:8`,
    facts: { key: "short", reason: "string" },
  },
  BX1005: {
    raise: check(story("---\nshort: 水位\nbylin: 陶然\n---\n# 云汀湖水位上涨", 42)),
    at: `${STORY}:3:1`,
    facts: { key: "bylin", nearest: "byline" },
  },
  BX1006: {
    raise: check(story("# 云汀湖水位上涨\n\n水位号召广大党员干部\n\n干部行动起来。", 40)),
    at: `${STORY}:3:9`,
    facts: { text: "干部" },
    also: ["BX1007"],
  },
  BX1007: {
    raise: check(story("# 云汀湖水位上涨\n\n湖水上涨，水文站\n\n派人看守。", 41)),
    at: `${STORY}:5:1`,
    facts: { text: "派人看守。" },
  },
  BX1008: {
    raise: check(story("# 云汀湖水位上涨\n\n湖水上涨,水文站派人看守!", 41)),
    at: `${STORY}:3:5`,
    facts: { count: 2 },
  },
  BX1009: {
    raise: check(story("# 云汀湖水位上涨\n\n水文站的人在看守水位", 42)),
    at: `${STORY}:3:1`,
    facts: { caption: "水文站的人在看守水位" },
    also: ["BX4006"],
  },
  BX1010: {
    raise: check(story('# 云汀湖水位上涨\n\n湖水"上涨，水文站派人看守。', 41)),
    at: `${STORY}:3:3`,
    facts: { text: /湖水"上涨/ },
  },
  BX1011: {
    raise: check(story("# 云汀湖水位上涨\n\n人\u2ea0水文站派人看守。", 41)),
    at: `${STORY}:3:2`,
    facts: { count: 1, text: "民" },
  },
  BX1012: {
    raise: check(story("# 云汀湖水位上涨\n\n湖\u202e水\u202c上涨，派人看守。", 41)),
    at: `${STORY}:3:2`,
    facts: { count: 2 },
  },
};
