import { golden } from "./golden.js";

// Words, numbers and addresses among ideographs (clreq, "Handling Western Text in Chinese Text").

golden("a word is not cut", {
  // 7 cells: 展厅里新来的 6 opens by 1/5; Robot would make it 8.67.
  measure: 7,
  lines: ["展厅里新来的", "Robot会写字。"],
  not: { torn: ["展厅里新来的Ro", "bot会写字。"] },
});

golden("A/B is one word", {
  // 5 cells: 新药按 3 + 1/6 + 1.5 = 4.67; the gap beside the word opens to 1/4, the others by 1/8.
  measure: 5,
  lines: ["新药按A/B", "两组试用，", "效果明显。"],
  not: { torn: ["新药按A/", "B两组试用，", "效果明显。"] },
});

golden("two words are parted at their space, which is squeezed to a quarter at most", {
  // 8 cells: 冠军是 3 + 1/6 + Blue 2 + 0.5 + River 2.5 = 8.17: the space gives 1/6.
  measure: 8,
  lines: ["冠军是Blue River", "队，亚军是主队。"],
  not: { short: ["冠军是Blue", "River队，亚军是", "主队。"] },
});

golden("spaces at the ends of lines and of the paragraph are not set", {
  // 7 cells: 7; Open Day 活动。 = 2 + 0.5 + 1.5 + 0.5 + 2 + 1 = 7.5, the stop gives.
  measure: 7,
  text: " 新馆本周末举办 Open Day 活动。 ",
  lines: ["新馆本周末举办", "Open Day 活动。"],
  widths: [7, 7],
  not: { orphan: ["新馆本周末举办", "Open Day 活", "动。"] },
});

golden("a mail address is cut behind its dots", {
  // 11 cells: 来信请寄 4 + 1/6 + news@ 2.5 + shiqiao. 4 = 10.67. example.cn，勿寄挂号。 = 5 + 6 = 11.
  measure: 11,
  lines: ["来信请寄news@shiqiao.", "example.cn，勿寄挂号。"],
  not: { start: ["来信请寄news@shiqiao", ".example.cn，勿寄挂号。"] },
});

golden("a piece of an address has no gap to open: its line stays short", {
  // 7 cells: 来信请寄news@ = 6.67; shiqiao. 4, with example. 8; example.cn，勿 = 5 + 2.
  measure: 7,
  lines: ["来信请寄news@", "shiqiao.", "example.cn，勿", "寄挂号。"],
  widths: [7, 4, 7, 4],
  not: { wide: ["来信请寄news@shiqiao.", "example.cn，勿", "寄挂号。"] },
});

golden("a web address is cut behind a slash or dot", {
  // 11 cells: 报名网址： 5 + https:// 4 + www. 2; shiqiao. 4 example. 4 cn/ 1.5 job 1.5.
  measure: 11,
  lines: ["报名网址：https://www.", "shiqiao.example.cn/job"],
  not: { start: ["报名网址：https:/", "/www.shiqiao.example.cn/job"] },
});

golden("a price stays with its sign", {
  // 7 cells: 6 opens by 1/5; ￥128.5 3.5 + ，比去年 4 = 7.5, the comma gives.
  measure: 7,
  lines: ["每箱苹果卖到", "￥128.5，比去年", "同期高。"],
  not: { torn: ["每箱苹果卖到￥", "128.5，比去年同", "期高。"] },
});

golden("a span of hours is one number", {
  // 11 cells: 窗口每天 4 + 1/6 + 8:30-11:30 5 + 1/6 + 办 1 = 10.33, opened; 公 more is 11.25 at its least.
  measure: 11,
  lines: ["窗口每天8:30-11:30办", "公，周末照常。"],
  not: { torn: ["窗口每天8:30-", "11:30办公，周末照常。"] },
});

golden("an engine number longer than the gaps can make up for leaves its line short", {
  // 8 cells: 新机车型号为 has five gaps of at most 1/4 = 7.25. HXD3CA-20260001， = 7.5 + 0.5.
  measure: 8,
  lines: ["新机车型号为", "HXD3CA-20260001，", "已上线。"],
  widths: [7.25, 8, 4],
  not: { torn: ["新机车型号为HXD3", "CA-20260001，已上", "线。"] },
});

golden("an ordinal in brackets is never cut", {
  // 6 cells: 工程分两期： = 6. （一）修渠； = 0.5 + 1 + 1 + 2 + 1 = 5.5, opened by 1/10: （二 would go in
  // squeezed, but not its ）.
  measure: 6,
  lines: ["工程分两期：", "（一）修渠；", "（二）架桥。"],
  not: {
    end: ["工程分两期：（", "一）修渠；（二", "）架桥。"],
    start: ["工程分两期：", "（一）修渠；（二", "）架桥。"],
  },
});
