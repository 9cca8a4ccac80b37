import type { X4Sentences } from "../x4-rules.js";
import { chineseReason as why } from "../zh-CN-reasons.js";

const REPORT = "这不应该发生，请连同这一版的文件报告给我们。";
const AD = "如果是来件广告带进来的，请对方另出CMYK的PDF/X-4；否则请报告给我们。";

/** Chinese: the rules of PDF/X-4. */
export const zhCNX4: X4Sentences = {
  "pdf-version": (what) => [`文件头是${what}，应为%PDF-1.6`, REPORT],
  "trailer-id": () => ["文件尾没有前后一致的ID", REPORT],
  encryption: () => ["文件加了密", "请去掉密码，或者重新导出。"],
  "object-streams": () => ["对象压在对象流里", REPORT],
  "output-intent": () => ["没有PDF/X的输出意图", REPORT],
  "output-condition": () => [
    "输出意图没有写明印刷条件",
    "请换用带名称的ICC文件（paper.yaml的press.profile）。",
  ],
  "output-profile": () => [
    "输出意图的ICC文件不是CMYK输出用的",
    "请在paper.yaml的press.profile里写印厂的CMYK输出ICC文件。",
  ],
  "catalog-entries": (what) => [`目录里有屏幕阅读才用的${what}`, REPORT],
  javascript: (what) => [`含有脚本（${what}）`, AD],
  xmp: () => ["没有XMP元数据", REPORT],
  "xmp-wrapper": () => ["XMP没有包头", REPORT],
  "xmp-version": () => ["XMP没有写明PDF/X-4", REPORT],
  trapped: () => ["Info没有说明是否陷印", REPORT],
  "info-lacks": (what) => [
    `Info缺少XMP里的${what}`,
    "请看paper.yaml里有没有报名和出版单位；如果都有，请报告给我们。",
  ],
  "info-xmp": (what) => [`Info与XMP里的${what}不一致`, REPORT],
  "xmp-fields": (what) => [`XMP没有${what}`, REPORT],
  "trim-box": () => ["页面没有裁切框（TrimBox）", REPORT],
  "box-order": () => ["裁切框、出血框、媒体框没有依次套住", REPORT],
  "art-box": () => ["页面有了裁切框，又有ArtBox", REPORT],
  "page-entries": (what) => [`页面里有屏幕阅读才用的${what}`, REPORT],
  "transfer-function": (what) => [`出版时要改阶调（${what}）`, AD],
  opi: (what) => [`图片只是替身（${what}）`, AD],
  alternates: (what) => [`图片另有备用版本（${what}）`, AD],
  "reference-xobject": (what) => [`内容在别的文件里（${what}）`, AD],
  interpolate: (what) => [`图片要求插值（${what}）`, AD],
  postscript: (what) => [`含有PostScript对象（${what}）`, AD],
  lzw: (what) => [`数据流用了${what}压缩`, AD],
  "group-space": (what) => [`透明混合用的是${what}，不是CMYK`, AD],
  "rgb-entries": (what) => [`对象用了色彩空间${what}`, AD],
  "type-3-font": (what) => [`有${what}字体`, "请换用TrueType轮廓的静态字体。"],
  "font-program": (what) => [
    `字体“${what}”没有嵌入`,
    "请重新导出广告，嵌入全部字体，或者把文字转成轮廓。",
  ],
  "rgb-content": (what) => [`看不见的内容里有${why(what)}`, AD],
};
