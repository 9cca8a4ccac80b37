import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { chineseReason as why } from "../zh-CN-reasons.js";
import { part, sheet, through } from "./words.js";

/** Chinese: what is wrong with a page, composed and printed. */
export const zhCNPage: Pick<Sentences, Extract<Code, `BX4${string}` | `BX5${string}`>> = {
  BX4001: (f) => ({
    message: `“${f.story}”多出${f.chars}字，合${f.lines}行，版位里排不下。`,
    help: "请删去这些字，或者在版样里加高、加宽这个版位。",
  }),
  BX4002: (f) => ({
    message: `“${f.story}”还缺${f.chars}字，合${f.lines}行，空得太多。`,
    help: "请补写、配图，或者在版样里缩小这个版位。",
  }),
  BX4003: (f) => ({
    message: `“${f.story}”还缺${f.chars}字，合${f.lines}行。`,
    help: "可以不改；要排满就补写这些字。",
  }),
  BX4004: (f) => ({
    message: `“${f.story}”的版位里放不下${part(f.what)}。`,
    help: "请在版样里放大这个版位，或者减少它的行数。",
  }),
  BX4005: (f) => ({
    message: `“${f.story}”安排到第${f.columns}栏，这个版位没有这么多栏。`,
    help: "栏从版位的左边数起，第一栏是1；请改正columns。",
  }),
  BX4006: (f) => ({
    message: `“${f.story}”的${part(f.what)}没有安排位置，不会见报。`,
    help: "请在edition.yaml里这个版位下的photos、table或lead中写明位置。",
  }),
  BX4007: (f) => ({
    message: `“${f.story}”的标题缩到最小字号仍然太宽：“${f.text}”。`,
    help: "请压缩标题，分作两行，或者让标题多跨几栏。",
  }),
  BX4008: (f) => ({
    message: `“${f.story}”的图片说明“${f.text}”占${f.lines}行，只给图片留下${f.left}行。`,
    help: "请压缩图片说明，或者给图片多留几行、让它多跨几栏。",
  }),
  BX4009: (f) => ({
    message: `版位给第${f.number}张照片留了位置，“${f.story}”里却没有这张照片。`,
    help: "请在稿件里写明这张照片（写法见docs/story-format.md），或者删去这个版位的photos。",
  }),
  BX4010: (f) => ({
    message: `“${f.story}”的竖题“${f.text}”缩到最小字号仍然长出${f.chars}字。`,
    help: "请压缩标题，分作两行，或者在版样里加高这个版位。",
  }),
  BX4011: (f) => ({
    message: `“${f.story}”要竖排，版位却不是一个矩形。`,
    help: "请在版样里把这个版位画成矩形，或者改用横题（head: { at: top }）。",
  }),
  BX4012: (f) => ({
    message: `“${f.story}”要加框、铺底或者破栏，版位却不是一个矩形；仍按基本栏排。`,
    help: "请在版样里把这个版位画成矩形，或者删去box和textColumns。",
  }),
  BX4013: (f) => ({
    message: `“${f.story}”每行${f.cells}字，${Number(f.cells) < Number(f.limit) ? `不足${f.limit}字，太窄` : `超过${f.limit}字，太宽`}。`,
    help: "请用textColumns改变栏数：每行8到30字便于阅读。",
  }),
  BX4014: (f) => ({
    message: `“${f.story}”的正文从标题左下方的栏排起，读者会从标题下面读起。`,
    help: "请在版样里让版位的左栏与标题同高，或者让标题跨到左栏上方。",
  }),
  BX4021: (f) => ({
    message: `“${f.story}”的${part(f.what)}有字行跨过通版的折缝。`,
    help: "请让折缝落在栏间：折缝左右的栏数相等，textColumns用双数，或者缩小columns。",
  }),
  BX4022: (f) => ({
    message: `“${f.story}”的“${f.text}”里，“${f.letter}”字正压在折缝上。`,
    help: "可以不改；要避开折缝，就增减一字、改变分行，或者让它多占、少占一栏。",
  }),
  BX4030: (f) => ({
    message: `“${f.story}”的照片“${f.photo}”要填满版位，得裁去宽度或高度的${f.cut}%，超过允许的${f.limit}%，所以缩小排入；给${f.lines}行正合适。`,
    help: "请修改版位photos里的lines，或者用crop放宽裁切限度。",
  }),
  BX4031: (f) => ({
    message: `广告预订的规格是${f.size}（${why(f.want)}），版样画的是${f.have}。`,
    help: "请修改版样，让广告版位同预订的规格一致；规格写错了就改size。",
  }),
  BX4034: (f) => ({
    message: `“${f.story}”的栏头图样“${f.name}”宽${f.cells}字，版位只有${f.have}字，已经缩小。`,
    help: "请在theme.yaml的logos里少给几行，或者把版位画宽一些。",
  }),
  BX4020: (f) => ({
    message: `“${f.story}”在前面的版已经排完，${sheet(f.page)}没有文字可接。`,
    help: "请删去这个版位，或者在版样里缩小前面的版位。",
  }),
  BX4015: (f) => ({
    message: `“${f.story}”的标题“${f.text}”是${f.size}点，报名只有${f.name}点。`,
    help: "一版上报名必须最大、最醒目：请给标题换小一级的role或字号，或者放大报头。",
  }),
  BX4016: (f) => ({
    message: `导读排不下“${f.text}”，印作“${f.want}”。`,
    help: "请在稿件开头用short写一个短标题。",
  }),
  BX4017: (f) => ({
    message: `${f.what}排不下，有${f.count}条没有印。`,
    help: "请把版位画高一些，或者少列几条。",
  }),
  BX4018: (f) => ({
    message: `“${f.other}”与“${f.story}”的标题左右并列，字体、字号相同或相近（碰题）。`,
    help: "请给其中一篇换role（另一种字体或字号），或者换题位（head.at: left排竖题，head.columns排文夹题），或者给一篇加框。",
  }),
  BX4019: (f) => ({
    message: `${sheet(f.page)}有${f.count}条${through(f.way)}贯通（断版、通缝）。`,
    help: "请让一个版位跨过这条缝：稿件互相咬合，版面才成整体。",
  }),
  BX5001: (f) => ({
    message: `模板“${f.template}”用了版面数据里没有的“${f.path}”。`,
    help: "请检查拼写；模板里只能用版面数据给出的名称。",
  }),
  BX5002: (f) => ({
    message: `${sheet(f.page)}的“${f.block}”印出来比版样大${f.over}毫米（模板${f.template}）。`,
    help: "模板只能在给定的框里画，不能把框撑大；请检查这个模板和样式。",
  }),
  BX5003: (f) => ({
    message: `浏览器没有装载字体“${f.font}”。`,
    help: "请运行banxin doctor查看字体，必要时换一个字体文件。",
  }),
  BX5004: (f) => ({
    message: `版面请求了不允许的地址，已经拦下：${f.url}。`,
    help: "版面只能使用报纸文件夹里的文件；请把它下载到文件夹里再引用。",
  }),
  BX5005: (f) => ({
    message: `${sheet(f.page)}的“${f.block}”印出来偏离版样${f.off}毫米（模板${f.template}）。`,
    help: "位置和大小由版样决定；请检查这个模板和样式里的边距、内边距和定位。",
  }),
  BX5006: (f) => ({
    message: `${sheet(f.page)}的“${f.block}”里有文字叠在一起（模板${f.template}）：${f.text}。`,
    help: "请缩短其中一处，或者在模板和样式里给它们留出地方。",
  }),
  BX5007: (f) => ({
    message: `各版都没有印出：${f.names}。`,
    help: "《报纸出版管理规定》（2005年）要求每期标明；请加进模板（masthead.hbs、signoff.hbs）。",
  }),
};
