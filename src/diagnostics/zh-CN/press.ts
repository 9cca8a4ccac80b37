import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { x4Sentence } from "../x4-rules.js";
import { chineseElement, chineseInk, chineseInks, chinesePressFeature } from "../zh-CN-press.js";
import { chineseFontType, chineseReason as why } from "../zh-CN-reasons.js";
import { sheet } from "./words.js";
import { zhCNX4 } from "./x4.js";

interface At {
  readonly page: string | number;
  readonly x: string | number;
  readonly y: string | number;
  readonly element: string | number;
}

/** The place of a mark, and what it is. */
const at = ({ page, x, y, element }: At): string =>
  `${sheet(page)}距左${x}毫米、距上${y}毫米：${chineseElement(element)}`;
const again = (f: { readonly count: string | number }): string =>
  f.count === 1 ? "" : `（共${f.count}处）`;

/** `page 2` and `object 12`. */
const chineseWhere = (where: string | number): string =>
  String(where)
    .replace(/^page (\d+)$/, "第$1页")
    .replace(/^object (\d+)$/, "对象$1");

/** What overprints, and what fonts lack, by their names in the rules. */
const overprinted: Readonly<Record<string, string>> = {
  white: "是白色却设了叠印，印出来就没有了",
  tint: "是平网却设了叠印，会透出下面的颜色",
};
const fontFaults: Readonly<Record<string, string>> = {
  "not embedded": "没有嵌入",
  "a Type 3 font": "是Type 3字体",
};

/** Chinese: what is wrong with a file for the printer. */
export const zhCNPress: Pick<Sentences, Extract<Code, `BX6${string}`>> = {
  BX6001: (f) => ({
    message: `“${f.story}”中“${f.text}”一行印出来与排版不符，偏差${f.off}em。`,
    help: "请先运行banxin doctor检查浏览器和字体，再重新生成；如果还有偏差，请报告给我们。",
  }),
  BX6002: (f) => ({
    message: `PDF里的字体“${f.font}”是${chineseFontType(f.type)}，不是嵌入的CID TrueType字体。`,
    help: "请换用TrueType轮廓的静态字体；可变字体、CFF轮廓和合成的粗体、斜体都不能付印。",
  }),
  BX6003: (f) => ({
    message: `照片“${f.photo}”按版面上的尺寸只有${f.ppi}ppi，印出来可能发虚；像素只够${f.mm}毫米宽。`,
    help: "请换一张像素更多的原图，或者把它排得小一些。",
  }),
  BX6004: (f) => ({
    message: `“${f.dir}”还没有生成过整期的版面。`,
    help: "请先运行banxin build；如果生成时用了--out，请写明那个文件夹。",
  }),
  BX6005: (f) => ({
    message: `生成的文件“${f.file}”不见了，或者生成以后被改动过。`,
    help: "请重新运行banxin build。",
  }),
  BX6006: (f) => ({
    message: `“${f.dir}”生成以后，“${f.file}”改动过，生成的文件已经过时。`,
    help: "请重新运行banxin build，看过清样再继续。",
  }),
  BX6007: (f) => ({
    message: `版面用了theme.yaml里没有的字体“${f.font}”，它是这台机器上的。`,
    help: "换一台机器，版面就会变样。请把字体写进theme.yaml的fonts，模板和样式里只用那里的名称。",
  }),
  BX6009: (f) => ({
    message: `报头图样“${f.file}”按印出的尺寸只有${f.ppi}ppi，至少要${f.want}ppi。`,
    help: "请用SVG，或者像素更多的扫描件。",
  }),
  BX6020: (f) => ({
    message: `${sheet(f.page)}转不成付印文件：${why(f.reason)}。`,
    help: "请重新生成这一版；如果还是不行，请连同这一版的PDF报告给我们。",
  }),
  BX6021: (f) => ({
    message: `${sheet(f.page)}距左${f.x}毫米、距上${f.y}毫米：${chineseElement(f.element)}含有${chinesePressFeature(f.what)}，印厂不收。`,
    help: "请去掉模板和样式里的阴影、不透明度、混合和滤镜；字体用静态TrueType，渐变用普通渐变，图片不要透明。",
  }),
  BX6022: (f) => ({
    message: `${sheet(f.page)}只用${chineseInks(f.inks)}印刷，距左${f.x}毫米、距上${f.y}毫米的${chineseElement(f.element)}却要用${chineseInk(f.ink)}。`,
    help: "请给这一版加色，或者把颜色（theme.yaml）、图片改成这一版有的油墨。",
  }),
  BX6023: (f) => ({
    message: `${sheet(f.page)}距左${f.x}毫米、距上${f.y}毫米：${chineseElement(f.element)}转不成印刷色：${why(f.reason)}。`,
    help: "请把图片另存为8位RGB的JPEG，再重新生成。",
  }),
  BX6025: (f) => ({
    message: `有${f.count}个错误，没有写出付印文件。`,
    help: "请改正错误，重新生成；确实要写就加--force，文件名里会带上FORCED。",
  }),
  BX6027: (f) => ({
    message: `有${f.count}个错误，仍写出了付印文件，文件名里带有FORCED。`,
    help: "请告知印厂，或者改正错误，重新生成。",
  }),
  BX6028: (f) => {
    const [wrong, mend] = x4Sentence(zhCNX4, f.rule, f.what, "请查docs/press.md。");
    const where = [chineseWhere(f.where), f.count === 1 ? "" : `共${f.count}处`];
    const parts = where.filter((part) => part !== "");
    return {
      message: `付印文件“${f.file}”不合PDF/X-4（ISO 15930-7，${f.clause}）：${wrong}${parts.length > 0 ? `（${parts.join("，")}）` : ""}。`,
      help: mend,
    };
  },
  BX6029: (f) => ({
    message: `文件夹里还有上次生成的${f.count}个付印文件，与现在的版面不符：${f.files}。`,
    help: "请不要发出；改正错误、重新生成后，这些文件会被替换。",
  }),
  BX6050: (f) => ({
    message: `广告文件“${f.file}”尺寸是${f.size}，版位放得下${f.placed}，已缩放到${f.percent}%。`,
    help: "请客户按预订的尺寸重做，或者把版位画成文件的大小。",
  }),
  BX6051: (f) => ({
    message: `广告文件“${f.file}”是RGB，付印时转成了印刷色，颜色会变。`,
    help: "请客户提供CMYK的PDF或TIFF，那样会原样付印。",
  }),
  BX6052: (f) => ({
    message: `广告文件“${f.file}”不能原样付印，连同文字转成了图片：${why(f.reason)}。`,
    help: "请客户按成品尺寸提供CMYK的PDF/X-4或PDF/X-1a，那样会原样付印。",
  }),
  BX6053: (f) => ({
    message: `广告文件“${f.file}”没有嵌入字体“${f.font}”，印出来字会变样。`,
    help: "请客户嵌入全部字体，或者把文字转成轮廓，重新导出PDF。",
  }),
  BX6054: (f) => ({
    message: `${sheet(f.page)}只用${chineseInks(f.inks)}印刷，广告文件“${f.file}”却要用${chineseInk(f.ink)}。`,
    help: "请给这一版加色（edition.yaml的inks），或者把广告换到别的版，或者请客户改用这一版的油墨。",
  }),
  BX6055: (f) => ({
    message: `付印不能用广告文件“${f.file}”：${why(f.reason)}。`,
    help: "请客户去掉密码，重新导出PDF。",
  }),
  BX6056: (f) => ({
    message: `广告文件“${f.file}”每种油墨${f.bits}位，付印时只用8位。`,
    help: "在新闻纸上看不出差别；8位的文件会原样付印。",
  }),
  BX6024: (f) => ({
    message: `付印时读不出照片“${f.file}”：${why(f.reason)}，这里用了清样上的图。`,
    help: "请把原图另存一份，再重新生成。",
  }),
  BX6030: (f) => ({
    message: `${at(f)}按印出的尺寸，分辨率只有${f.ppi}ppi，不到${f.want}ppi，印出来会发虚${again(f)}。`,
    help: "请换一张像素更多的原图，或者排得小一些。",
  }),
  BX6031: (f) => ({
    message: `${at(f)}按印出的尺寸，分辨率只有${f.ppi}ppi，远不到${f.want}ppi，印出来看得见马赛克${again(f)}。`,
    help: "请换一张像素更多的原图，或者排得小一些。",
  }),
  BX6032: (f) => ({
    message: `${at(f)}有粗${f.width}点的线，细于${f.least}点，新闻纸上会断线${again(f)}。`,
    help: "请把线加粗（theme.yaml的rules，或者广告原文件）。",
  }),
  BX6033: (f) => ({
    message: `${at(f)}有粗${f.width}点的线用了平网，细于${f.least}点印出来会成虚线${again(f)}。`,
    help: "这样的线请用实地，或者加粗。",
  }),
  BX6034: (f) => ({
    message: `${at(f)}总墨量${f.ink}%，超过纸张能吃的${f.limit}%${again(f)}。`,
    help: "请提亮或减墨；印厂允许更高的，请改paper.yaml的press.ink。",
  }),
  BX6035: (f) => ({
    message: `${at(f)}总墨量${f.ink}%，超过${f.limit}%，会蹭脏对版${again(f)}。`,
    help: "请按新闻纸重新分色，或者减墨。",
  }),
  BX6036: (f) => ({
    message: `${at(f)}字号只有${f.size}点，小于${f.least}点会糊${again(f)}。`,
    help: "请把字号加大。",
  }),
  BX6037: (f) => ({
    message: `${at(f)}是反白字，字号只有${f.size}点，小于${f.least}点会被油墨糊死${again(f)}。`,
    help: "反白字请加大、加粗，或者改成浅底深字。",
  }),
  BX6038: (f) => ({
    message: `${at(f)}字号${f.size}点，用${String(f.inks).split("+").map(chineseInk).join("、")}套印，小于${f.least}点套不准就有重影${again(f)}。`,
    help: "小字请用单色，黑字请用单黑，不要四色黑；或者把字号加大。",
  }),
  BX6039: (f) => ({
    message: `${at(f)}离裁切线只有${f.mm}毫米，不到${f.least}毫米，可能被裁掉${again(f)}。`,
    help: "请往里移。",
  }),
  BX6040: (f) => ({
    message: `${at(f)}用的字体“${f.font}”${fontFaults[f.what] ?? f.what}${again(f)}。`,
    help: "请换用TrueType轮廓的静态字体；广告请嵌入全部字体，或者把文字转成轮廓后重新导出。",
  }),
  BX6041: (f) => ({
    message: `${at(f)}到了裁切线，${f.mm === 0 ? "版面却没有出血" : `却没有铺满${f.mm}毫米出血`}${again(f)}。`,
    help: "请铺到出血边（paper.yaml的press.bleed），或者收进版面以内。",
  }),
  BX6042: (f) => ({
    message: `${at(f)}${overprinted[f.what] ?? f.what}${again(f)}。`,
    help: "请在原文件里去掉叠印，重新导出。",
  }),
  BX6043: (f) => ({
    message: `${at(f)}的颜色是${f.space}，不是油墨色${again(f)}。`,
    help: "请转成CMYK或灰度，重新导出。",
  }),
  BX6044: (f) => ({
    message: `${at(f)}用的专色“${f.ink}”，别处写作“${f.other}”，会多出一块印版${again(f)}。`,
    help: "同一种专色，各处请用同一个名称。",
  }),
  BX6045: (f) => ({
    message: `${at(f)}查不了：${why(f.reason)}${again(f)}。`,
    help: "请把它的原文件重新导出；如果还是不行，请报告给我们。",
  }),
  BX6046: (f) => ({
    message: `${at(f)}的墨量量不出来${again(f)}：${why(f.reason)}。`,
    help: "请把图片另存为CMYK的JPEG，或者请印厂测量。",
  }),
  BX6047: (f) => ({
    message: `${sheet(f.page)}还有${f.count}处同样的问题（${f.code}）。`,
    help: "请先改正已经指出的，重新生成后再看其余的。",
  }),
};
