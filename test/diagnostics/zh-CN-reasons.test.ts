import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import {
  chineseFileReason,
  chineseFontType,
  chinesePlaces,
  chineseReason,
} from "../../src/diagnostics/zh-CN-reasons.js";

describe("chineseReason", () => {
  it.each([
    ["ENOENT: no such file or directory, open 'x'", "没有这个文件"],
    ["EPERM", "没有权限"],
    ["HEIC", "不支持HEIC格式"],
    ["expected text in quotes", "应为文字，请加引号"],
    ["expected one of line, tint", "应为其中之一：line, tint"],
    ["expected e.g. 2-4", "应写成2-4的样子"],
    ["at least 1 entries", "至少要有1项"],
    ["no such name; song is one", "没有这个名称，是不是“song”"],
    ["expected a whole number, or expected e.g. 2-4", "应为整数，或应写成2-4的样子"],
  ])("%s", (english, chinese) => {
    expect(chineseReason(english)).toBe(chinese);
  });

  it("leaves a reason alone that it does not know", () => {
    expect(chineseReason("the moon is full")).toBe("the moon is full");
  });

  it.each([
    ["a: 1\na: 2\n", "同一个名称写了两次"],
    ["a: b: c\n", "一行里有两个冒号；文字里有冒号就要加引号"],
    ["a:\n\tb: 1\n", "缩进用了制表符"],
    ['a: "b\n', "缺少收尾的引号"],
    ["a: @b\n", "这个符号开头的文字要加引号"],
  ])("knows what the YAML parser says of %j", (source, chinese) => {
    const messages = parseDocument(source, { prettyErrors: false }).errors.map((e) => e.message);
    expect(messages.map(chineseReason)).toContain(chinese);
  });
});

it("knows what the YAML parser says of an alias without its anchor", () => {
  const text = "Unresolved alias (the anchor must be set before the alias): b";
  expect(() => parseDocument("a: *b").toJS()).toThrow(text);
  expect(chineseReason(text)).toBe("“*”开头的文字要加引号");
});

describe("chineseFileReason", () => {
  it("keeps the file's name, with brackets of its own", () => {
    expect(chineseFileReason("宋 (细).ttf (no such file)")).toBe("“宋 (细).ttf”没有这个文件");
    expect(chineseFileReason("a.otf (PostScript outlines (CFF))")).toBe(
      "“a.otf”是PostScript轮廓（CFF）",
    );
    expect(chineseFileReason("song.ttf")).toBe("“song.ttf”");
  });
});

describe("chinesePlaces", () => {
  it("gives each place its reason in Chinese", () => {
    const looked = "env: /x y (not a file); chrome: /opt/chrome (does not exist)";
    expect(chinesePlaces(looked)).toBe("env: /x y（不是文件）；chrome: /opt/chrome（不存在）");
  });
});

describe("chineseFontType", () => {
  it("says where a font is not embedded", () => {
    expect(chineseFontType("CIDFontType0, not embedded")).toBe("CIDFontType0（未嵌入）");
    expect(chineseFontType("Type3")).toBe("Type3");
  });
});
