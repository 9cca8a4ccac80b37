import { golden } from "./golden.js";

// 孤字: a last line of one character, with marks or not, is no line (the custom of all papers).

golden("saved by squeezing: the paragraph becomes one line", {
  // 11 cells: 春耕， 3 + 从一封请战书开始。 9 = 12; end 0.5, comma 0.5.
  measure: 11,
  lines: ["春耕，从一封请战书开始。"],
  not: { orphan: ["春耕，从一封请战书开", "始。"] },
});

golden("saved by a full stop that gives, its last resort", {
  // 13 cells: 雪停了。 4 + 救援队连夜进山送药。 10 = 14; end 0.5, stop 0.5.
  measure: 13,
  lines: ["雪停了。救援队连夜进山送药。"],
  not: { orphan: ["雪停了。救援队连夜进山送", "药。"], more: ["雪停了。救援队连夜进山", "送药。"] },
});

golden("where stops are not squeezed, a character goes down to keep the last one company", {
  // 12 cells: 12.5 at its least; 11 open by 1, behind the stop twice as far as elsewhere.
  measure: 12,
  rules: { squeezeStops: false },
  lines: ["雪停了。救援队连夜进山", "送药。"],
  not: {
    orphan: ["雪停了。救援队连夜进山送", "药。"],
    wide: ["雪停了。救援队连夜进山送药。"],
  },
});

golden("saved by giving a character: nothing but ideographs", {
  // 14 cells: 15 ideographs and the stop; 13 open by 1/12.
  measure: 14,
  lines: ["县文化馆连续五年免费为老人", "拍照。"],
  not: { orphan: ["县文化馆连续五年免费为老人拍", "照。"] },
});

golden("saved over two lines: both open a little rather than one a lot", {
  // 11 cells: 22 ideographs. 10 and 10 open by 1/9 each, 11 and 9 by nothing and 1/4.
  measure: 11,
  lines: ["退休教师周守田把积攒", "了三十年的藏书都捐给", "村里。"],
  not: {
    looser: ["退休教师周守田把积攒了", "三十年的藏书都捐给", "村里。"],
    orphan: ["退休教师周守田把积攒了", "三十年的藏书都捐给村", "里。"],
  },
});

golden("speech that ends in two marks is drawn in by its brackets", {
  // 13 cells: 乡亲们齐声喊道 7 ：“ 1.5 电灯亮了 4 ！” 1.5 = 14; end 0.5, opening quote 0.5.
  measure: 13,
  lines: ["乡亲们齐声喊道：“电灯亮了！”"],
  not: { orphan: ["乡亲们齐声喊道：“电灯亮", "了！”"] },
});

golden("…… and a quote are no last line, with one character neither", {
  // 12 cells: 他摇了摇头：“我也说不 = 5 + 1.5 + 4 = 10.5, opened by 1.5 in all.
  measure: 12,
  lines: ["他摇了摇头：“我也说不", "清楚……”"],
  not: { orphan: ["他摇了摇头：“我也说不清", "楚……”"] },
});

golden("a number of two digits is no last line", {
  // 8 cells, no gap beside digits: 总比分定格在96 = 7, its five gaps between ideographs open by 1/5.
  measure: 8,
  rules: { latinGap: 0 },
  lines: ["总比分定格在96", "比88。"],
  not: { orphan: ["总比分定格在96比", "88。"] },
});

golden("the sign-off code does not stand alone, nor with one character", {
  // 16 cells: 17 + 。 1 + code 1.2 = 19.2, 18.7 at its least. 15 open by 1/14.
  measure: 16,
  tail: "③7",
  lines: ["防汛抢险的各类物资今天已经全部", "送达。③7"],
  not: { orphan: ["防汛抢险的各类物资今天已经全部送", "达。③7"] },
});

golden("the sign-off code is drawn in by the full stop before it", {
  // 14 cells: 12 + 。 1 + code 1.2 = 14.2: the stop gives 0.2.
  measure: 14,
  tail: "③7",
  lines: ["抗旱的物资今天已全部送到。③7"],
  not: { more: ["抗旱的物资今天已全部送", "到。③7"] },
});

golden("an orphan that cannot be helped: the line before would have a hole", {
  // 5 cells: four ideographs have three gaps of at most 1/4 = 4.75; six with the stop do not go in.
  measure: 5,
  lines: ["大堤总算保", "住。"],
  not: { short: ["大堤总算", "保住。"] },
});
