import { describe, expect, it, test } from "vitest";
import { creditAt, readCredits, readDateline } from "../../src/manuscript/credits.js";

const shown = (byline: string): string =>
  readCredits(byline)
    .map(({ role, names }) => `${role}:${names.join(",")}`)
    .join(" ");

describe("a byline", () => {
  it.each([
    ["□记者 杜林波 金月全 文/图", "记者:杜林波,金月全 文/图:杜林波,金月全"],
    ["本报记者 何文澜 沈亦舟", "本报记者:何文澜,沈亦舟"],
    ["■记者 甲子 ◎通讯员 乙丑", "记者:甲子 通讯员:乙丑"],
    ["记者 顾青 通讯员 龚望 秦岳", "记者:顾青 通讯员:龚望,秦岳"],
    ["记者顾青 通讯员龚望", "记者:顾青 通讯员:龚望"],
    ["本报见习记者 王　娟", "本报见习记者:王娟"],
    ["记者 王 娟 李明", "记者:王娟,李明"],
    ["顾青 文 林夏 图", "文:顾青 图:林夏"],
    ["顾青 文/图", "文/图:顾青"],
    ["记者 顾青、林夏 摄影报道", "记者:顾青,林夏 摄影报道:顾青,林夏"],
    ["文/顾青", ""], // no space: printed as it is, not read
    ["马龙·白兰度 文", "文:马龙·白兰度"],
    ["周砚", ":周砚"],
    ["□记者张瞧文闫化庄图", ""], // cannot be cut surely
    ["", ""],
  ])("%s", (byline, credits) => {
    expect(shown(byline)).toBe(credits);
  });
});

describe("a dateline", () => {
  it("names agency, place, date and reporters", () => {
    expect(readDateline("新华社北京11月13日电（记者 顾青）晨雾未散。")).toEqual({
      dateline: { agency: "新华社", place: "北京", date: "11月13日", edited: false },
      credits: [{ role: "记者", names: ["顾青"] }],
    });
    expect(readDateline("本报讯（记者 顾青 通讯员 龚望）11月20日")?.credits).toEqual([
      { role: "记者", names: ["顾青"] },
      { role: "通讯员", names: ["龚望"] },
    ]);
  });

  it("of an edited dispatch says so", () => {
    expect(readDateline("据新华社电 今年以来")?.dateline).toMatchObject({ edited: true });
  });

  it("is not seen in a text that only speaks of one", () => {
    expect(readDateline("本报编辑部昨天停电。")).toBeUndefined();
    expect(readDateline("他读着本报讯三个字。")).toBeUndefined();
  });
});

test.each([
  ["帆船靠在码头 本报记者 顾青 摄", "帆船靠在码头"],
  ["帆船靠在码头　顾青、林夏 摄", "帆船靠在码头"],
  ["老船 新坞 顾青 摄", "老船 新坞"],
  ["帆船靠在码头（林场供图）", "帆船靠在码头"],
  ["帆船靠在码头。本报记者 顾青 摄", "帆船靠在码头。"],
  ["帆船靠在码头顾青摄", undefined],
  ["顾青 摄", undefined],
  ["他在湖边拍摄", undefined],
])("the credit of the caption %s", (caption, rest) => {
  const at = creditAt(caption);
  expect(at < 0 ? undefined : caption.slice(0, at)).toBe(rest);
});
