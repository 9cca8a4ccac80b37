import type { Sample } from "../sample.js";

const dots = (text: string): string =>
  `<em style="font-style:normal;text-emphasis:dot;text-emphasis-position:under">${text}</em>`;
const ruby = (text: string, reading: string): string => `<ruby>${text}<rt>${reading}</rt></ruby>`;

/** Dots, readings, raised and lowered signs. */
export const ANNOTATIONS: readonly Sample[] = [
  {
    id: "dots",
    title: "Dots hang in the air between two lines",
    measure: 13,
    text: [],
    markdown:
      "县林业局提醒：==每年3月1日至5月31日，林区内禁止一切野外用火==；上坟祭扫请用鲜花。各村护林员已经上岗，发现火情请打12119。",
    html:
      `<p>县林业局提醒：${dots("每年3月1日至5月31日，林区内禁止一切野外用火")}；` +
      "上坟祭扫请用鲜花。各村护林员已经上岗，发现火情请打12119。</p>",
  },
  {
    id: "readings",
    title: "Readings over their words, where there is room",
    measure: 13,
    text: [],
    fonts: ["kai-500"],
    type: { size: 11, leading: 17.25 },
    markdown:
      "{云汀|yún tīng}县在{鹮|huán}湖南岸，湖里从前有船叫{舴艋|zé měng}，如今渡口还在，船工{罗垚|luó yáo}今年六十三岁，守着最后一条。",
    html:
      `<p>${ruby("云", "yún")}${ruby("汀", "tīng")}县在${ruby("鹮", "huán")}湖南岸，湖里从前有船叫` +
      `${ruby("舴", "zé")}${ruby("艋", "měng")}，如今渡口还在，船工${ruby("罗", "luó")}${ruby("垚", "yáo")}` +
      "今年六十三岁，守着最后一条。</p>",
  },
  {
    id: "readings-columns",
    title: "In the columns of a newspaper readings stand in brackets",
    measure: 13,
    text: [],
    markdown:
      "湖里从前有一种小船叫{舴艋|zé měng}，如今渡口还在，船工罗{垚|yáo}今年六十三岁，守着最后一条。",
    html:
      `<p>湖里从前有一种小船叫${ruby("舴", "zé")}${ruby("艋", "měng")}，如今渡口还在，` +
      `船工罗${ruby("垚", "yáo")}今年六十三岁，守着最后一条。</p>`,
  },
  {
    id: "raised",
    title: "Raised and lowered signs move no line",
    measure: 13,
    text: [],
    markdown:
      "新泵站占地1200m^2^，每秒抽水3.6m^3^。化验室每天两次测溶解的O~2~和PO~4~^3-^，结果贴在湖边的公告栏里。",
    html:
      "<p>新泵站占地1200m<sup>2</sup>，每秒抽水3.6m<sup>3</sup>。化验室每天两次测溶解的O<sub>2</sub>" +
      "和PO<sub>4</sub><sup>3-</sup>，结果贴在湖边的公告栏里。</p>",
  },
];
