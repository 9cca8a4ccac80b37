type Value = string | number;

/** “是不是…？” where something similar exists. */
export const near = (nearest: Value): string => (nearest === "" ? "" : `是不是“${nearest}”？`);

/** The parts of a story by their names in the program. */
const parts: Readonly<Record<string, string>> = {
  photo: "照片",
  table: "表格",
  "lead box": "核心提示",
  headline: "标题",
  head: "标题",
  text: "正文",
  caption: "图片说明",
};
/** `photo 2` is 第2张照片. */
export const part = (what: Value): string =>
  parts[what] ?? String(what).replace(/^photo (\d+)$/, "第$1张照片");

/** A page by its number, a spread by both (2-3), or a gutter by its name. */
export const sheet = (page: Value): string =>
  String(page).startsWith("中缝") ? String(page) : `第${page}版`;

/** Straight gutters by their way. */
const ways: Readonly<Record<string, string>> = { vertical: "竖缝上下", horizontal: "横缝左右" };
export const through = (way: Value): string => ways[way] ?? String(way);
