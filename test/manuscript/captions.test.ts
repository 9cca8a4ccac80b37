import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, codesOf, storyOf } from "./support.js";

const body = (...paragraphs: string[]) =>
  storyOf("# 题", "", ...paragraphs.flatMap((p) => [p, ""]));
const captions = (result: ReturnType<typeof body>) =>
  result.value.photos.map((photo) => [photo.src, plain(photo.caption)]);

describe("a caption that lost its photo", () => {
  it.each([
    ["before any body paragraph", ["医护人员提供上门服务", "甲。"]],
    ["between complete paragraphs", ["甲。", "医护人员提供上门服务", "乙。"]],
    ["before a heading", ["甲。", "医护人员提供上门服务", "## 小标题", "乙。"]],
  ])("stands %s", (_, paragraphs) => {
    const result = body(...paragraphs);
    expect(captions(result)).toEqual([[undefined, "医护人员提供上门服务"]]);
    expect(codesOf(result)).toEqual(["BX1009"]);
    expect(result.diagnostics[0]?.facts).toEqual({ caption: "医护人员提供上门服务" });
  });

  it("goes to the photo before it that has none", () => {
    const result = body("甲。", "![](a.jpg)", "医护人员提供上门服务", "乙。");
    expect(captions(result)).toEqual([["a.jpg", "医护人员提供上门服务"]]);
    expect(codesOf(result)).toEqual([]);
  });
});

describe("a broken paragraph is no caption", () => {
  it.each([
    ["the one before goes on", ["甲，号召全县广大", "党员干部迅速行动起来", "投身防控。"]],
    ["it ends in a comma", ["甲。", "关键时刻全员出动，", "带头下沉。"]],
    ["it ends in an open quote", ["甲。", "他们响应“", "社区吹哨”号召。"]],
    ["the next one begins with a mark", ["甲。", "他们响应社区吹哨", "，部门报到。"]],
    ["the next one repeats its end", ["甲。", "号召广大党员干部", "干部迅速行动。"]],
  ])("%s", (_, paragraphs) => {
    const result = body(...paragraphs);
    expect(captions(result)).toEqual([]);
    expect(codesOf(result)).toContain("BX1007");
  });

  it("nor are signatures, labels or a story of bare lines", () => {
    expect(captions(body("甲。", "中共扶沟县委宣传部"))).toEqual([]);
    expect(captions(body("编者按", "甲。"))).toEqual([]);
    const bare = body("没有句号的一段", "没有句号的二段");
    expect(captions(bare)).toEqual([]);
    expect(blocksOf(bare.value)).toEqual(["没有句号的一段", "没有句号的二段"]);
  });
});

it("takes the credit off the end of a caption, where none is given", () => {
  const photo = (image: string) => storyOf("# 题", "", "文。", "", image).value.photos[0];
  const split = photo("![帆船靠岸 本报记者 顾青 摄](a.jpg)");
  expect([plain(split?.caption ?? []), split?.credit]).toEqual(["帆船靠岸", "本报记者 顾青 摄"]);
  const given = photo('![帆船靠岸 顾青 摄](a.jpg "资料图片")');
  expect([plain(given?.caption ?? []), given?.credit]).toEqual(["帆船靠岸 顾青 摄", "资料图片"]);
  const bracket = photo("![帆船靠岸（林场供图）](a.jpg)");
  expect([plain(bracket?.caption ?? []), bracket?.credit]).toEqual(["帆船靠岸", "林场供图"]);
});
