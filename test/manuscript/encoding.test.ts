import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/manuscript/encoding.js";
import { encode, type Written } from "../support/encode.js";

const copy = `# 渔民上了岸

本报讯（记者 顾青）三年前的今天，云汀湖全面禁捕，54人当上了湿地巡护员。
一开始谁也不信：“鱼还能回来？”`;
const traditional = "縣城的農貿市場昨日開業，價格牌每小時更新一次。攤位費也降了。";

const seen = (bytes: Uint8Array): string | undefined => decodeBytes(bytes)?.encoding;

describe("the encoding of a file", () => {
  it.each([
    ["utf-8", "UTF-8"],
    ["utf-8-bom", "UTF-8"],
    ["utf-16le", "UTF-16LE"],
    ["utf-16be", "UTF-16BE"],
    ["gb18030", "GB18030"],
  ] as readonly [Written, string][])("%s is found, with the text", (written, encoding) => {
    const bytes = encode(copy, written);
    expect(decodeBytes(bytes)).toMatchObject({ encoding, damaged: 0 });
    expect(decodeBytes(bytes)?.text.replace("\ufeff", "")).toBe(copy);
  });

  it("makes no difference to copy of some length", () => {
    const chars =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年湖水鱼，。、“”0123\n";
    const text = fc.string({ unit: fc.constantFrom(...chars), minLength: 60, maxLength: 200 });
    const ways = fc.constantFrom<Written>("utf-8", "utf-16le", "utf-16be", "gb18030");
    fc.assert(
      fc.property(text, ways, (written, way) => {
        const whole = `${written}\n`;
        expect(decodeBytes(encode(whole, way))?.text).toBe(whole);
      }),
      { numRuns: 400 },
    );
  });

  it("is found with the mark of UTF-16, though nothing else would tell", () => {
    expect(seen(encode("\ufeff湖水清了", "utf-16le"))).toBe("UTF-16LE");
    expect(seen(encode("\ufeff湖水清了", "utf-16be"))).toBe("UTF-16BE");
    // 一 is 4E00 in one order and N in the other: not certain.
    expect(seen(encode("一一", "utf-16le"))).toBeUndefined();
  });

  it("is GB18030 with its four bytes, and traditional GBK", () => {
    const four = Buffer.from([0x95, 0x32, 0x82, 0x36]); // 𠀀
    const bytes = Buffer.concat([encode("湖水清了，鱼也多了", "gb18030"), four]);
    expect(decodeBytes(bytes)?.text).toBe("湖水清了，鱼也多了𠀀");
    expect(seen(encode(traditional, "gb18030"))).toBe("GB18030");
  });

  it("is Big5 where it is Big5", () => {
    expect(decodeBytes(encode(traditional, "big5"))).toMatchObject({ encoding: "Big5" });
  });

  it("stays UTF-8 wherever it was cut", () => {
    const bytes = encode(copy, "utf-8");
    for (const end of [bytes.length - 1, bytes.length - 2, 100, 101, 102]) {
      expect(seen(bytes.slice(0, end))).toBe("UTF-8");
    }
    const hole = Buffer.concat([bytes.slice(0, 101), bytes.slice(103)]);
    expect(decodeBytes(hole)).toMatchObject({ encoding: "UTF-8" });
    expect(decodeBytes(hole)?.damaged).toBeGreaterThan(0);
  });

  it("is none for pictures, programs and Western text", () => {
    expect(seen(Buffer.from("ffd8ffe000104a46494600010100", "hex"))).toBeUndefined();
    expect(seen(Buffer.from("7f454c460201010000000000000000000300", "hex"))).toBeUndefined();
    expect(seen(Buffer.from("café à la crème", "latin1"))).toBeUndefined();
  });
});
