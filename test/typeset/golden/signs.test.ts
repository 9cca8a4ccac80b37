import { golden } from "./golden.js";

// Signs that are easily taken for something else.

golden("a score is one number", {
  // 11 cells: ten ideographs open by 1/9 (GB/T 15835: a number is not cut).
  measure: 11,
  rules: { latinGap: 0 },
  lines: ["今年的友谊赛最后打成", "3：2，主队捧杯。"],
  not: { start: ["今年的友谊赛最后打成3", "：2，主队捧杯。"] },
});

golden("two ASCII signs have no empty half", {
  // 11 cells: A 0.5 + ten ideographs + ?! 1 = 11.5 and nothing gives; 9.5 opens by 1.5/8.
  measure: 11,
  rules: { latinGap: 0 },
  lines: ["A组的人连夜来这里干", "嘛?!大家都问。"],
  not: { wide: ["A组的人连夜来这里干嘛?!", "大家都问。"] },
});

golden("a gap that is 0 by itself may still open to its cap", {
  // 6 cells: 于 1 11 1 月 1 24 1 日 1 8 0.5 = 5.5; five gaps beside digits could take 1/10 each (cap 1/4).
  measure: 6,
  rules: { latinGap: 0 },
  lines: ["于11月24日8", "时30分在镇里", "举行。"],
  widths: [6, 6, 3],
  not: { wide: ["于11月24日8时", "30分在镇里举", "行。"] },
});

golden("the number of 歼-20 has its gap like any other", {
  // 歼 1 -20 1.5 + 1/6 + 编队低空掠过 6 + 。 1 = 9.67 (clreq: a gap between Han and digits).
  measure: 12,
  lines: ["歼-20编队低空掠过。"],
  widths: [9.5 + 1 / 6],
  not: { torn: ["歼", "-20编队低空掠过。"] },
});

golden("a minus sign of a full cell stays with its number", {
  // 7 cells, no gap beside digits: 今天最低气温 6 opens by 1/5.
  measure: 7,
  rules: { latinGap: 0 },
  lines: ["今天最低气温", "－5℃，有雪。"],
  not: { torn: ["今天最低气温－5", "℃，有雪。"] },
});

golden("a time with the ratio sign ∶ is one number", {
  // 7 cells, no gap beside digits: 县展馆明早于 6 opens by 1/5; 8∶30 is 2.5.
  measure: 7,
  rules: { latinGap: 0 },
  lines: ["县展馆明早于", "8∶30开门。"],
  not: { torn: ["县展馆明早于8∶3", "0开门。"] },
});
