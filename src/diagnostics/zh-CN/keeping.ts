import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { chineseArchivePlace, chinesePlaces, chineseReason as why } from "../zh-CN-reasons.js";
import { near } from "./words.js";

/** Chinese: what is wrong with archive, mail and the machine. */
export const zhCNKeeping: Pick<
  Sentences,
  Extract<Code, `BX7${string}` | `BX8${string}` | `BX9${string}`>
> = {
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
