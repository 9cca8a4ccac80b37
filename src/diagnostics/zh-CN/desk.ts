import type { DeskCode } from "../codes.js";
import type { Sentences } from "../facts.js";

/** Chinese: what the sub-editor's desk asks about the copy. */
export const zhCNDesk: Pick<Sentences, DeskCode> = {
  BX1020: (f) => ({
    message: `是同一个人吗？这里是“${f.name}”，本文另一处是“${f.other}”。`,
    help: "请核实姓名，全文统一。",
  }),
  BX1021: (f) => ({
    message: `没有这个日期：“${f.text}”。`,
    help: "请对照原稿，核实月和日。",
  }),
  BX1022: (f) => ({
    message: `${f.date}是${f.want}，不是${f.have}。`,
    help: "日期和星期必有一错，请两样都核实。",
  }),
  BX1023: (f) => ({
    message: `概数应当用汉字：“${f.text}”。`,
    help: "请写成三四个、十几年的样子，不用阿拉伯数字，两个数字之间不加顿号。",
  }),
  BX1024: (f) => ({
    message: `表示约数的词用重了：“${f.text}”。`,
    help: "只留一个，写成“约30个”或者“30多个”。",
  }),
  BX1025: (f) => ({
    message: `范围的前一个数丢了单位：“${f.text}”。`,
    help: "请把单位写全，例如5%～10%、13万元～17万元。",
  }),
  BX1026: (f) => ({
    message: `“${f.text}”和后面的引号或书名号之间不用顿号。`,
    help: "标有引号、书名号的并列成分紧挨着时，请删去中间的顿号。",
  }),
  BX1027: (f) => ({
    message: `序号“${f.text}”后面的标点不对，应写作“${f.want}”。`,
    help: "“一”后面用顿号，“1”后面用下脚点，“第一”后面用逗号；（一）（1）①后面不加标点。",
  }),
  BX1028: (f) => ({
    message: `序号“${f.text}”跟在“${f.before}”后面，层次不合。`,
    help: "层次自高到低是一、（一）1.（1）①，可以跳过，不能颠倒；同一组序号写法要一致。",
  }),
  BX1029: (f) => ({
    message: `字词重复：“${f.text}”。`,
    help: "请删去多余的一个。",
  }),
  BX1030: (f) => ({
    message: `“${f.mark}”在这一段里没有配对。`,
    help: "请补上另一半；引文接着下一段的，下一段段首要再写前引号。",
  }),
  BX1031: () => ({
    message: "这篇消息没有署记者，也没有来源。",
    help: "请署名，或者以“本报讯（记者……）”、通讯社的电头开头。",
  }),
  BX1032: (f) => ({
    message: `标题里的“${f.text}”正文里没有，正文里有“${f.other}”。`,
    help: "请核对题文，改正有误的一处。",
  }),
  BX1033: (f) => ({
    message: `按本报词表，“${f.text}”应写作“${f.want}”。`,
    help: "请改正；词表有误，就改lexicon.yaml。",
  }),
  BX1034: (f) => ({
    message: `本报不用“${f.text}”这个词。`,
    help: "请换一个说法；可以用了，就从lexicon.yaml的banned里删去。",
  }),
  BX1035: (f) => ({
    message: `“${f.name}”的职务这里写作${f.have}，词表里是${f.want}。`,
    help: "请核实职务；职务有变，就改lexicon.yaml。",
  }),
  BX1036: (f) => ({
    message: `“${f.second}”排在“${f.first}”之后，与词表的先后不合。`,
    help: "请调整先后；排序有变，就改lexicon.yaml。",
  }),
};
