import { golden } from "./golden.js";

// The four levels of 避头尾 (clreq, "Prohibition rules for line start and line end"), the same copy at each.

const bus = { measure: 12 } as const;
const NONE = [
  "村里新开的班车改走永安/",
  "石桥沿线各村票价全都不变",
  "，坐车的老人很满意——这",
  "条路等了十年。",
];
const BASIC = [
  "村里新开的班车改走永安/",
  "石桥沿线各村票价全都不",
  "变，坐车的老人很满意——",
  "这条路等了十年。",
];
const GB = [
  "村里新开的班车改走永",
  "安/石桥沿线各村票价全都",
  "不变，坐车的老人很满意",
  "——这条路等了十年。",
];
const STRICT = [
  "村里新开的班车改走永",
  "安/石桥沿线各村票价全",
  "都不变，坐车的老人很满",
  "意——这条路等了十年。",
];

golden("none: every line is filled, a comma begins one", {
  // 12 cells: 11.5 opens by 1/20; 12; ， 1 坐车的老人很满意 8 —— 2 这 1 = 12.
  ...bus,
  rules: { prohibition: "none" },
  lines: NONE,
  not: { looser: BASIC },
});

golden("basic: no comma begins a line, a slash may end one", {
  // 12 cells: 12 ideographs and half a comma are 12.5, so 变 goes down; 变， 2 + 8 + —— 2 = 12.
  ...bus,
  lines: BASIC,
  not: { start: NONE },
});

golden("gb: a slash does not end a line either", {
  // 12 cells: neither 永安 nor 永安/ may end it: ten open by 2/9. 安/ 1.5 + ten = 11.5; 不变， 3 + 8 = 11.
  ...bus,
  rules: { prohibition: "gb" },
  lines: GB,
  not: { slash: BASIC },
});

golden("strict: —— does not begin a line either", {
  // 12 cells: 意 goes down with the dash, and 都 comes down in its place: 10.5 opens by 1.5/8, 11 by 1/10;
  // 11.5 and then 10 would open by 0.5/9 and 2/9.
  ...bus,
  rules: { prohibition: "strict" },
  lines: STRICT,
  not: { dash: GB },
});

golden("gb: …… may begin a line", {
  // 10 cells: ten ideographs exactly.
  measure: 10,
  rules: { prohibition: "gb" },
  lines: ["大家等了半天没人应声", "……最后老李开口。"],
  not: { looser: ["大家等了半天没人应", "声……最后老李开口。"] },
});

golden("strict: …… stays with the word before it", {
  // 10 cells: nine open by 1/8; 声……最后老李开口。 = 1 + 2 + 6 + 1 = 10 and more: see the line.
  measure: 10,
  rules: { prohibition: "strict" },
  lines: ["大家等了半天没人应", "声……最后老李开口。"],
  not: { dash: ["大家等了半天没人应声", "……最后老李开口。"] },
});

golden("none: a bracket may end a line", {
  // 11 cells: ten ideographs and （ exactly.
  measure: 11,
  rules: { prohibition: "none" },
  lines: ["展柜里摆着一本旧县志（", "光绪年间刻印）。"],
  not: { looser: ["展柜里摆着一本旧县志", "（光绪年间刻印）。"] },
});

golden("basic: the bracket goes down to its words", {
  // 11 cells: ten open by 1/9; （ begins its line at half a cell.
  measure: 11,
  lines: ["展柜里摆着一本旧县志", "（光绪年间刻印）。"],
  not: { end: ["展柜里摆着一本旧县志（", "光绪年间刻印）。"] },
});
