import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Code, Diagnostic } from "../../../src/diagnostics/index.js";
import { importFiles } from "../../../src/import/index.js";
import { docxOf, p, partXml } from "../../support/docx.js";
import { encode } from "../../support/encode.js";
import { lines, makePaper, STORY, temporary } from "../../support/paper.js";
import { type Cases, check } from "./case.js";

type Own = Extract<Code, `BX10${4 | 5}${string}`>;

/** Imports one file into the minimal paper's edition. */
const bring =
  (name: string, bytes: Uint8Array | string) => async (): Promise<readonly Diagnostic[]> => {
    const file = join(temporary(), name);
    writeFileSync(file, bytes);
    const [result] = await importFiles([file], makePaper().edition);
    return result?.diagnostics ?? [];
  };

const word = (...rest: Parameters<typeof docxOf>) => bring("来稿.docx", docxOf(...rest));
const author = `w:id="1" w:author="许衡"`;

/** 1040 how copy arrives: encodings, lines, Word files. */
export const importCases: Cases<Own> = {
  BX1040: {
    raise: check({ [STORY]: encode(`# 云汀湖水位上涨\n\n${lines(42)}\n`, "gb18030") }),
    at: STORY,
    facts: { file: STORY, encoding: "GB18030" },
  },
  BX1041: {
    raise: bring("稿.txt", encode("云汀湖水位上涨\n\n水文站派人看守。", "utf-8").slice(0, -1)),
    at: "稿.txt:3:8",
    facts: { file: "稿.txt", count: 1 },
  },
  BX1042: {
    raise: check({ [STORY]: `# 云汀湖水位上涨\n\n${lines(42).replaceAll("\n\n", "\n")}\n` }),
    at: `${STORY}:3:1`,
    facts: { count: 42 },
  },
  BX1043: {
    raise: bring(
      "稿.txt",
      `云汀湖水位上涨\n\n${"昨天下午县城的市场开业价格牌每小时更新一次摊\n".repeat(3)}位费也降了。`,
    ),
    at: "稿.txt:3:1",
    facts: { lines: 4, paragraphs: 1 },
  },
  BX1044: {
    raise: bring("来稿.rtf", "{\\rtf1 湖}"),
    at: "来稿.rtf",
    facts: { file: "来稿.rtf", format: "RTF" },
  },
  BX1045: {
    raise: bring("来稿.docx", "PK\x03\x04"),
    at: "来稿.docx",
    facts: { file: "来稿.docx", reason: "a damaged zip archive" },
  },
  BX1046: {
    raise: bring(
      "来稿.docx",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    ),
    at: "来稿.docx",
    facts: { file: "来稿.docx" },
  },
  BX1047: {
    raise: word(
      `<w:p><w:r><w:t>湖水</w:t></w:r><w:ins ${author}><w:r><w:t>又</w:t></w:r></w:ins><w:del ${author}><w:r><w:delText>没有</w:delText></w:r></w:del><w:r><w:t>清了。</w:t></w:r></w:p>`,
    ),
    at: "来稿.docx",
    facts: { file: "来稿.docx", insertions: 1, deletions: 1, paragraphs: "1", text: "没有" },
  },
  BX1048: {
    raise: word(
      `${p("湖水清了。")}<w:p><w:r><w:t>鱼多了。</w:t><w:commentReference w:id="1"/></w:r></w:p>`,
      [["c", "comments", "comments.xml"]],
      [
        {
          name: "word/comments.xml",
          data: partXml("comments", `<w:comment ${author}>${p("多了多少？")}</w:comment>`),
        },
      ],
    ),
    at: "来稿.docx",
    facts: { author: "许衡", paragraph: 2, text: "多了多少？" },
  },
  BX1049: {
    raise: word(
      `${p("湖水清了。")}<w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p>`,
      [["i", "image", "media/image1.emf"]],
      [{ name: "word/media/image1.emf", data: `\x01\0\0\0${"\0".repeat(36)} EMF` }],
    ),
    at: "来稿.docx",
    facts: { picture: "image1.emf", format: "EMF" },
  },
  BX1050: {
    raise: word(
      `${p("湖水清了。")}<w:p><w:r><w:drawing><a:blip r:link="i"/></w:drawing></w:r></w:p>`,
      [["i", "image", "http://photo.example/1.jpg"]],
    ),
    at: "来稿.docx",
    facts: { target: "http://photo.example/1.jpg" },
  },
  BX1051: {
    raise: word(
      p("湖水清了。"),
      [["h", "header", "header1.xml"]],
      [{ name: "word/header1.xml", data: partXml("hdr", p("内部资料")) }],
    ),
    at: "来稿.docx",
    facts: { part: "header", text: "内部资料" },
  },
  BX1052: {
    raise: word(
      `<w:p><w:r><w:t>湖水清了。</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("湖区有鱼54种。")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
    at: "来稿.docx",
    facts: { paragraph: 1, text: "湖区有鱼54种。" },
  },
  BX1053: {
    raise: bring("舊稿.txt", encode("縣城的農貿市場昨日開業，價格牌每小時更新。", "big5")),
    at: "舊稿.txt",
    facts: { file: "舊稿.txt" },
  },
  BX1054: {
    raise: bring("lead.docx", docxOf(p("湖水清了。"))),
    at: "lead.docx",
    facts: { file: "lead.docx", name: "lead-2.md" },
  },
};
