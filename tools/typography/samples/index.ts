import type { Sample } from "../sample.js";
import { ANNOTATIONS } from "./annotations.js";
import { HEADS } from "./heads.js";
import { LINES } from "./lines.js";
import { MARKS } from "./marks.js";
import { VERTICAL } from "./vertical.js";
import { WORDS } from "./words.js";

/** All samples in the order of docs/typography.md. */
export const SAMPLES: readonly Sample[] = [
  ...LINES,
  ...MARKS,
  ...WORDS,
  ...HEADS,
  ...VERTICAL,
  ...ANNOTATIONS,
];
