import { golden } from "./golden.js";

// What is decided over the whole paragraph: evenness, cuts, the number of lines, and where all of it fails.

golden("the first lines give up a character each, so that no later one is torn", {
  // 10 cells, no gap beside digits: 18 ideographs and a number of 3 + 方。 2. 9 and 9 open by 1/8; 10 and 8 by
  // nothing and 2/7, past the cap.
  measure: 10,
  rules: { latinGap: 0 },
  lines: ["今年全镇新挖水窖和", "旱井的总蓄水量达到", "128000方。"],
  not: { short: ["今年全镇新挖水窖和旱", "井的总蓄水量达到", "128000方。"] },
});

const rain = { measure: 9 } as const;
const THREE = ["雨停了，风住了，天", "晴了，人们都出来了，", "晒谷子，修房子。"];
const FOUR = ["雨停了，风住了，", "天晴了，人们都出", "来了，晒谷子，修", "房子。"];

golden("a paragraph at its best", {
  // 9 cells: 9; 晴了，人们都出来了， = 10, end 0.5, comma 0.5; 8.
  ...rain,
  lines: THREE,
  not: { more: FOUR, start: ["雨停了，风住了，天", "晴了，人们都出来了", "，晒谷子，修房子。"] },
});

golden("one line more: all open alike by 1/7", {
  // 9 cells: 8, 8, 8, 3.
  ...rain,
  looseness: 1,
  lines: FOUR,
  not: { fewer: THREE },
});

golden("one line less cannot be had: it stays as it is", {
  // 9 cells: 27 and six marks give 3: 24, but two lines hold 18.
  ...rain,
  looseness: -1,
  lines: THREE,
  not: { wide: ["雨停了，风住了，天晴了，人们", "都出来了，晒谷子，修房子。"] },
});

const drums = { measure: 13 } as const;
const DRUMS = ["学校建起来了。路修好了。", "今年是个好年景。锣鼓响了一", "上午。"];

golden("squeeze before stretch: the stops give, last of all, before a line is opened", {
  // 13 cells: 14, both stops give 0.5; 14, the end gives 0.5, the stop inside 0.5. Else 12 opens by 1.
  ...drums,
  lines: ["学校建起来了。路修好了。今年", "是个好年景。锣鼓响了一上午。"],
  not: { more: DRUMS },
});

golden("where stops may not be squeezed a line is opened", {
  // 13 cells: 12 opens by 1, behind 。 twice as far as elsewhere; 13; 3.
  ...drums,
  rules: { squeezeStops: false },
  lines: DRUMS,
  not: { squeezed: ["学校建起来了。路修好了。今年", "是个好年景。锣鼓响了一上午。"] },
});

golden("one line more, when the page asks for it", {
  ...drums,
  looseness: 1,
  lines: DRUMS,
  not: { fewer: ["学校建起来了。路修好了。今年", "是个好年景。锣鼓响了一上午。"] },
});

golden("one line more cannot be had within the caps", {
  // 13 cells: 28 in all; three lines of ten cells and a short one would need gaps of 3/9.
  ...drums,
  looseness: 1,
  lines: DRUMS,
  not: { short: ["学校建起来了。路修", "好了。今年是个好年", "景。锣鼓响了一", "上午。"] },
});

golden("a name is cut where nobody says that it is one", {
  // 12 cells: 昨天， 3 雨刚停， 4 县里派林晓 5 = 12 exactly.
  measure: 12,
  lines: ["昨天，雨刚停，县里派林晓", "岚进村。"],
  not: { squeezed: ["昨天，雨刚停，县里派林晓岚", "进村。"] },
});

golden("a name stays whole where marks can give for it", {
  // 12 cells: 13, both commas give half.
  measure: 12,
  together: { name: ["林晓岚"] },
  lines: ["昨天，雨刚停，县里派林晓岚", "进村。"],
  not: { apart: ["昨天，雨刚停，县里派林晓", "岚进村。"] },
});

golden("a name is cut rather than a line opened", {
  // 9 cells: 昨天上午县里请来林 = 9; eight would open by 1/7.
  measure: 9,
  together: { name: ["林晓岚"] },
  lines: ["昨天上午县里请来林", "晓岚担任校长。"],
  not: { looser: ["昨天上午县里请来", "林晓岚担任校长。"] },
});

golden("a number is cut from its unit where nobody says that they belong together", {
  // 11 cells, no gap beside digits: 今年， 3 入冬前， 4 收玉米 3 12 1 = 11.
  measure: 11,
  rules: { latinGap: 0 },
  lines: ["今年，入冬前，收玉米12", "吨左右。"],
  not: { squeezed: ["今年，入冬前，收玉米12吨", "左右。"] },
});

golden("a number and its unit stay together where marks can give for it (clreq)", {
  // 11 cells: 12, both commas give half.
  measure: 11,
  rules: { latinGap: 0 },
  together: { number: ["12吨"] },
  lines: ["今年，入冬前，收玉米12吨", "左右。"],
  not: { apart: ["今年，入冬前，收玉米12", "吨左右。"] },
});

golden("thirty cries that no rule allows to break are broken once", {
  // 11 cells: 胜利了 3 + 15 cries 14 × 0.5 + 1 = 11; 15 cries 14 × 0.5 + 1 + 我们终 3 = 11.
  measure: 11,
  lines: [`胜利了${"！".repeat(15)}`, `${"！".repeat(15)}我们终`, "于等到了。"],
  not: { wide: [`胜利了${"！".repeat(30)}`, "我们终于等到了。"] },
});

golden("a code at the end of a story takes words with it", {
  // 9 cells: 粮站粉刷一新， 7 + 昨天 2; 开张。 3 + code 6 × 0.8 = 7.8.
  measure: 9,
  tail: "（责编王娟）",
  lines: ["粮站粉刷一新，昨天", "开张。（责编王娟）"],
  not: { orphan: ["粮站粉刷一新，昨天开", "张。（责编王娟）"] },
});

golden("a code longer than the line is broken once, against the rules", {
  // 9 cells: 粮站开张。 5 + five signs 4 = 9; the other ten 8.
  measure: 9,
  tail: "（责编王娟审核李明校对金月全）",
  lines: ["粮站开张。（责编王娟", "审核李明校对金月全）"],
  widths: [9, 8],
  not: { wide: ["粮站开张。", "（责编王娟审核李明校对金月全）"] },
});
