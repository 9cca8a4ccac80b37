/** Chinese: all help and all messages of the command line. English has the same shape. */
export const zhCN = {
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Global Options:": "通用选项：",
    "Commands:": "命令：",
  } as Readonly<Record<string, string>>,
  optionsWord: "[选项]",
  commandWord: "<命令>",
  examplesTitle: "示例：",
  about: "版心：用Markdown稿件和照片排出一份报纸，从版样到PDF。",
  options: {
    help: "显示帮助",
    version: "显示版本号",
    lang: "界面语言：zh或en；不写则依BANXIN_LANG和系统语言",
    format: "输出格式：text给人看，json给程序读；不写为text",
    helpCommand: "显示一个命令的帮助",
  },
  values: {
    lang: "语言",
    format: "格式",
    dir: "文件夹",
    pages: "页码",
    path: "路径",
    stage: "校样",
    address: "邮箱",
    megabytes: "大小",
  },
  commands: {
    new: {
      about: "新建一份报纸：文件夹里有报头资料、版式和一期样报",
      args: { dir: ["文件夹", "要新建的文件夹"] },
      examples: ["banxin new 我的报纸", "banxin new ~/报社/城关镇报"],
    },
    edition: {
      about: "管理各期报纸",
      examples: ["banxin edition new 2026-11-24", "banxin edition new 2026-11-24 --paper 我的报纸"],
    },
    editionNew: {
      about: "新建一期：推算总期号、星期和农历，并以上一期的版样为底子",
      args: { date: ["日期", "出版日期，例如2026-11-24"] },
      paper: "报纸的文件夹；不写则是当前文件夹",
      examples: ["banxin edition new 2026-11-24", "banxin edition new 2026-11-24 --paper 我的报纸"],
    },
    import: {
      about: "把Word稿件（.docx）和文本文件导入一期：每个文件成为一篇稿件，从不覆盖已有的文件",
      args: { file: ["稿件", "要导入的文件：.docx、.txt或.md，可以写几个"] },
      into: "放进哪一期：有edition.yaml的文件夹",
      examples: [
        "banxin import 来稿.docx --into editions/2026-11-23",
        "banxin import 来稿/*.docx 通知.txt --into editions/2026-11-23",
      ],
    },
    build: {
      about: "排版并生成PDF校样；可以接连生成几期，一期出错不耽误其余各期",
      args: { dir: ["本期文件夹", "有edition.yaml的文件夹，可写多个"] },
      out: "成品放在哪个文件夹",
      pages: "只生成这几版，例如1,3或1,3-5",
      png: "另存每版的PNG图片",
      browser: "用哪个浏览器印制：Chrome或Chromium的路径",
      examples: [
        "banxin build editions/2026-11-23",
        "banxin build editions/2026-11-23 --pages 1,3 --png",
        "banxin build editions/2026-11-23 editions/2026-11-24 --out 成品",
      ],
    },
    check: {
      about: "只检查稿件和版面，不生成文件，也不用浏览器",
      args: { dir: ["本期文件夹", "有edition.yaml的文件夹"] },
      examples: [
        "banxin check editions/2026-11-23",
        "banxin check editions/2026-11-23 --format json",
      ],
    },
    proof: {
      about: "把校样寄给各版的人：小样、大样、清样",
      examples: [
        "banxin proof send editions/2026-11-23 --stage 大样",
        "banxin proof status editions/2026-11-23",
      ],
    },
    proofSend: {
      about: "寄校样：paper.yaml的people里每人一封信，只寄他要看的版；寄过的同一次校样不再寄",
      args: { dir: ["本期文件夹", "有edition.yaml的文件夹，先要生成过"] },
      stage: "哪一种校样：小样、大样或清样",
      to: "只寄给这些邮箱，可写多个；不在people里的人收全部各版",
      pages: "只寄这几版，例如1,3或1,3-5",
      dryRun: "不寄，把信写成.eml文件放进这个文件夹，用邮件程序就能打开",
      built: "生成时用了--out的，写明那个文件夹",
      limit: "一封信最大多少MB，超过就缩小附件；不写为18",
      again: "已经有这一次校样的人也再寄一遍",
      force: "有错误也寄，信里会写明",
      examples: [
        "banxin proof send editions/2026-11-23 --stage 大样 --dry-run 试寄",
        "banxin proof send editions/2026-11-23 --stage 大样",
        "banxin proof send editions/2026-11-23 --stage 清样 --pages 1 --to xuheng@yunting.example",
      ],
    },
    proofResume: {
      about: "把上次没有寄出的信接着寄完",
      args: { dir: ["本期文件夹", "有edition.yaml的文件夹"] },
      examples: ["banxin proof resume editions/2026-11-23"],
    },
    proofStatus: {
      about: "查看校样寄给了谁：哪几版、第几次、哪些没有寄到、为什么",
      args: { dir: ["本期文件夹", "有edition.yaml的文件夹"] },
      examples: [
        "banxin proof status editions/2026-11-23",
        "banxin proof status editions/2026-11-23 --format json",
      ],
    },
    doctor: {
      about: "检查本机的浏览器、字体和缓存",
      paper: "连同这份报纸自己的字体一起检查",
      browser: "检查这个浏览器",
      examples: ["banxin doctor", "banxin doctor --browser /usr/bin/chromium"],
    },
  },
  usage: {
    prefix: "用法有误：",
    unknownOption: (name: string, near: string) =>
      `没有选项“${name}”。${near === "" ? "" : `是不是“${near}”？`}`,
    unknownCommand: (name: string, near: string) =>
      `没有命令“${name}”。${near === "" ? "" : `是不是“${near}”？`}`,
    missingArgument: (name: string) => `缺少参数“${name}”。`,
    optionMissingArgument: (flags: string) => `选项“${flags}”后面要写值。`,
    missingOption: (flags: string) => `缺少选项“${flags}”。`,
    megabytes: (flag: string, value: string) =>
      `${flag}的大小“${value}”不对，应是以MB计的数，例如18。`,
    excessArguments: "参数太多。",
    choice: (flag: string, value: string, choices: string) =>
      `${flag}的值“${value}”不对，应为${choices}之一。`,
    pages: (value: string) => `--pages的页码“${value}”不对，应写成1,3或1,3-5的样子。`,
    date: (value: string) => `日期“${value}”不对，应写成2026-11-24的样子，而且确有这一天。`,
    sameName: (name: string) =>
      `有两期的文件夹都叫“${name}”，放到同一个--out里会互相覆盖，请分开生成。`,
    seeHelp: (command: string) => `查看用法：${command} --help`,
  },
  stages: {
    manuscript: "读稿",
    edition: "读取本期",
    typeset: "排字",
    compose: "拼版",
    browser: "准备浏览器",
    render: "印制版面",
    press: "生成PDF",
    write: "写入文件",
  },
  kinds: { proof: "校样", geometry: "坐标", report: "报告", png: "图片" },
  edition: {
    ok: (name: string) => `${name}：完成`,
    failed: (name: string) => `${name}：有错误，未通过`,
    stopped: (name: string) => `${name}：没有完成`,
    files: "文件",
    times: "用时",
    fits: "稿件篇幅",
    fitColumns: ["稿件", "版", "字", "行", "余缺"],
    over: (lines: number, chars: number) => `余${chars}字${lines}行`,
    short: (lines: number) => `缺${lines}行`,
    fitting: "正好",
    counts: (errors: number, warnings: number, notes: number) =>
      `错误${errors}个，警告${warnings}个，提示${notes}条`,
    total: (good: number, all: number) => `共${all}期，${good}期通过。`,
  },
  made: {
    paper: (dir: string) => `已新建报纸：${dir}`,
    edition: (dir: string, facts: { dateText: string; weekday: string; lunar: string }) =>
      `已新建一期：${dir}（${facts.dateText}　${facts.weekday}　${facts.lunar}）`,
    issue: (issue: number, pages: number) => `总第${issue}期，共${pages}版`,
    next: "接下来：",
  },
  imported: {
    step: "导入",
    story: (file: string, story: string) => `${file} → ${story}`,
    photos: (count: number) => `照片${count}张`,
    none: (file: string) => `${file}：没有导入`,
    total: (good: number, all: number) => `共${all}个文件，导入${good}个。`,
    next: "请在edition.yaml里给稿件安排位置，再运行banxin check。",
  },
  proof: {
    steps: { compose: "写信", send: "寄信" },
    states: {
      queued: "待寄",
      sending: "待寄",
      sent: "已寄",
      failed: "未寄到",
      had: "已有，未再寄",
      written: "已写成文件",
    },
    columns: ["校样", "收信人", "邮箱", "版", "结果", "时间", "说明"],
    stages: ["小样", "大样", "清样"],
    revision: (stage: string, revision: number) => `${stage}第${revision}次`,
    twice: "可能已经收到一次",
    tries: (count: number) => `试了${count}次`,
    none: "没有寄过校样。",
    nothing: "没有要接着寄的信。",
    had: "各人都已有这一次校样，没有再寄；要再寄请用--again。",
    total: (sent: number, waiting: number, failed: number) =>
      `已寄${sent}封，待寄${waiting}封，未寄到${failed}封。`,
    written: (count: number, dir: string) => `写了${count}封信，在“${dir}”，没有寄出。`,
  },
  doctor: {
    browsers: "浏览器",
    fonts: "字体",
    cache: "缓存文件夹",
    advice: "建议",
    used: "选用",
    good: "可用",
    bad: "不可用",
    none: "没有找到",
    ok: "一切就绪。",
    notOk: "还有问题要处理。",
  },
  interrupted: "已中断。",
  oldNode: (have: string, want: string) => `Node.js版本是${have}，版心需要${want}或更新的版本。`,
  unexpected: (message: string, bugs: string | undefined) =>
    `版心出了意外错误：${message}。请报告给${bugs ?? "版心的维护者"}；设置BANXIN_DEBUG=1再运行一次，可以得到详细记录。`,
  brokenOutput: (message: string) => `无法输出：${message}`,
};

/** The shape of every language's texts. */
export type CliText = typeof zhCN;
