import type { Sentences } from "./facts.js";
import { zhCNCopy } from "./zh-CN/copy.js";
import { zhCNDesk } from "./zh-CN/desk.js";
import { zhCNEdition } from "./zh-CN/edition.js";
import { zhCNKeeping } from "./zh-CN/keeping.js";
import { zhCNPage } from "./zh-CN/page.js";
import { zhCNPress } from "./zh-CN/press.js";

/** Chinese: what is wrong and what to do, for each code. */
export const zhCN: Sentences = {
  ...zhCNCopy,
  ...zhCNDesk,
  ...zhCNEdition,
  ...zhCNPage,
  ...zhCNPress,
  ...zhCNKeeping,
};
