import { describe, expect, it } from "vitest";
import { decode, type Source } from "../../src/manuscript/decode.js";

const read = (source: string | Uint8Array): Source => {
  const decoded = decode(source, "a.md");
  if ("code" in decoded) throw new Error(decoded.code);
  return decoded;
};

describe("the bytes of a story", () => {
  it("may carry a byte order mark and Windows line ends", () => {
    const bytes = new TextEncoder().encode("\ufeff# 标题\r\n\r\n正文\r\n");
    expect(read(bytes).lines).toEqual(["# 标题", "", "正文", ""]);
    expect(read("\ufeff一\r二").lines).toEqual(["一", "二"]);
  });

  it("are refused where they are GBK", () => {
    const gbk = Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2]); // 标题
    expect(decode(gbk, "旧稿.md")).toMatchObject({ code: "BX1002", facts: { file: "旧稿.md" } });
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
