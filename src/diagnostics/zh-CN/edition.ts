import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { chineseProfileUse } from "../zh-CN-press.js";
import { chineseFileReason, chineseReason as why } from "../zh-CN-reasons.js";
import { near } from "./words.js";

/** Chinese: what is wrong with the files of a paper and its fonts. */
export const zhCNEdition: Pick<Sentences, Extract<Code, `BX2${string}` | `BX3${string}`>> = {
  BX2001: (f) => ({
    message: `YAML写法有误：${why(f.reason)}。`,
    help: "请检查缩进、冒号后的空格和成对的引号；缩进只能用空格，不能用制表符。",
  }),
  BX2002: (f) => ({
    message: `没有“${f.key}”这个项目。${near(f.nearest)}`,
    help: "请改正名称，或者删去这一项。",
  }),
  BX2003: (f) => ({
    message: `“${f.key}”的值不对：${why(f.reason)}。`,
    help: "请按要求改正这个值。",
  }),
  BX2004: (f) => ({
    message: `缺少必填的“${f.key}”。`,
    help: "请补上这一项。",
  }),
  BX2005: (f) => ({
    message: `版样里这一行读不懂：“${f.row}”。`,
    help: "每行先写行数，再写竖线，然后每个基本栏写一个字母，例如“12 | AABBB”。",
  }),
  BX2006: (f) => ({
    message: `版样的这一行有${f.have}栏，应为${f.want}栏。`,
    help: "每个基本栏写一个字母，不多不少；空着的栏写“.”。",
  }),
  BX2007: (f) => ({
    message: `版样各行加起来高${f.have}行，版心是${f.want}行。`,
    help: "请调整竖线左边的行数，使总数等于版心的行数。",
  }),
  BX2008: (f) => ({
    message: `版样里的字母“${f.letter}”没有对应的版位。${near(f.nearest)}`,
    help: "请在areas里写明这个字母放什么，或者改正版样里的字母。",
  }),
  BX2009: (f) => ({
    message: `版位“${f.letter}”不成一个整块。`,
    help: "同一个字母必须连成一片，每一栏自上而下不能断开。",
  }),
  BX2010: (f) => ({
    message: `areas里写了版位“${f.letter}”，版样里却没有画。`,
    help: "请在版样里画上这个字母，或者删去这个版位。",
  }),
  BX2011: (f) => ({
    message: `找不到稿件“${f.file}”。${near(f.nearest)}`,
    help: "文件名要从本期文件夹写起，用正斜杠；请核对文件名和扩展名。",
  }),
  BX2012: (f) => ({
    message: `找不到图片“${f.file}”。${near(f.nearest)}`,
    help: "请核对稿件里写的图片路径，或者把图片放进本期文件夹。",
  }),
  BX2013: (f) => ({
    message: `图片“${f.file}”打不开：${why(f.reason)}。`,
    help: "请用看图软件试着打开；能打开就另存为JPEG或PNG。",
  }),
  BX2014: (f) => ({
    message: `稿件“${f.file}”在本期文件夹里，但没有上版。`,
    help: "要用就在edition.yaml里给它安排版位；不用就移出文件夹。",
  }),
  BX2015: (f) => ({
    message: `稿件“${f.file}”安排了两次。`,
    help: "一篇稿件只能在一处起排：请删去其中一处；要转到后面的版接排，那一处改写continues。",
  }),
  BX2016: (f) => ({
    message: `字体“${f.font}”用不了：${chineseFileReason(f.file)}。`,
    help: "请在theme.yaml的fonts里写TrueType轮廓的静态字体文件，每个字重一个文件。",
  }),
  BX2017: (f) => ({
    message: `路径“${f.path}”超出了报纸的文件夹。`,
    help: "请把文件复制到报纸的文件夹里，再改写路径。",
  }),
  BX2018: (f) => ({
    message: `“${f.dir}”这一期没有稿件。`,
    help: "请把稿件（.md文件）放进这个文件夹，并在edition.yaml里安排上版。",
  }),
  BX2019: (f) => ({
    message: `版样里这一行有空着的格子：“${f.row}”。`,
    help: "有意留白可以不改；否则请把“.”换成版位的字母。",
  }),
  BX2020: (f) => ({
    message: `按paper.yaml的weekdays、rest和extra，${f.date}不是出报日；期号算作第${f.issue}期，与上一期相同。`,
    help: "日期写错了就改正；确要出报，就把这一天写进paper.yaml的extra（增期有期号，号外没有）。",
  }),
  BX2021: (f) => ({
    message: `补字文件“${f.file}”不能用：${why(f.reason)}。`,
    help: "请把字画成填色的路径，存为SVG，viewBox正好是字身框（正方形）；文件以这个字或它的码位命名，例如U+20BB7.svg。",
  }),
  BX2030: (f) => ({
    message: `图片“${f.file}”是${f.format}格式，不能付印。`,
    help: "请用原来的软件导出为JPEG（照片）、PNG或TIFF，再改稿件里的文件名；只改扩展名不会改变格式。",
  }),
  BX2031: (f) => ({
    message: `图片“${f.file}”的扩展名不对，其实是${f.format}格式。`,
    help: "照样可以付印；请改成正确的扩展名，免得别的软件打不开。",
  }),
  BX2032: (f) => ({
    message: `“${f.file}”里有${f.count}幅图或页，只印第一幅。`,
    help: "如果要用另外一幅，请把它单独存成一个文件。",
  }),
  BX2033: (f) => ({
    message: `图片“${f.file}”有${f.megapixels}百万像素，超过可以读取的${f.limit}百万像素。`,
    help: "请另存一份小些的：整版图片有2000万像素就够了。",
  }),
  BX2034: (f) => ({
    message: `广告文件“${f.file}”不能用：${why(f.reason)}。`,
    help: "请检查edition.yaml里的文件名，或者请客户提供未加密的单页PDF、TIFF或JPEG。",
  }),
  BX2022: (f) => ({
    message: `这里接排“${f.file}”，却没有哪个版位从头排它。`,
    help: "请在前面的版里用story安排它的上半部分；几篇短稿合排（stories）的，不能转版。",
  }),
  BX2023: (f) => ({
    message: `“${f.file}”安排在第${f.page}版接排，它前面的文字却在第${f.from}版。`,
    help: "转版只能往后转，每一版只接一次：请把这部分移到后面的版。",
  }),
  BX2024: (f) => ({
    message: `“${f.file}”不能转版：它有一处版位是广告或者竖排。`,
    help: "请删去这些版位的vertical，或者让稿件在一个版位里排完。",
  }),
  BX2025: (f) => ({
    message: `paper.yaml没有写${f.name}（${f.key}），每期报纸须在固定位置标明。`,
    help: "《报纸出版管理规定》（2005年）要求列入版本记录；请在paper.yaml里补上。",
  }),
  BX2026: (f) => ({
    message: `${f.date}这一期写的总期号是${f.have}，按paper.yaml的出报日历应是${f.want}。`,
    help: "请改正或删去edition.yaml的issue；若日历不对，改paper.yaml的weekdays、rest、extra或firstIssue。",
  }),
  BX2027: (f) => ({
    message: `报头图样“${f.file}”不能用：${why(f.reason)}。`,
    help: "请给SVG，或不低于300ppi的PNG、TIFF、JPEG。",
  }),
  BX2028: (f) => ({
    message: `第${f.left}版和第${f.right}版之间没有中缝：本期共${f.pages}版，${f.pairs === "" ? "没有哪两版并排印在一张纸上" : `并排印在一张纸上的是${String(f.pairs).replaceAll(", ", "、")}`}。`,
    help: "between写左、右两版的版次，双数版在左，单数版在右。",
  }),
  BX2029: (f) => ({
    message: `第${f.left}版和第${f.right}版之间只有${f.mm}毫米，去掉两边留白只排得下${f.have}字，中缝至少要${f.want}字。`,
    help: "请在theme.yaml里加大page的inner，或者缩小版心；不然就删去这条中缝。",
  }),
  BX2035: (f) => ({
    message: `栏头图样“${f.file}”不能用：${why(f.reason)}。`,
    help: "请给全部转为路径的SVG，或不低于300ppi的PNG、TIFF、JPEG；在此之前，栏目名用字排。",
  }),
  BX2036: (f) => ({
    message: `栏头图样“${f.file}”按印出的高度只有${f.ppi}ppi，至少要${f.want}ppi。`,
    help: "请用SVG，或者像素更多的扫描件，也可以少占几行。",
  }),
  BX2039: (f) => ({
    message: `“${f.files}”不能作付印文件的文件名：${why(f.reason)}。`,
    help: "请按印厂的要求写press.files，例如{code}{yyyymmdd}-{page:02}.pdf；可用{code}、{date}（2026-11-23）、{yyyymmdd}（20261123）、{page}和{page:02}。",
  }),
  BX2040: (f) => ({
    message: `第${f.left}、${f.right}版的通版放错了位置：按次序，这里是第${String(f.want).replace(", ", "、")}版。`,
    help: "spread要写它自己的两个版次：从头数起，一个通版占两个版次。",
  }),
  BX2041: (f) => ({
    message: `第${f.left}、${f.right}版不能做通版：本期共${f.pages}版，${f.middle === "" ? "没有哪两版在同一张纸的正中相连" : `在同一张纸正中相连的是第${String(f.middle).replace(", ", "、")}版`}。`,
    help: "通版只能是正中的两版：4版报是第2、3版，8版报是第4、5版；总版数要是4的倍数。",
  }),
  BX2042: (f) => ({
    message: `第${f.left}、${f.right}版已经做成通版，中间没有中缝可排。`,
    help: "请删去这条中缝，把内容放进通版；或者把通版改成两个单版。",
  }),
  BX2043: (f) => ({
    message: `没有第${f.page}版：这一期只有第1至第${f.pages}版。`,
    help: "请写有的版次，例如--pages 1,3-4。",
  }),
  BX2037: (f) => ({
    message: `印刷特性文件“${f.file}”不能用：${why(f.reason)}。`,
    help: "请向印厂要印刷机的ICC文件，放进报纸的文件夹；不写press.profile就用自带的新闻纸特性文件。",
  }),
  BX2038: (f) => ({
    message: `“${f.file}”是${f.space}的${chineseProfileUse(f.use)}特性文件，不是CMYK的印刷特性文件。`,
    help: "请向印厂要印刷机的输出特性文件；不写press.profile就用自带的新闻纸特性文件。",
  }),
  BX3001: (f) => ({
    message: `字体“${f.font}”和替补字体里都没有“${f.char}”字（${f.codepoint}）。`,
    help: `请核对是不是错字或异体字；确实要用，就在theme.yaml的fallback里指定一款收有此字的字体，或者补字：把字画成SVG，存为报纸文件夹里的glyphs/${f.codepoint}.svg。`,
  }),
};
