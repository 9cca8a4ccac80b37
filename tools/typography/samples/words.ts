import type { Sample } from "../sample.js";

/** Words, numbers, Latin letters, fonts. */
export const WORDS: readonly Sample[] = [
  {
    id: "cuts",
    title: "Words, names and numbers with their units can be kept whole",
    measure: 14,
    text: [
      "清晨，渡口的第一班船，载着36个学生、2个老师，还有4筐鸡蛋，向对岸开去；船工罗水旺掌着舵。",
    ],
    mark: ["罗水旺", "4筐"],
    panels: [
      { engine: "banxin" },
      { engine: "banxin", label: "with cuts", cuts: true },
      { engine: "Chromium" },
    ],
  },
  {
    id: "latin-gap",
    title: "Air between Chinese and Latin",
    measure: 13,
    text: ["全县76%的村装上了5G基站，村医用iPad给老人量血压，3分钟就能把结果传到县医院CT室。"],
    panels: [
      { engine: "banxin" },
      { engine: "banxin", label: "latinGap: 0", rules: { latinGap: 0 } },
      { engine: "Chromium" },
    ],
  },
  {
    id: "address",
    title: "Web addresses are cut behind / and .",
    measure: 11,
    text: ["报名请登录www.yunting.example.com/training/2026查看，名额六十人，报满为止。"],
  },
  {
    id: "hyphenation",
    title: "English words may be divided",
    measure: 13,
    text: [],
    markdown:
      "县中学的英语角贴出了新海报：Environmental Protection and Neighbourhood Responsibility，主讲是返乡的大学生。",
    panels: [
      { engine: "banxin" },
      { engine: "banxin", label: "hyphenation: true", hyphenation: true },
    ],
  },
  {
    id: "own-tables",
    title: "A font needs no tables for its marks",
    measure: 13,
    fonts: ["kai-500"],
    text: ["“好！”（鼓掌）台下喊：“再来一段《断桥》、《借伞》！”老人们听得入神，谁也不肯走。"],
  },
];
