import { golden } from "./golden.js";

// Traditional Chinese as set in Taiwan: ，。、：！？ stand in the middle of their cell and give nothing
// (clreq, "Punctuation positions"); 「」 and 《》 have their empty half as everywhere.

const language = "zh-TW";

golden("centred commas are not squeezed: the line gives up a character", {
  // 11 cells: 雨停之後， 5 + 鎮裡搶修公路， 7 = 12 and stays so; ten cells open by 1/9.
  measure: 11,
  language,
  lines: ["雨停之後，鎮裡搶修公", "路，村民都來幫忙。"],
  not: { wide: ["雨停之後，鎮裡搶修公路，", "村民都來幫忙。"] },
});

golden("corner brackets give", {
  // 10 cells: 老師說 3 「 1 明天停課 4 」 0.5 ， 1 = 9.5; 同 more is 10.5: 「 gives.
  measure: 10,
  language,
  lines: ["老師說「明天停課」，同", "學們都很高興。"],
  not: { looser: ["老師說「明天停課」，", "同學們都很高興。"] },
});

golden("a bracket gives at the line's end, the full stop before it stays whole", {
  // 8 cells: 他答 2 ： 1 「 1 水來了 3 。 1 」 1 = 9; end 0.5, 「 0.5.
  measure: 8,
  language,
  lines: ["他答：「水來了。」", "大家都跑去看。"],
  not: { start: ["他答：「水來了。", "」大家都跑去看。"] },
});

golden("、 between titles keeps its cell", {
  // 11 cells: 展出 2 + 《早春》、 1 + 2 + 0.5 + 1, twice = 11. On the mainland 《初 would still go in.
  measure: 11,
  language,
  lines: ["展出《早春》、《晚秋》、", "《初雪》三幅油畫。"],
  not: { wide: ["展出《早春》、《晚秋》、《初", "雪》三幅油畫。"] },
});

golden("the same copy with marks in the corner takes a character more", {
  // 11 cells: 展出 2 + 《早春》、 1 + 2 + 0.5 + 0.5, twice, + 《初 2 = 12: three 《 give 1/3 each.
  measure: 11,
  language: "zh-CN",
  lines: ["展出《早春》、《晚秋》、《初", "雪》三幅油畫。"],
  not: { looser: ["展出《早春》、《晚秋》、", "《初雪》三幅油畫。"] },
});

golden("a last character takes company, since nothing gives", {
  // 10 cells: 12; nine cells open by 1 in all.
  measure: 10,
  language,
  lines: ["春耕，從一封請戰書", "開始。"],
  not: { orphan: ["春耕，從一封請戰書開", "始。"], wide: ["春耕，從一封請戰書開始。"] },
});

golden("centred ？！ take a cell each", {
  // 12 cells: 11 + 2 = 13. Ten open by 2/9.
  measure: 12,
  language,
  lines: ["這麼大的雨你怎麼還來", "了？！快進屋烤火。"],
  not: { wide: ["這麼大的雨你怎麼還來了？！", "快進屋烤火。"] },
});

golden("the dot of a name does not begin a line", {
  // 7 cells: 劇團請來安東‧ exactly.
  measure: 7,
  language,
  lines: ["劇團請來安東‧", "契里科夫。"],
  not: { start: ["劇團請來安東", "‧契里科夫。"] },
});

golden("inner quotes 『』 stand close to the outer ones", {
  // 11 cells: 他說 2 ： 1 「『 1.5 早 1 』 1 是暗號 3 」 1 = 10.5, opened; 。 would begin the next line.
  measure: 11,
  language,
  lines: ["他說：「『早』是暗號。」", "大家笑了。"],
  not: { start: ["他說：「『早』是暗號。", "」大家笑了。"] },
});
