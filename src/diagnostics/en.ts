import { enCopy } from "./en/copy.js";
import { enDesk } from "./en/desk.js";
import { enEdition } from "./en/edition.js";
import { enKeeping } from "./en/keeping.js";
import { enPage } from "./en/page.js";
import { enPress } from "./en/press.js";
import type { Sentences } from "./facts.js";

/** English: what is wrong and what to do, for each code. */
export const en: Sentences = {
  ...enCopy,
  ...enDesk,
  ...enEdition,
  ...enPage,
  ...enPress,
  ...enKeeping,
};
