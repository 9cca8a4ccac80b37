import { describe, expect, it } from "vitest";
import { decode, type Source } from "../../src/manuscript/decode.js";
import { encode } from "../support/encode.js";

const read = (source: string | Uint8Array): Source => {
  const decoded = decode(source, "a.md");
  if ("code" in decoded) throw new Error(decoded.code);
  return decoded.source;
};

describe("the bytes of a story", () => {
  it("may carry a byte order mark and Windows line ends", () => {
    const bytes = new TextEncoder().encode("\ufeff# 标题\r\n\r\n正文\r\n");
    expect(read(bytes).lines).toEqual(["# 标题", "", "正文", ""]);
    expect(read("\ufeff一\r二").lines).toEqual(["一", "二"]);
  });

  it("may be GBK, which is said", () => {
    const gbk = encode("标题\r\n第一段。", "gb18030");
    expect(read(gbk).lines).toEqual(["标题", "第一段。"]);
    expect(read(gbk).at(1, 2)).toEqual({ line: 2, column: 3 });
    const place = { file: "a.md" };
    const facts = { file: "a.md", encoding: "GB18030" };
    expect(decode(gbk, "a.md")).toMatchObject({ diagnostics: [{ code: "BX1040", facts, place }] });
  });

  it("are refused where they are Big5 or nothing known", () => {
    const big5 = encode("縣城的農貿市場昨日開業，價格牌每小時更新。", "big5");
    expect(decode(big5, "舊.md")).toMatchObject({ code: "BX1053", facts: { file: "舊.md" } });
    const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20]);
    expect(decode(latin, "a.md")).toMatchObject({ code: "BX1002", facts: { file: "a.md" } });
  });

  it("that were cut in the middle of a character are read, and the place is named", () => {
    const cut = encode("# 标题\n湖水清了", "utf-8").slice(0, -1);
    expect(read(cut).lines).toEqual(["# 标题", "湖水清\ufffd"]);
    const span = { start: { line: 2, column: 4 } };
    expect(decode(cut, "a.md")).toMatchObject({
      diagnostics: [{ code: "BX1041", facts: { count: 1 }, place: { span } }],
    });
  });

  it("lose soft hyphens: where words are divided is the setter's business", () => {
    expect(read("news\u00adpaper").lines).toEqual(["newspaper"]);
  });

  it("lose control characters, but places still count them", () => {
    const source = read("疫\u0000情\u200b防控\n𠮷a");
    expect(source.lines).toEqual(["疫情防控", "𠮷a"]);
    expect(source.at(0, 0)).toEqual({ line: 1, column: 1 });
    expect(source.at(0, 1)).toEqual({ line: 1, column: 3 });
    expect(source.at(0, 2)).toEqual({ line: 1, column: 5 });
    expect(source.at(1, 2)).toEqual({ line: 2, column: 2 });
  });
});
