import { readFileSync } from "node:fs";
import { createMeter } from "../../../src/typeset/index.js";
import { golden } from "./golden.js";

// Newspaper columns of 11 cells in Noto Serif SC, indent 2. Advances in em: 1 0.471, 0 0.557, 11 0.942,
// 12 and 15 1.029, 24 1.113, C919 2.286, GDP 2.126, https:// 3.450, www. 2.754; every mark and ideograph 1.

const FONT = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
const paper = {
  meter: createMeter([{ name: "song", bytes: readFileSync(FONT) }]),
  measure: 11,
  indent: 2,
};

golden("a date is squeezed into the first line by its comma", {
  // 9 cells: 今年 2 1 0.471 月至 2 10 1.028 月，全 3 + four sixths = 9.166: the comma gives 0.166.
  ...paper,
  lines: ["今年1月至10月，全", "县GDP增长3.5%，粮食", "总产创下新高。"],
  widths: [9, 11, 7],
  not: { looser: ["今年1月至10月，", "全县GDP增长3.5%，粮", "食总产创下新高。"] },
});

golden("the gaps beside letters and digits give a little", {
  // 9 cells: C919 2.286 客机 2 11 0.942 月 1 24 1.113 日 1 + five sixths = 9.174; at 1/8 each 8.966.
  ...paper,
  lines: ["C919客机11月24日", "抵达石桥机场，市民在护", "栏外挥手。"],
  not: { short: ["C919客机11月24", "日抵达石桥机场，市民在", "护栏外挥手。"] },
});

golden("a dash is two cells wide, …… begins a line", {
  // 9 cells: “ 0.5 这条路 3 —— 2 我等了 3 = 8.5, opened. 三十年 3 ，” 1.5 老人说 3 ，“ 1.5 总算 2 = 11.
  ...paper,
  lines: ["“这条路——我等了", "三十年，”老人说，“总算", "……通了。”"],
  widths: [9, 11, 5.5],
  not: { wide: ["“这条路——我等了三", "十年，”老人说，“总算", "……通了。”"] },
});

golden("ranges with — and ～ do not break before their sign", {
  // 9 cells: 展期为 3 11 0.942 月 1 12 1.029 — 1 15 1.029 + three sixths = 8.5; 日 more is 9.375 at its least.
  // Without `cuts` the unit may go down; the sign never does.
  ...paper,
  lines: ["展期为11月12—15", "日，门票20元～35元，凭", "证减半。"],
  not: { start: ["展期为11月12", "—15日，门票20元", "～35元，凭证减半。"] },
});

golden("the first piece of a web address leaves its line short", {
  // 11 of 13 cells: 报名请登录 5 + 0.25 + https:// 3.450 + four gaps of 1/4 = 9.7; www. more is 11.25 at its least.
  ...paper,
  measure: 13,
  lines: ["报名请登录https://", "www.shiqiao.cn/job，或打", "热线。"],
  widths: [9.7, 13, 3],
  not: { torn: ["报名请登录https://ww", "w.shiqiao.cn/job，或打", "热线。"] },
});
