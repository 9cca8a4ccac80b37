import type { DeskCode } from "../../../src/diagnostics/index.js";
import { lines, STORY, swap } from "../../support/paper.js";
import { type Cases, check } from "./case.js";
import { story } from "./manuscript.js";

const title = "# 云汀湖水位上涨";

/** A story of the minimal paper's length with some lines of its own under the head. */
const said = (...own: readonly string[]) => story([title, ...own].join("\n\n"), 42 - own.length);

const people =
  "people:\n  - { name: 周启明, titles: [县委书记] }\n  - { name: 何立, titles: [县长] }\n";

/** The sub-editor's desk: one case for each of its rules. */
export const deskCases: Cases<DeskCode> = {
  BX1020: {
    raise: check(said("村民张小满说，水大。", "张晓满介绍，水退。")),
    at: `${STORY}:5:1`,
    facts: { name: "张晓满", other: "张小满" },
  },
  BX1021: {
    raise: check(said("到2月30日，湖水上涨。")),
    at: `${STORY}:3:2`,
    facts: { text: "2月30日" },
  },
  BX1022: {
    raise: check(said("11月26日（周五）停电。")),
    at: `${STORY}:3:1`,
    facts: { date: "2026年11月26日", have: "星期五", want: "星期四" },
  },
  BX1023: {
    raise: check(said("来了3、4个人。")),
    at: `${STORY}:3:3`,
    facts: { text: "3、4个" },
  },
  BX1024: {
    raise: check(said("摆出约30多个摊子。")),
    at: `${STORY}:3:3`,
    facts: { text: "约30多" },
  },
  BX1025: {
    raise: check(said("增长5～10%。")),
    at: `${STORY}:3:3`,
    facts: { text: "5～10%" },
  },
  BX1026: {
    raise: check(said("有“鱼”、“水”两栏。")),
    at: `${STORY}:3:4`,
    facts: { text: "”" },
  },
  BX1027: {
    raise: check(said("1、修船。")),
    at: `${STORY}:3:1`,
    facts: { text: "1、", want: "1." },
  },
  BX1028: {
    raise: check(said("一、修船。", "2.补网。")),
    at: `${STORY}:5:1`,
    facts: { text: "2.", before: "一、" },
  },
  BX1029: {
    raise: check(said("湖里的的鱼多了。")),
    at: `${STORY}:3:3`,
    facts: { text: "的的" },
  },
  BX1030: {
    raise: check(said("他说：“鱼回来了。")),
    at: `${STORY}:3:4`,
    facts: { mark: "“" },
  },
  BX1031: {
    raise: check({ "paper.yaml": swap("desk: { off: [byline] }\n", "") }),
    at: `${STORY}:1:3`,
    facts: {},
  },
  BX1032: {
    raise: check({ [STORY]: `# 渔民54人上岸\n\n有45人上了岸。\n\n${lines(41)}\n` }),
    at: `${STORY}:1:5`,
    facts: { text: "54人", other: "45人" },
  },
  BX1033: {
    raise: check({ "lexicon.yaml": "wrong: { 云汀胡: 云汀湖 }\n", ...said("云汀胡水清。") }),
    at: `${STORY}:3:1`,
    facts: { text: "云汀胡", want: "云汀湖" },
  },
  BX1034: {
    raise: check({ "lexicon.yaml": "banned: [神医]\n", ...said("来了一位神医。") }),
    at: `${STORY}:3:5`,
    facts: { text: "神医" },
  },
  BX1035: {
    raise: check({ "lexicon.yaml": people, ...said("县长周启明到湖边。") }),
    at: `${STORY}:3:1`,
    facts: { name: "周启明", have: "县长", want: "县委书记" },
  },
  BX1036: {
    raise: check({ "lexicon.yaml": people, ...said("何立、周启明到湖边。") }),
    at: `${STORY}:3:4`,
    facts: { first: "何立", second: "周启明" },
  },
};
