import type { Sentences } from "./facts.js";
import { zhCNDesk } from "./zh-CN-desk.js";
import {
  chineseElement,
  chineseInk,
  chineseInks,
  chinesePressFeature,
  chineseProfileUse,
} from "./zh-CN-press.js";
import {
  chineseArchivePlace,
  chineseFileReason,
  chineseFontType,
  chinesePlaces,
  chineseReason as why,
} from "./zh-CN-reasons.js";

type Value = string | number;

/** “是不是…？” where something similar exists. */
const near = (nearest: Value): string => (nearest === "" ? "" : `是不是“${nearest}”？`);

/** The parts of a story by their names in the program. */
const parts: Readonly<Record<string, string>> = {
  photo: "照片",
  table: "表格",
  "lead box": "核心提示",
  headline: "标题",
  head: "标题",
  text: "正文",
};
/** `photo 2` is 第2张照片. */
const part = (what: Value): string =>
  parts[what] ?? String(what).replace(/^photo (\d+)$/, "第$1张照片");

/** A page by its number, or a gutter by its name. */
const sheet = (page: Value): string => (typeof page === "number" ? `第${page}版` : page);

/** Straight gutters by their way. */
const ways: Readonly<Record<string, string>> = { vertical: "竖缝上下", horizontal: "横缝左右" };
const through = (way: Value): string => ways[way] ?? String(way);

/** What a Word file holds beside its text. */
const leftOut: Readonly<Record<string, string>> = {
  header: "页眉",
  footer: "页脚",
  hidden: "隐藏的文字",
  symbol: "特殊符号",
  object: "嵌入的对象",
};

/** Chinese: what is wrong and what to do, for each code. */
export const zhCN: Sentences = {
  BX1001: (f) => ({
    message: `无法读取文件“${f.file}”：${why(f.reason)}。`,
    help: "请确认文件还在原处、有读取权限，也没有被别的程序独占。",
  }),
  BX1002: (f) => ({
    message: `文件“${f.file}”不是文本，或者编码无法识别。`,
    help: "请确认它是文本文件；用编辑器打开，另存为UTF-8编码后重试。",
  }),
  BX1003: (f) => ({
    message: `稿件“${f.file}”没有标题。`,
    help: "请在正文之前写一行标题，以“# ”开头。",
  }),
  BX1004: (f) => ({
    message: `文首信息“${f.key}”有误：${why(f.reason)}。`,
    help: "请改正文件开头两行“---”之间的这一项。",
  }),
  BX1005: (f) => ({
    message: `文首信息里没有“${f.key}”这一项。${near(f.nearest)}`,
    help: "请改正名称；用不着就删去，它不会见报。",
  }),
  BX1006: (f) => ({
    message: `前后两段的衔接处文字重复：“${f.text}”。`,
    help: "多半是粘贴时重了，请核对原稿，删去一处。",
  }),
  BX1007: (f) => ({
    message: `这一段像是被错误断开的，已接到上一段：“${f.text}”。`,
    help: "如果本来就该另起一段，请给上一段补上句末标点。",
  }),
  BX1008: (f) => ({
    message: `已修补${f.count}处标点和空格。`,
    help: "逐处查看用banxin check --explain；源文件没有改动，要改用banxin tidy。",
  }),
  BX1009: (f) => ({
    message: `只有图片说明，没有图片：“${f.caption}”。版面上先印“缺图”。`,
    help: "请把图片放进本期文件夹，并在稿件里写上文件名。",
  }),
  BX1010: (f) => ({
    message: `这里的引号或“一一”拿不准，没有改动：“${f.text}”。`,
    help: "请在稿件里写明：左引号还是右引号，破折号“——”还是数词“一一”。",
  }),
  BX1011: (f) => ({
    message: `有${f.count}个字写成了部首符号（例如“${f.text}”），已换成同形的汉字。`,
    help: "这样的字多半是从PDF里复制来的；源文件没有改动，最好在源文件里也改过来。",
  }),
  BX1012: (f) => ({
    message: `去掉了${f.count}个看不见的控制字符。`,
    help: "它们不会见报；源文件没有改动。",
  }),
  ...zhCNDesk,
  BX1040: (f) => ({
    message: `文件“${f.file}”按${f.encoding}编码读取。`,
    help: "请核对一遍有没有乱码；以后最好存为UTF-8。",
  }),
  BX1041: (f) => ({
    message: `文件“${f.file}”有${f.count}处UTF-8字节残缺，缺的字显示为“\ufffd”。`,
    help: "文件可能没有传完，请向作者重要一份；或对照原稿补上这几处。",
  }),
  BX1042: (f) => ({
    message: `这里的${f.count}行之间没有空行，已按一行一段分开。`,
    help: "如果本是一段，请把这几行接成一行。",
  }),
  BX1043: (f) => ({
    message: `这里的${f.lines}行像是按固定字数折断的，已接成${f.paragraphs}段。`,
    help: "请对照原稿看分段是否正确；要另起一段，就在中间空一行。",
  }),
  BX1044: (f) => ({
    message: `“${f.file}”是${f.format}文件，不能导入。`,
    help: "请用Word或WPS打开，另存为.docx后再导入；PDF和网页请把文字复制到.txt文件里。",
  }),
  BX1045: (f) => ({
    message: `“${f.file}”不能作为Word文档读取：${why(f.reason)}。`,
    help: "请用Word或WPS打开，另存为一份新的.docx；打不开就请作者重发。",
  }),
  BX1046: (f) => ({
    message: `“${f.file}”设了密码。`,
    help: "请用Word或WPS打开，去掉密码，另存后再导入。",
  }),
  BX1047: (f) => ({
    message: `“${f.file}”有修订：采用插入${f.insertions}处，舍去删除${f.deletions}处（第${f.paragraphs}段）。删去的文字：“${f.text}”。`,
    help: "请向作者确认修订已经定稿；要恢复的文字，请自己补进稿件。",
  }),
  BX1048: (f) => ({
    message: `第${f.paragraph}段有${f.author}的批注：“${f.text}”。`,
    help: "批注不见报；请看过之后在稿件里落实。",
  }),
  BX1049: (f) => ({
    message: `图片“${f.picture}”是${f.format}格式，不能见报，没有导入。`,
    help: "请向作者要照片原件（JPEG或PNG），放进photos文件夹，在稿件里写上文件名。",
  }),
  BX1050: (f) => ({
    message: `稿件引用了外部的内容，没有去取：${f.target}。`,
    help: "需要这张图片，请自己取来放进photos文件夹。",
  }),
  BX1051: (f) => ({
    message: `没有放进稿件的内容（${leftOut[f.part] ?? f.part}）：“${f.text}”。`,
    help: "要见报的，请自己补进稿件。",
  }),
  BX1052: (f) => ({
    message: `第${f.paragraph}段旁文本框里的文字已放到这一段之后：“${f.text}”。`,
    help: "请看位置是否合适；是链接或核心提示，就给它加上框。",
  }),
  BX1053: (f) => ({
    message: `“${f.file}”像是Big5（繁体）编码，没有读取。`,
    help: "请用编辑器按Big5打开，核对后另存为UTF-8。",
  }),
  BX1054: (f) => ({
    message: `已经有同名的稿件，“${f.file}”存为“${f.name}”。`,
    help: "原有的稿件没有动；重复的请自己删去一份。",
  }),
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
    help: "请按印厂的要求写press.files，例如{code}{date}-{page:02}.pdf。",
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
    message: `“${f.story}”在前面的版已经排完，第${f.page}版没有文字可接。`,
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
    message: `第${f.page}版有${f.count}条${through(f.way)}贯通（断版、通缝）。`,
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
  BX6028: (f) => ({
    message: `付印文件“${f.file}”不合PDF/X-4：${why(f.reason)}。`,
    help: "这不应该发生，请连同这一版的文件报告给我们。",
  }),
  BX6024: (f) => ({
    message: `付印时读不出照片“${f.file}”：${why(f.reason)}，这里用了清样上的图。`,
    help: "请把原图另存一份，再重新生成。",
  }),
  BX7001: (f) => ({
    message: `“${f.edition}”这一期生成时有${f.count}个错误，没有存档。`,
    help: "请改正错误，重新生成；确实要存就加--force。",
  }),
  BX7002: (f) => ({
    message: `“${f.dir}”不能用作档案：${why(f.reason)}。`,
    help: "请用--store或paper.yaml里的archive写明档案的文件夹，或者一个新的、空的文件夹。",
  }),
  BX7003: (f) => ({
    message: `“${f.dir}”里还没有档案。`,
    help: "用banxin archive add存入第一期，就会建立；档案在别处，请用--store写明。",
  }),
  BX7004: (f) => ({
    message: `档案里没有“${f.id}”这一期。${near(f.nearest)}`,
    help: "可用banxin archive list查看全部各期；写日期即可，例如2026-11-23。",
  }),
  BX7005: (f) => ({
    message: `“${f.id}”可以指好几期：${f.names}。`,
    help: "请写出其中一期的全名。",
  }),
  BX7006: (f) => ({
    message: `${f.edition}没有“${f.version}”这个版本，最新的是${f.head}。`,
    help: "可用banxin archive show查看各个版本。",
  }),
  BX7007: (f) => ({
    message: `${f.edition}已经存档，内容与现在的不同：${f.files}。`,
    help: '如果是更正，请写明原因：--correction "更正什么、为什么"。档案没有改动。',
  }),
  BX7009: (f) => ({
    message: `文件夹“${f.dir}”不是空的，没有取出。`,
    help: "请写一个新的或空的文件夹。",
  }),
  BX7010: (f) => ({
    message: `${f.edition}里的路径“${f.path}”超出了文件夹，或者不是文件名，没有取出。`,
    help: "清单被人改动过：请运行banxin archive verify，并从备份取回这一期。",
  }),
  BX7011: (f) => ({
    message: `存档后被改动：“${f.file}”（${chineseArchivePlace(f.where)}）。`,
    help: "请从备份取回这个文件，再运行banxin archive verify。",
  }),
  BX7012: (f) => ({
    message: `缺失：“${f.file}”（${chineseArchivePlace(f.where)}）。`,
    help: "请从备份取回，再运行banxin archive verify。",
  }),
  BX7013: (f) => ({
    message: `不属于档案：“${f.file}”（${chineseArchivePlace(f.where)}）。`,
    help: "请看清是什么，移到别处；档案里只放版心存入的东西。",
  }),
  BX7014: (f) => ({
    message: `“${f.file}”（${chineseArchivePlace(f.where)}）不合OCFL 1.1的${f.clause}条：${f.reason}。`,
    help: "请从备份取回这一期的文件夹；条文见https://ocfl.io/1.1/spec/。",
  }),
  BX7015: (f) => ({
    message: `“${f.file}”（${chineseArchivePlace(f.where)}）没有照OCFL 1.1的建议${f.clause}：${f.reason}。`,
    help: "不是损坏；没有人知道缘故，就同备份比对。",
  }),
  BX7016: (f) => ({
    message: `已收拾一次中断的存档：${why(f.what)}。`,
    help: "不必处理；可用banxin archive list查看这一期存进了没有。",
  }),
  BX7017: (f) => ({
    message: `文件夹“${f.dir}”在档案“${f.store}”里面，没有取出。`,
    help: "请写一个档案以外的文件夹；档案里只放版心存入的东西。",
  }),
  BX7018: (f) => ({
    message: `文件名“${f.file}”里有引号、反斜杠或控制字符，没有存档。`,
    help: "请给文件改名，稿件和YAML里写到它的地方也要改，再重新生成：档案要能只用awk和sha512sum核对。",
  }),
  BX8001: (f) => ({
    message: `没有设置发信服务器：环境变量${f.variable}是空的。`,
    help: "请设为smtps://user:password@mail.example:465的样子（账号里的@写成%40）；加--dry-run 试寄，可以不连服务器先看样子。",
  }),
  BX8002: (f) => ({
    message: `环境变量${f.variable}不是发信服务器的地址：${why(f.reason)}。`,
    help: "请写成smtps://user:password@mail.example:465，或smtp://user:password@mail.example:587；特殊字符用%转写。",
  }),
  BX8003: (f) => ({
    message: `不知道用哪个邮箱发信：${f.variable}里的账号不是邮箱地址，paper.yaml也没有写email。`,
    help: "请在paper.yaml里写明email，或者用完整的邮箱地址作账号。",
  }),
  BX8004: (f) => ({
    message: `“${f.dir}”的这次校样没有收信人。`,
    help: "请在paper.yaml的people里写明谁看哪几版，或者用--to写明邮箱；并检查--stage和--pages。",
  }),
  BX8005: (f) => ({
    message: `paper.yaml里${f.name}要看“${f.page}”版，这一期没有这个版。${near(f.nearest)}`,
    help: "这一期确实没有这个版就不必理会；写错了请改paper.yaml。",
  }),
  BX8006: (f) => ({
    message: `“${f.address}”不是邮箱地址。`,
    help: "请写成desk@yunting.example的样子，每个地址一项，不带姓名。",
  }),
  BX8007: (f) => ({
    message: `“${f.dir}”还有${f.count}处错误，没有寄出。`,
    help: "请先改正（banxin check会逐条列出）再生成；一定要寄就用--force，信里会写明。",
  }),
  BX8008: (f) => ({
    message: `寄给${f.name}（${f.address}）的校样被拒收，不再重试：${why(f.reason)}。`,
    help: "请按这个原因改正地址或内容，再运行一次banxin proof send。",
  }),
  BX8009: (f) => ({
    message: `寄给${f.name}（${f.address}）的校样还没有寄出：${why(f.reason)}。`,
    help: "信还在发件箱里；过一会儿运行banxin proof resume。",
  }),
  BX8010: (f) => ({
    message: `连不上发信服务器${f.server}：${why(f.reason)}。`,
    help: "请检查网络、服务器名和端口；信都在发件箱里，连上以后运行banxin proof resume。",
  }),
  BX8011: (f) => ({
    message: `发信服务器${f.server}不认账号或密码：${why(f.reason)}。`,
    help: "请检查BANXIN_SMTP_URL；不少邮箱要用单独的授权码代替密码。信都在发件箱里，改好后运行banxin proof resume。",
  }),
  BX8013: (f) => ({
    message: `发件箱里的“${f.file}”读不出来，或者已经损坏。`,
    help: "请从备份恢复这个文件。没有备份时：信（.eml）再运行一次banxin proof send就会重写；记录（.json）请移走，对应的信会当作没有寄过。",
  }),
  BX8014: (f) => ({
    message: `寄给${f.name}的信缩到最小仍有${f.size}，超过了${f.limit}。`,
    help: "信照寄，服务器可能拒收；请用--pages分几次寄。",
  }),
  BX8015: (f) => ({
    message: `本期没有第${f.page}版，只有第${String(f.pages).replaceAll(", ", "、")}版。`,
    help: "没有寄出；请改正--pages。",
  }),
  BX9001: (f) => ({
    message: `找不到可用的浏览器。找过：${chinesePlaces(f.looked)}。`,
    help: "请安装Chrome或Chromium，或者用--browser指明它的路径；banxin doctor可以检查。",
  }),
  BX9002: (f) => ({
    message: `浏览器“${f.path}”启动不了：${why(f.reason)}。`,
    help: "请用--browser换一个浏览器；banxin doctor会列出本机能用的。",
  }),
  BX9003: (f) => ({
    message: `自带的浏览器无法解压到“${f.dir}”：${why(f.reason)}。`,
    help: "请检查磁盘空间和写入权限，或者用--browser指明本机的Chrome。",
  }),
  BX9004: (f) => ({
    message: `无法写入“${f.file}”：${why(f.reason)}。`,
    help: "请检查磁盘空间和写入权限，或者用--out、--store换一个文件夹。",
  }),
  BX9005: (f) => ({
    message: `“${f.file}”正被别的程序占用，无法写入。`,
    help: "请关闭打开它的程序（多半是PDF阅读器），再运行一次。",
  }),
  BX9006: (f) => ({
    message: `“${f.dir}”不是报纸的文件夹，也不是某一期的文件夹。`,
    help: "报纸的文件夹里要有paper.yaml，每期的文件夹里要有edition.yaml；可用banxin new和banxin edition new新建。",
  }),
  BX9007: (f) => ({
    message: `文件夹“${f.dir}”已经存在，没有覆盖。`,
    help: "请换一个名称，或者先把原来的文件夹移走。",
  }),
  BX9008: (f) => ({
    message: `另一个banxin正在用“${f.dir}”（${f.holder}），没有改动。`,
    help: `请等它结束后再试。只有确知那台机器上已没有版心在运行，才可以删去“${f.dir}/.banxin-lock”。`,
  }),
};
