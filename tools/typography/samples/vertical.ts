import type { Sample } from "../sample.js";

const QUOTED =
  "老谭翻着一本《云汀县志》说：“这座桥——早先叫‘风雨桥’——是民国二十年修的。”（县志卷三，第四页）您看……还结实吧？";
const DRAWN =
  "“今年，油菜花开得早。”她笑着说，“看花的人、卖花的人，都来了！您来吗？带上《云汀集》；路不远。”";
const NUMBERS =
  "石渡镇1个渡口、12条船、413户人家，2026年运客10260人次，水位3.5米，98%正点，气温5℃。船工爱看A股，用iPad记账。";

/** Vertical lines. */
export const VERTICAL: readonly Sample[] = [
  {
    id: "vertical-marks",
    title: "Marks of a vertical line",
    text: [],
    markdown: QUOTED,
    html: `<p>${QUOTED}</p>`,
    measure: 12,
    columns: 5,
    type: { size: 13, leading: 20 },
  },
  {
    id: "vertical-forms",
    title: "No font needs vertical forms",
    text: [],
    markdown: DRAWN,
    html: `<p>${DRAWN}</p>`,
    measure: 12,
    columns: 5,
    fonts: ["display"],
    type: { size: 13, leading: 20 },
  },
  {
    id: "vertical-numbers",
    title: "Numbers stand by their length",
    text: [],
    markdown: NUMBERS,
    html: `<p>${NUMBERS}</p>`,
    measure: 13,
    columns: 5,
    type: { size: 13, leading: 20 },
    panels: [
      { engine: "banxin" },
      { engine: "banxin", label: "years: han", years: "han" },
      { engine: "Chromium" },
    ],
  },
  {
    id: "vertical-head",
    title: "A head beside its text",
    text: [],
    head: "third",
    measure: 18,
    lines: 13,
    markdown: `# “村超”开哨，
# 413个村都来了

昨天下午，云汀县乡村足球赛在石渡镇开哨。全县四百一十三个村，村村都有人来：有的坐班车，有的划船，有的骑了两个小时的摩托。看台是镇上的老戏台，门柱是新刷的，球是县里送的。

第一场石渡队对临湖队，一比零。进球的是渡口的船工罗水旺，今年三十九岁，赛后照常开船送客回家。`,
    html:
      "<h1 style=\"float:left;writing-mode:vertical-rl;font:21pt/25.5pt 'song-900';margin-right:9.5pt;text-indent:0\">" +
      "“村超”开哨，<br>413个村都来了</h1>" +
      "<p>昨天下午，云汀县乡村足球赛在石渡镇开哨。全县四百一十三个村，村村都有人来：有的坐班车，有的划船，有的骑了两个小时的摩托。看台是镇上的老戏台，门柱是新刷的，球是县里送的。</p>" +
      "<p>第一场石渡队对临湖队，一比零。进球的是渡口的船工罗水旺，今年三十九岁，赛后照常开船送客回家。</p>",
  },
];
