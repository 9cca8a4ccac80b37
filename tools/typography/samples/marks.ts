import { CENTRED } from "../centred.js";
import type { Sample } from "../sample.js";

/** Widths and places of marks. */
export const MARKS: readonly Sample[] = [
  {
    id: "line-end",
    title: "A mark at a line's end takes half a cell",
    measure: 13,
    text: ["“今年的苹果卖得真叫好，筐还没有放稳当，贩子就把价钱谈妥了。”"],
    mark: ["好，"],
  },
  {
    id: "adjacent",
    title: "Two marks take a cell and a half",
    measure: 16,
    text: ["县剧团昨晚演《断桥》、《借伞》两出，台下喊：“好！”“再来！”连过道里也坐满了人。"],
    mark: ["》、《", "：“", "！”“", "！”"],
  },
  {
    id: "line-start",
    title: "An opening mark at a line's start takes half a cell",
    measure: 13,
    text: [
      "“路修了三年，总算通了车。”石渡镇的书记在路口对大家说。",
      "《云汀县志》上记着，这座桥建于乾隆年间，桥边的老樟树更早。",
      "下雨天赶集的人都爱在这“风雨桥”上歇一歇脚，说说收成。",
    ],
    mark: ["“路", "《云", "“风"],
  },
  {
    id: "cries",
    title: "？！ share a cell",
    measure: 13,
    text: ["“什么？！水库又满了？”老谭不信，跑上坝顶一看，真的满了！！全村人都笑了！！！"],
    mark: ["？！", "！！！", "！！"],
  },
  {
    id: "forbidden",
    title: "What may not begin a line",
    measure: 11,
    text: ["镇里请来专家马克西·奥斯丁讲养蜂。", "讲座定在周日上午9～11时，地点是镇农技站三楼。"],
    mark: ["·", "～"],
  },
  {
    id: "levels",
    title: "The four levels of 避头尾",
    measure: 9,
    text: [
      "今年春播来得早，种子已经到户。",
      "报名在农机站／村委会均可。",
      "老谭只念一件事——路修进村里。",
    ],
    mark: ["，", "／", "——"],
    panels: [
      { engine: "banxin", label: "none", rules: { prohibition: "none" } },
      { engine: "banxin", label: "basic" },
      { engine: "banxin", label: "gb", rules: { prohibition: "gb" } },
      { engine: "banxin", label: "strict", rules: { prohibition: "strict" } },
    ],
  },
  {
    id: "two-cell-signs",
    title: "—— and …… stay whole",
    measure: 9,
    text: ["他等了一辈子——整整四十年……终于等到班车开进村口这一天。"],
    mark: ["——", "……"],
  },
  {
    id: "styles",
    title: "Three widths of punctuation",
    measure: 13,
    indent: 0,
    text: ["路、桥、渡口，都通车了。", "老谭说：“好！车通人也旺。”", "（据《云汀日报》；有删节）"],
    panels: [
      { engine: "banxin", label: "full 全角式" },
      { engine: "banxin", label: "kaiming 开明式", rules: { punctuation: "kaiming" } },
      { engine: "banxin", label: "half 半角式", rules: { punctuation: "half" } },
    ],
  },
  {
    id: "hanging",
    title: "Hanging marks",
    measure: 11,
    text: ["清早的渡口雾还没散，船工老罗已经解开了缆绳。对岸的炊烟升起来了，新的一天就这样开始。"],
    panels: [
      { engine: "banxin", label: "banxin" },
      { engine: "banxin", label: "hanging: true", rules: { hanging: true } },
      { engine: "Chromium" },
    ],
  },
  {
    id: "centred",
    title: "Marks in the middle of the cell",
    measure: 13,
    language: "zh-Hant",
    fonts: [CENTRED, "song-400"],
    text: ["「路通了，菜才賣得出去，日子也好過了。」老譚說，「從前，走到縣城要三個鐘頭。」"],
  },
];
