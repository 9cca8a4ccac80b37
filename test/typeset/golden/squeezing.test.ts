import { golden } from "./golden.js";

// 先挤进后推出: marks give before gaps are opened (clreq, "Punctuation width adjustment"; GB/T 15834 §5.1.10).

golden("a full stop gives as a last resort", {
  // 14 cells: 河水退了。 5 + 全村人都下地收谷子， 10 = 15: the end gives 0.5, the stop 0.5.
  measure: 14,
  lines: ["河水退了。全村人都下地收谷子，", "一直忙到天黑。"],
  not: { looser: ["河水退了。全村人都下地收谷", "子，一直忙到天黑。"] },
});

golden("a paper that squeezes no full stops opens the line instead", {
  // 14 cells: 14.5 at its least where only the end gives; 13 cells open by 1/12.
  measure: 14,
  rules: { squeezeStops: false },
  lines: ["河水退了。全村人都下地收谷", "子，一直忙到天黑。"],
  not: { wide: ["河水退了。全村人都下地收谷子，", "一直忙到天黑。"] },
});

golden("a full stop at the line's end gives even where none is squeezed inside", {
  // 12 cells: 雪后初晴， 5 + 孩子们都出来了。 8 = 13: the end 0.5, the comma 0.5.
  measure: 12,
  rules: { squeezeStops: false },
  lines: ["雪后初晴，孩子们都出来了。", "他们堆雪人。"],
  not: { looser: ["雪后初晴，孩子们都出来", "了。他们堆雪人。"] },
});

golden("marks do not hang on the mainland: the line gives up a character", {
  // 10 cells: ten ideographs and a comma on half a cell are 10.5.
  measure: 10,
  lines: ["昨夜的雨一直下到天", "亮，河水漫过了石桥。"],
  not: { wide: ["昨夜的雨一直下到天亮，", "河水漫过了石桥。"] },
});

golden("a paper that lets marks hang sets the comma beyond the edge", {
  // 10 cells and a comma of no width (clreq, "Hanging punctuation").
  measure: 10,
  rules: { hanging: true },
  lines: ["昨夜的雨一直下到天亮，", "河水漫过了石桥。"],
  widths: [10, 8],
  not: { looser: ["昨夜的雨一直下到天", "亮，河水漫过了石桥。"] },
});

golden("only ，、。 hang, an exclamation mark does not", {
  // 10 cells: ！ on half a cell makes 10.5.
  measure: 10,
  rules: { hanging: true },
  lines: ["昨夜的雨总算停下来", "了！河水也退了。"],
  not: { wide: ["昨夜的雨总算停下来了！", "河水也退了。"] },
});

golden("a quote begins a later line at half a cell, so that the speech stands in one line", {
  // 8 cells: “票完了，明早来”。 = 0.5 + 3 + 1 + 3 + 0.5 + 1 = 9; end 0.5, comma 0.5 (clreq, line start).
  measure: 8,
  lines: ["馆长笑着告诉我们", "“票完了，明早来”。"],
  not: { more: ["馆长笑着告诉我们", "“票完了，明", "早来”。"] },
});

golden("a quote begins a paragraph at half a cell too", {
  // 8 cells, indent 2: “好，修通了！” = 0.5 + 1 + 1 + 3 + 0.5 + 1 = 7; end 0.5, comma 0.5 = 6.
  measure: 8,
  indent: 2,
  lines: ["“好，修通了！”", "老人拉着记者说。"],
  not: { more: ["“好，修通", "了！”老人拉着", "记者说。"] },
});

golden("the quote that opens a narrow paragraph", {
  // 7 cells, indent 2: “慢点走，别 = 0.5 + 3 + 1 + 1 = 5.5, comma 0.5. 摔着！”母亲喊。 = 7.5, end 0.5.
  measure: 7,
  indent: 2,
  lines: ["“慢点走，别", "摔着！”母亲喊。"],
  not: {
    more: ["“慢点走，", "别摔着！”母亲", "喊。"],
    orphan: ["“慢点走，", "别摔着！”母亲", "喊。"],
  },
});

golden("four quoted words in a row: a seam of two quotes is not squeezed below a cell and a half", {
  // 10 cells: 他读 2 + “春” “夏” 2.5 each + “秋” 3 = 10, end 0.5: 0.5 left, it stands as it is. “冬” too would
  // take half a cell from each of the seams.
  measure: 10,
  lines: ["他读“春”“夏”“秋”", "“冬”四幅字，连声叫好。"],
  not: {
    start: ["他读“春”“夏”“秋”“冬", "”四幅字，连声叫好。"],
    squeezed: ["他读“春”“夏”“秋”“冬”", "四幅字，连声叫好。"],
  },
});

golden("the gap beside a number gives before a full stop", {
  // 13 cells: 11月24日8时30分 7.5 + 工地 2 + 点火， 3 + eight sixths = 13.83; end 0.5, eight gaps 1/24 each.
  measure: 13,
  lines: ["工地11月24日8时30分点火，", "当晚并网发电。"],
  not: { wide: ["工地11月24日8时30分点火，当", "晚并网发电。"] },
});

golden("without a gap beside numbers a character more stands in the same line", {
  // 13 cells: 12.5 + 当 1 = 13.5, the comma gives 0.5.
  measure: 13,
  rules: { latinGap: 0 },
  lines: ["工地11月24日8时30分点火，当", "晚并网发电。"],
  not: { looser: ["工地11月24日8时30分点火，", "当晚并网发电。"] },
});

golden("？！ take one cell inside a line too, squeezed or not (GB/T 15834 §5.1.2)", {
  // 11 cells: 你怎么又来了 6 ？！ 1 快进屋烤 4.
  measure: 11,
  rules: { squeezeStops: false },
  lines: ["你怎么又来了？！快进屋烤", "火吧。"],
  not: { looser: ["你怎么又来了？！快进屋", "烤火吧。"] },
});

golden("three cries take two cells (GB/T 15834 §5.1.2)", {
  // 8 cells: 守住了 3 ！！！ 2 大家抱 3.
  measure: 8,
  rules: { squeezeStops: false },
  lines: ["守住了！！！大家抱", "成一团。"],
  not: { looser: ["守住了！！！大家", "抱成一团。"] },
});
