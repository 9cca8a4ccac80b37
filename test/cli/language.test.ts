import { describe, expect, it } from "vitest";
import { chooseLanguage, earlyOption } from "../../src/cli/language.js";

describe("chooseLanguage", () => {
  it("obeys --lang before all", () => {
    const env = { BANXIN_LANG: "zh", LANG: "zh_CN.UTF-8" };
    expect(chooseLanguage(["build", "x", "--lang", "en"], env, "zh-CN")).toBe("en");
    expect(chooseLanguage(["--lang=zh"], { BANXIN_LANG: "en" }, "en-US")).toBe("zh-CN");
  });

  it("asks BANXIN_LANG, LC_ALL, LC_MESSAGES and LANG, in this order", () => {
    const env = { BANXIN_LANG: "zh", LC_ALL: "en_US", LC_MESSAGES: "zh_CN", LANG: "en_GB" };
    expect(chooseLanguage([], env, "en-US")).toBe("zh-CN");
    expect(chooseLanguage([], { ...env, BANXIN_LANG: undefined }, "zh-CN")).toBe("en");
    expect(chooseLanguage([], { LC_MESSAGES: "zh_CN", LANG: "en_GB" }, "en-US")).toBe("zh-CN");
    expect(chooseLanguage([], { LANG: "en_GB.UTF-8" }, "zh-CN")).toBe("en");
  });

  it("takes an empty variable for one that is not set", () => {
    expect(chooseLanguage([], { LC_ALL: "", LANG: "zh_CN.UTF-8" }, "en-US")).toBe("zh-CN");
  });

  it("takes the system's word where the environment is silent, as on Windows", () => {
    expect(chooseLanguage([], {}, "zh-Hans-CN")).toBe("zh-CN");
    expect(chooseLanguage([], {}, "de-DE")).toBe("en");
  });

  it.each(["zh", "zh_CN.UTF-8", "zh-TW", "ZH_cn"])("takes %s for Chinese", (LANG) => {
    expect(chooseLanguage([], { LANG }, "en-US")).toBe("zh-CN");
  });

  it.each(["C", "POSIX", "ja_JP.UTF-8", "zhuang"])("serves %s in English", (LANG) => {
    expect(chooseLanguage([], { LANG }, "zh-CN")).toBe("en");
  });

  it("passes over a language that banxin does not speak; the parser complains of it", () => {
    expect(chooseLanguage(["--lang", "fr"], { LANG: "zh_CN" }, "en-US")).toBe("zh-CN");
  });
});

describe("earlyOption", () => {
  it("takes the last one, and none after --", () => {
    expect(earlyOption(["--lang", "en", "--lang=zh"], "--lang")).toBe("zh");
    expect(earlyOption(["build", "--", "--lang", "en"], "--lang")).toBeUndefined();
    expect(earlyOption(["build", "--lang"], "--lang")).toBeUndefined();
  });
});
