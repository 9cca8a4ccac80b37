/**
 * Reasons come from the stages, the system and the YAML parser in short English phrases. These are
 * the known ones in Chinese, as patterns over the whole phrase; `$1` is taken over.
 */
const phrases: readonly (readonly [RegExp, string])[] = [
  // The system.
  [/^(?:no such file|ENOENT\b.*)$/, "没有这个文件"],
  [/^(?:no permission|EACCES\b.*|EPERM\b.*)$/, "没有权限"],
  [/^(?:it is a folder|EISDIR\b.*)$/, "这是文件夹，不是文件"],
  [/^(?:the disk is full|ENOSPC\b.*)$/, "磁盘已满"],
  [/^ENOTDIR\b.*$/, "路径里有一段不是文件夹"],
  [/^EROFS\b.*$/, "磁盘只读"],
  [/^EBUSY\b.*$/, "正被别的程序占用"],
  [/^EMFILE\b.*$/, "打开的文件太多"],
  [/^ETIMEDOUT\b.*$/, "超时"],
  // Word files.
  [/^a damaged zip archive$/, "压缩包已损坏"],
  [/^no Word document inside$/, "里面没有Word文档"],
  [/^larger than (\d+) MB unpacked$/, "展开后超过$1MB"],
  [/^packed more than (\d+) times$/, "压缩超过$1倍，像是压缩炸弹"],
  [/^more than (\d+) parts$/, "部件超过$1个"],
  [/^a part's name leads outside$/, "部件的路径指向外面"],
  [/^a document type declaration$/, "含有文档类型声明"],
  [/^elements nested more than (\d+) deep$/, "嵌套超过$1层"],
  [/^more than (\d+) elements$/, "内容超过$1项"],
  [/^damaged XML$/, "XML已损坏"],
  [/^no text$/, "没有文字"],
  [/^more than (\d+) files of that name$/, "同名的文件超过$1个"],
  [/^larger than (\d+) MB$/, "超过$1MB"],
  // Profiles and photos at the press.
  [/^not an ICC profile$/, "不是ICC文件"],
  [/^its tables cannot be read$/, "里面的表读不出来"],
  [/^it was changed while the edition was built$/, "生成期间文件被改动过"],
  [/^damaged or cut short$/, "文件已损坏或不完整"],
  [/^not decoded within (\d+) seconds$/, "$1秒内解不出来"],
  // Photos and fonts.
  [/^the file is empty$/, "文件是空的"],
  [/^no pixels$/, "没有像素"],
  [/^it is encrypted and asks for a password$/, "已加密，要密码"],
  [/^a damaged PDF$/, "PDF已损坏"],
  [/^beside the masthead$/, "报头旁边"],
  [/^no page$/, "没有页面"],
  [/^not drawn within (\d+) seconds$/, "$1秒内画不出来"],
  [/^only an area with role: ad has it$/, "只有role: ad的版位才有这一项"],
  [/^in a gutter$/, "中缝里"],
  [/^on a page$/, "版面上"],
  [/^a spread has no masthead or ear$/, "通版里没有报头和报眼"],
  [/^a gutter has no masthead, guide or ear$/, "中缝里没有报头、导读和报眼"],
  [/^no story goes on in a gutter$/, "稿件不能转到中缝里"],
  [/^this gutter is drawn already$/, "这条中缝前面已经画过"],
  [/^a group needs a list: use: \[1, 2\]$/, "组照要列出照片：use: [1, 2]"],
  [/^(HEIC|AVIF|SVG|PDF|RAW|JP2|JXL)$/, "不支持$1格式"],
  [/^not a font file$/, "不是字体文件"],
  [/^a damaged (font file|WOFF2)$/, "文件已损坏"],
  [/^a variable font$/, "是可变字体"],
  [/^PostScript outlines \(CFF\)$/, "是PostScript轮廓（CFF）"],
  [/^a collection \(TTC\) of several fonts$/, "是多款字体的合集（TTC）"],
  [/^WOFF; use TTF or WOFF2$/, "是WOFF格式，请改用TTF或WOFF2"],
  [/^without TrueType outlines$/, "没有TrueType轮廓"],
  [/^a name of banxin's own$/, "这个名称banxin自己要用，请换一个"],
  // The paper's own characters (补字).
  [/^its name is not one character or U\+20BB7$/, "文件名不是一个字，也不是U+20BB7这样的码位"],
  [/^a second drawing of its character$/, "同一个字有两个文件"],
  [/^larger than (\d+) KB$/, "超过$1KB"],
  [/^not UTF-8$/, "不是UTF-8编码"],
  [/^not an SVG$/, "不是SVG"],
  [/^a script$/, "含有脚本"],
  [/^an animation$/, "含有动画"],
  [/^an escape \(\\\) in its style$/, "样式里有转义符（\\）"],
  [/^expected a date from (\S+) on$/, "日期不能早于$1"],
  [/^an element (<\S+>); only paths are read$/, "含有$1，只能有路径"],
  [/^its viewBox is not an em square$/, "viewBox不是正方形的字身框"],
  [/^a stroke without fill$/, "只有描边没有填色，请转为轮廓"],
  [/^the fill rule evenodd$/, "填充规则是evenodd，请改用nonzero"],
  [/^a damaged path$/, "路径有错"],
  [/^no path$/, "没有路径"],
  [/^ink outside the em square$/, "笔画超出字身框"],
  [/^more than (\d+) points$/, "节点超过$1个"],
  // Artwork (报头, 栏头).
  [/^no size$/, "宽或高为零"],
  [/^it needs another file$/, "引用了别的文件"],
  [/^text in a font; turn it into paths$/, "里面有文字，请转为路径"],
  [/^an element (<\S+>)$/, "含有$1"],
  // Browsers.
  [/^does not exist$/, "不存在"],
  [/^not a file$/, "不是文件"],
  [/^not executable$/, "不能执行"],
  [/^cannot be read: (.+)$/, "无法读取：$1"],
  [/^the package is not installed$/, "没有安装这个包"],
  [/^made for linux x64, this is (.+)$/, "只供linux x64使用，本机是$1"],
  // Press files.
  [/^no placeholder (\{.*\}); (\{\w+\}) is one$/, "没有$1这一项，是不是$2？"],
  [/^no placeholder (\{.*\})$/, "没有$1这一项"],
  [/^a brace without its other half$/, "花括号不成对"],
  [/^without \{page\} all pages have one name$/, "没有{page}，各版就同名了"],
  [/^\{code\} needs press\.code$/, "用了{code}，却没有写press.code"],
  [/^signs that no file name has$/, "含有文件名不能用的符号"],
  [/^it does not end in \.pdf$/, "要以.pdf结尾"],
  [/^a name that the build gives another file$/, "与别的成品文件同名"],
  [/^a stream larger than (\d+) MB unpacked$/, "有一段数据解开后超过$1MB"],
  [/^a damaged stream$/, "有一段数据已损坏"],
  [/^a stream with several filters$/, "有一段数据压缩了几层"],
  [/^a stream with a predictor$/, "有一段数据用了预测压缩"],
  [/^the filter (\S+)$/, "有一段数据用$1压缩"],
  [/^more than (\d+) MB of content$/, "版面内容超过$1MB"],
  [/^more than (\d+) million operators$/, "版面的绘图指令超过$1百万条"],
  [/^more than (\d+) forms and patterns$/, "嵌套的图形超过$1个"],
  [/^forms nested more than (\d+) deep$/, "图形嵌套超过$1层"],
  [/^graphics states nested too deep$/, "图形状态嵌套太深"],
  [/^a form that draws itself$/, "有一个图形套着它自己"],
  [/^(\d+) pages, not one$/, "有$1个版，应当只有一个"],
  [/^more than (\d+) pages, not one$/, "超过$1个版，应当只有一个"],
  [/^object streams, which the browser does not write$/, "含有浏览器不会写的对象流"],
  [/^page content: (.+) at byte (\d+)$/, "版面内容第$2字节有错（$1）"],
  [/^its size is not as stated$/, "大小与标明的不符"],
  [/^more than (\d+) million pixels$/, "超过$1百万像素"],
  [/^(\d+) bits for each colour$/, "每种颜色$1位"],
  [/^the colour space (.+)$/, "色彩空间$1"],
  [/^a PostScript object$/, "有PostScript对象"],
  [/^a predictor over (\d+) bits$/, "$1位的预测压缩"],
  [/^an unusual Decode$/, "反常的Decode"],
  [/^a colour key mask$/, "按颜色抠图"],
  [/^a damaged picture$/, "图片已损坏"],
  // Advertisers' files.
  [/^it is encrypted$/, "已加密"],
  [/^colours in (\S+)$/, "含有$1颜色"],
  [/^a transparency group in (\S+)$/, "含有$1的透明度组"],
  [/^a picture without pixels$/, "有没有像素的图片"],
  [/^a picture of more than (\d+) megapixels$/, "有超过$1百万像素的图片"],
  [/^a picture that is cut short$/, "有数据不完整的图片"],
  [/^layers that are switched off$/, "有关闭的图层"],
  [/^a Type 3 font$/, "用了Type 3字体"],
  [/^a transfer function$/, "含有传递函数"],
  [/^streams packed by LZW$/, "数据用LZW压缩"],
  [/^parts in other files$/, "一部分内容在别的文件里"],
  [/^a picture in JPEG 2000 whose colours are not stated$/, "有一幅JPEG 2000图没有写明色彩空间"],
  [/^a JPEG of a rare kind$/, "是少见的JPEG"],
  [/^damaged content$/, "版面内容已损坏"],
  [/^a damaged file$/, "文件已损坏"],
  [/^objects nested more than (\d+) deep$/, "对象嵌套超过$1层"],
  [/^more than (\d+) objects$/, "对象超过$1个"],
  [/^more than (\d+) MB on its page$/, "页面上的数据超过$1MB"],
  [/^more than (\d+) MB unpacked$/, "展开后超过$1MB"],
  // The archive.
  [/^it is not a regular file$/, "不是普通文件"],
  [/^it lies in the folder of the edition$/, "它在这一期的文件夹里面"],
  [/^it lies in the folder of the build$/, "它在成品的文件夹里面"],
  [/^it is a file, not a folder$/, "这是文件，不是文件夹"],
  [/^it holds other files and is no OCFL storage root$/, "里面有别的文件，不是OCFL存储"],
  [/^it follows OCFL (\S+), not 1\.1$/, "是OCFL $1，不是1.1"],
  [/^it has another layout: (.+)$/, "用的是另一种布局：$1"],
  [/^completed (\S+)$/, "补全了$1"],
  [/^removed what was not finished$/, "清除了没有存完的部分"],
  // Values.
  [/^Invalid input: expected string, .*$/, "应为文字"],
  [/^Invalid input: expected array, .*$/, "应为列表（每项以“- ”开头）"],
  [/^nothing is written here$/, "这里是空的"],
  [/^expected text in quotes$/, "应为文字，请加引号"],
  [/^expected text$/, "应为文字"],
  [/^expected a number$/, "应为数字"],
  [/^expected a whole number$/, "应为整数"],
  [/^expected true or false$/, "应为true或false"],
  [/^expected a mapping \(key: value\)$/, "应为“名称: 值”的对照表"],
  [/^expected a list \(- entry\)$/, "应为列表（每项以“- ”开头）"],
  [/^expected a date such as (.+)$/, "应为日期，例如$1"],
  [/^expected a multiple of (.+)$/, "应为$1的倍数"],
  [/^expected one of (.+)$/, "应为其中之一：$1"],
  [/^expected e\.g\. (.+)$/, "应写成$1的样子"],
  [/^expected (.+)$/, "应为$1"],
  [/^at least (\d+) entries$/, "至少要有$1项"],
  [/^at least (\S+)$/, "不能小于$1"],
  [/^at most (\S+)$/, "不能大于$1"],
  [/^more than (\S+)$/, "应大于$1"],
  [/^less than the (\d+) lines of the page$/, "应小于版心的$1行"],
  [/^no such name; (.+) is one$/, "没有这个名称，是不是“$1”"],
  [/^no such name$/, "没有这个名称"],
  // Mail.
  [/^not a URL$/, "不是网址的样子"],
  [/^neither smtp:\/\/ nor smtps:\/\/$/, "开头应为smtp://或smtps://"],
  [/^no host$/, "没有写服务器"],
  [/^superseded by revision (\d+)$/, "已有更新的第$1次，不再寄"],
  [/^its file in the outbox is missing or damaged$/, "发件箱里的信件文件丢失或损坏"],
  [/^interrupted before the server's answer$/, "服务器答复之前程序中断"],
  [/^the server closed the connection$/, "服务器断开了连接"],
  // The YAML parser.
  [/^a full-width colon$/, "冒号要用半角，后面空一格"],
  [/^no space after the colon$/, "冒号后面要空一格"],
  [/^Map keys must be unique$/, "同一个名称写了两次"],
  [
    /^Nested mappings are not allowed in compact mappings$/,
    "一行里有两个冒号；文字里有冒号就要加引号",
  ],
  [/^Implicit keys need to be on a single line$/, "名称和冒号要写在同一行"],
  [/^Implicit map keys need to be followed by map values$/, "名称后面缺少冒号和值"],
  [
    /^All (?:mapping|sequence|collection) items must start at the same column$/,
    "同一层的各项没有左对齐",
  ],
  [/^Tabs are not allowed as indentation$/, "缩进用了制表符"],
  [/^Missing closing ["'](.+)$/, "缺少收尾的引号"],
  [/^Unresolved alias .*$/, "“*”开头的文字要加引号"],
  [/^A block sequence may not be used as an implicit map key$/, "列表的缩进不对"],
  [/^Plain value cannot start with .*$/, "这个符号开头的文字要加引号"],
  [/^Missing space after : in .*$/, "冒号后面要有空格"],
  [/^Missing , .*$/, "括号里的各项之间缺少逗号"],
  [/^Comments must be separated .*$/, "“#”前面要有空格"],
  [/^Invalid escape sequence (.+)$/, "双引号里不能写$1，反斜杠要写两个"],
  [/^(?:Unexpected .+|Source contains multiple documents.*)$/, "这里有多余的内容"],
];

/** A reason in Chinese; one that is not known stays as it came. Alternatives are joined by 或. */
export function chineseReason(reason: string | number): string {
  const whole = translated(String(reason));
  if (whole !== undefined) return whole;
  const parts = String(reason).split(", or ");
  return parts.length < 2
    ? String(reason)
    : parts.map((part) => translated(part) ?? part).join("，或");
}

function translated(phrase: string): string | undefined {
  if (/, or /.test(phrase)) return undefined;
  const found = phrases.find(([pattern]) => pattern.test(phrase));
  return found && phrase.replace(found[0], found[1]);
}

/** A file with its reason in brackets, as in `song.ttf (a variable font)`. */
export function chineseFileReason(file: string | number): string {
  const text = String(file);
  // Names and reasons may have brackets of their own: the right split leaves a known reason.
  for (const { index } of text.endsWith(")") ? text.matchAll(/ \(/g) : []) {
    const reason = translated(text.slice(index + 2, -1));
    if (reason !== undefined) return `“${text.slice(0, index)}”${reason}`;
  }
  return `“${text}”`;
}

/** Places that were looked at, each with its reason in brackets: `env: /x (not a file); …`. */
export const chinesePlaces = (looked: string | number): string =>
  String(looked)
    .split("; ")
    .map((place) =>
      place.replace(/ \(([^()]+)\)$/, (_, why: string) => `（${chineseReason(why)}）`),
    )
    .join("；");

/** The kind of a font in a PDF: `CIDFontType0, not embedded`. */
export const chineseFontType = (type: string | number): string =>
  String(type).replace(/, not embedded$/, "（未嵌入）");

/** A place in the archive: `2026-11-23-CN00-0000, page 3`, or `the archive itself`. */
export function chineseArchivePlace(where: string | number): string {
  const [edition = "", part = ""] = String(where).split(/, (.*)/s);
  if (edition === "the archive itself") return "档案本身";
  const words: readonly (readonly [RegExp, string])[] = [
    [/^page (\d+)$/, "第$1版"],
    [/^gutter (\d+-\d+)$/, "中缝$1"],
    [/^story (.+)$/, "稿件$1"],
    [/^photo (.+)$/, "图片$1"],
    [/^whole edition$/, "全期"],
  ];
  const found = words.find(([pattern]) => pattern.test(part));
  return found ? `${edition}，${part.replace(found[0], found[1])}` : edition;
}
