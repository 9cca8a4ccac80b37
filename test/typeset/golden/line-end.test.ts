import { golden } from "./golden.js";

// 避尾 and 分离禁则: what may not end a line, and what is never cut (clreq, "Prohibition rules for line
// start and line end", "Prohibition rules for unbreakable marks"; GB/T 15834 §5.1; GB/T 15835 §5).

golden("a bracket does not end a line", {
  // 8 cells: 新桥由省设计院 7 opens by 1/6; （甲级）设计，明年 = 8.5: （ begins at half a cell, ） gives the rest.
  measure: 8,
  lines: ["新桥由省设计院", "（甲级）设计，明年", "开工。"],
  not: { end: ["新桥由省设计院（", "甲级）设计，明年开", "工。"] },
});

golden("a quote does not end a line: it begins the next", {
  // 6 cells: 老支书常说 5 opens by 1/4, its cap. “人心齐泰山 = 0.5 5 = 5.5, opened: 移 more is 6.5, and no
  // mark can give. 移”，大家都 = 1 0.5 1 3 = 5.5, opened, but not between ” and ，, which stand as one; 服 more
  // is 6.5, its comma would be squeezed for a short last line.
  measure: 6,
  lines: ["老支书常说", "“人心齐泰山", "移”，大家都", "服他。"],
  not: { end: ["老支书常说“", "人心齐泰山移", "”，大家都服", "他。"] },
});

golden("a line stays short rather than end with 《", {
  // 5 cells: 他读完了 has three gaps of at most 1/4: 4.75. 《平原上的 = 4.5, opened.
  measure: 5,
  lines: ["他读完了", "《平原上的", "火车》，又借", "来一本。"],
  widths: [4.75, 5, 5, 4],
  not: { end: ["他读完了《", "平原上的火", "车》，又借来", "一本。"] },
});

golden("—— is one sign of two cells", {
  // 13 cells: 这条路 3 —— 2 全县最长的一条 7 = 12; the second dash would need 14.
  measure: 13,
  lines: ["这条路——全县最长的一条", "——终于贯通。"],
  not: { torn: ["这条路——全县最长的一条—", "—终于贯通。"] },
});

golden("…… is one sign of two cells", {
  // 9 cells: 他想说什么，可是 8; with …… 10, 9.5 at its least. ……终究没有开口。 = 9.
  measure: 9,
  lines: ["他想说什么，可是", "……终究没有开口。"],
  not: { torn: ["他想说什么，可是…", "…终究没有开口。"] },
});

golden("a percent sign stays with its number (GB/T 15835)", {
  // 10 cells: nine ideographs open by 1/8; with 98.6% they are 11.67.
  measure: 10,
  lines: ["今年秋粮机收率达到", "98.6%，比上年高。"],
  not: { torn: ["今年秋粮机收率达到98.6", "%，比上年高。"] },
});

golden("a number is not cut between its digits", {
  // 11 cells: ten ideographs open by 1/9; 128000万元，年底通车。 = 3 + 1/6 + 8 = 11.17, the end gives 1/6.
  measure: 11,
  lines: ["这条高速公路总投资额", "128000万元，年底通车。"],
  not: { torn: ["这条高速公路总投资额12", "8000万元，年底通车。"] },
});

golden("℃ stays with its number", {
  // 11 cells, no gap beside digits: 夜里最低气温降到零下18 = 11, but ℃ belongs to it.
  measure: 11,
  rules: { latinGap: 0 },
  lines: ["夜里最低气温降到零下", "18℃，水管冻裂。"],
  not: { torn: ["夜里最低气温降到零下18", "℃，水管冻裂。"] },
});

golden("歼-20 is one name: its hyphen belongs to the ideograph", {
  // 7 cells: 今年航展上，歼 = 7 exactly, -20 is 1.5 more. 今年航展上， 6 opens by 1/5.
  measure: 7,
  lines: ["今年航展上，", "歼-20编队低空", "掠过。"],
  not: { torn: ["今年航展上，歼", "-20编队低空掠", "过。"] },
});

golden("the inner quote does not end a line either", {
  // 8 cells: 他念道 3 ：“ 1.5 碑上刻 3 = 7.5, opened; with 着 8.5, squeezed, the next line would be
  // ‘饮水思源’几个 = 7.5, opened too. 着‘饮水思源’几 = 8 exactly: one touched line less.
  measure: 8,
  lines: ["他念道：“碑上刻", "着‘饮水思源’几", "个大字。”"],
  not: { end: ["他念道：“碑上刻着‘", "饮水思源’几个大", "字。”"] },
});
