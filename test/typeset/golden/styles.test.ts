import { golden } from "./golden.js";

// The three styles of marks (clreq, "Punctuation width"), the same copy in each.

const FULL = [
  "县长说：“修路、通水、",
  "办学。”老人听了，连声",
  "说好；年轻人也点头。",
  "大家散会回家。",
];
const KAIMING = [
  "县长说：“修路、通水、办",
  "学。”老人听了，连声说",
  "好；年轻人也点头。大",
  "家散会回家。",
];
const HALF = [
  "县长说：“修路、通水、办",
  "学。”老人听了，连声说",
  "好；年轻人也点头。大家",
  "散会回家。",
];

golden("full: each mark has a cell and gives what the line needs", {
  // 10 cells: 县长说 3 ：“ 1.5 修路、 3 通水、 3 = 10.5, end 0.5. 办学。”老人听了，连声 = 3.5 + 5 + 2 = 10.5,
  // the quote gives. 说好；年轻人也点头。 = 10.
  measure: 10,
  lines: FULL,
  not: { squeezed: KAIMING },
});

golden("kaiming: 。 keeps its cell, all others have half of one", {
  // 10 cells: 3 ：“ 1 修路、 2.5 通水、 2.5 办 1 = 10. 学。”老人听了，连声说 = 2 + 4.5 + 3 = 9.5, opened.
  // 好；年轻人也点头。大 = 1.5 + 7 + 1 = 9.5, opened: 家 more would take half of the stop.
  measure: 10,
  rules: { punctuation: "kaiming", squeezeStops: false },
  lines: KAIMING,
  not: { looser: FULL, squeezed: HALF },
});

golden("half: every mark has half a cell", {
  // 10 cells: as before, but 好；年轻人也点头。大家 = 1.5 + 6.5 + 2 = 10.
  measure: 10,
  rules: { punctuation: "half" },
  lines: HALF,
  not: { looser: KAIMING },
});
