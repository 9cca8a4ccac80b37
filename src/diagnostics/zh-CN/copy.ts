import type { Code, DeskCode } from "../codes.js";
import type { Sentences } from "../facts.js";
import { chineseReason as why } from "../zh-CN-reasons.js";
import { near } from "./words.js";

/** What a Word file holds beside its text. */
const leftOut: Readonly<Record<string, string>> = {
  header: "页眉",
  footer: "页脚",
  hidden: "隐藏的文字",
  symbol: "特殊符号",
  object: "嵌入的对象",
};

/** Chinese: what is wrong with copy. */
export const zhCNCopy: Pick<Sentences, Exclude<Extract<Code, `BX1${string}`>, DeskCode>> = {
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
};
