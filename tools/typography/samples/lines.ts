import type { Sample } from "../sample.js";

/** Breaking and filling of lines. */
export const LINES: readonly Sample[] = [
  {
    id: "price",
    title: "The whole paragraph is broken at once",
    measure: 11,
    text: [
      "入冬以来，云汀县把农村公路养护的“最后一公里”摆上议程：石渡、临湖两镇率先试点，每条村道都有了自己的姓名牌。养路工老谭说，从前是坏了再修，如今天天有人看，坑洼不过夜。",
    ],
  },
  {
    id: "squeeze",
    title: "Squeeze first, open last",
    measure: 13,
    text: ["老谭笑着说：“路通了，菜才卖得出去，日子也好过了。”他种的三亩大棚，今年卖了两万多元。"],
  },
  {
    id: "caps",
    title: "What is opened, and how far",
    measure: 11,
    text: ["新桥长413.5米，宽12米，由云汀县交通局承建，总投资1.28亿元，工期预计18个月。"],
    mark: ["，宽"],
  },
  {
    id: "short-lines",
    title: "A line that cannot be filled stays short",
    measure: 9,
    indent: 0,
    text: ["番茄大棚里的Photosynthesis测量仪，是县农技站上个月装上的。"],
  },
  {
    id: "last-line",
    title: "No last line of one character",
    measure: 13,
    text: ["雪停以后，石渡镇的老街又热闹起来了，卖年画的、写春联的、炒瓜子的，家家都开门。"],
  },
  {
    id: "looseness",
    title: "A line more or less, to fit the copy",
    measure: 13,
    text: [
      "雨水过后，临湖乡的油菜花比往年早开了七天。村里把去年修好的栈道、凉亭、停车场又看了一遍，换了灯、补了漆；农家乐的老板们也挂上了新招牌，晒好了被褥，磨好了豆腐，只等着周末的客人早早上门。",
    ],
    panels: [
      { engine: "banxin", label: "looseness 0" },
      { engine: "banxin", label: "looseness −1", looseness: -1 },
    ],
  },
];
