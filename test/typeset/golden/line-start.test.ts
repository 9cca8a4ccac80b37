import { golden } from "./golden.js";

// 避头: what may not begin a line (clreq, "Prohibition rules for line start and line end"; GB/T 15834 §5.1).

golden("a comma at the line's end stands on half a cell, the other gives half", {
  // 11 cells: 雨停之后， 5 + 镇里抢修公路， 7 = 12; the end gives 0.5, the comma inside 0.5 (GB/T 15834 §5.1.10).
  measure: 11,
  lines: ["雨停之后，镇里抢修公路，", "村民都来帮忙。"],
  not: {
    start: ["雨停之后，镇里抢修公路", "，村民都来帮忙。"],
    looser: ["雨停之后，镇里抢修公", "路，村民都来帮忙。"],
  },
});

golden("a full stop that cannot be squeezed in takes a character down with it", {
  // 12 cells: 12 ideographs and 。 on half a cell are 12.5; nothing else gives, so 11 open by 1/10 each.
  measure: 12,
  lines: ["全县三百个村庄都通了公", "路。孩子上学不再蹚河。"],
  not: {
    start: ["全县三百个村庄都通了公路", "。孩子上学不再蹚河。"],
    wide: ["全县三百个村庄都通了公路。", "孩子上学不再蹚河。"],
  },
});

golden("the quote that closes speech stays with its full stop", {
  // 8 cells: 他说 2 ：“ 1.5 水来了 3 。” 1.5 = 8.
  measure: 8,
  lines: ["他说：“水来了。”", "大家都跑到渠边。"],
  not: { start: ["他说：“水来了。", "”大家都跑到渠边。"] },
});

golden("the enumeration comma does not begin a line of a list", {
  // 7 cells: 今年种下的柏树、 is 7.5 at its least; six open by 1/5. 树、榆树、槐树 = 7.
  measure: 7,
  lines: ["今年种下的柏", "树、榆树、槐树", "都已成活。"],
  not: { start: ["今年种下的柏树", "、榆树、槐树都", "已成活。"] },
});

golden("the dot of a name stays with the part before it", {
  // 7 cells: 剧团请来了安东· = 8, a dot at the line's end gives nothing. 东·契里科夫指 = 7.
  measure: 7,
  lines: ["剧团请来了安", "东·契里科夫指", "导排练。"],
  not: { start: ["剧团请来了安东", "·契里科夫指导", "排练。"] },
});

golden("a range does not break before ～", {
  // 7 cells: 每台售价 4 + 1/6 + 13 1 + 1/6 + 万 1 = 6.33, opened to 7; 元 more is 7.25 at its least.
  // 元～17 3 + 1/6 + 万元，农 4 = 7.17: the comma gives.
  measure: 7,
  lines: ["每台售价13万", "元～17万元，农", "户自付三成。"],
  not: { start: ["每台售价13万元", "～17万元，农户", "自付三成。"] },
});

golden("a range of dates does not break before —", {
  // 8 cells: 培训班 3 11 1 月 1 12 1 — 1 and three sixths = 7.5; 15 more is 8.38 at its least.
  // 15日在县文化馆 = 7.17, opened; 举 more is 8.13 at its least.
  measure: 8,
  lines: ["培训班11月12—", "15日在县文化馆", "举行。"],
  not: { start: ["培训班11月12", "—15日在县文化", "馆举行。"] },
});

golden("closing marks in a row go with the title that they close", {
  // 15 cells: 县志办整理出 6 《 1 河东旧事 4 （ 1 初编 2 ） 0.5 》 0.5 ， 1 = 16; end 0.5, brackets 0.5.
  measure: 15,
  lines: ["县志办整理出《河东旧事（初编）》，", "下月付印。"],
  not: { start: ["县志办整理出《河东旧事（初编）》", "，下月付印。"] },
});

golden("a slash does not begin a line", {
  // 9 cells: 这趟列车往返于永安/ = 9.5 and nothing gives. 安/河东/石桥三地。 = 1 + 0.5 + 2 + 0.5 + 4 + 1 = 9.
  measure: 9,
  lines: ["这趟列车往返于永", "安/河东/石桥三地。"],
  not: { start: ["这趟列车往返于永安", "/河东/石桥三地。"] },
});

golden("？！ share one cell at the line's end (GB/T 15834 §5.1.2)", {
  // 12 cells: 11 ideographs and one cell for both marks.
  measure: 12,
  lines: ["这么大的雨你怎么还来了？！", "快进屋烤火。"],
  not: {
    start: ["这么大的雨你怎么还来了？", "！快进屋烤火。"],
    looser: ["这么大的雨你怎么还来", "了？！快进屋烤火。"],
  },
});
