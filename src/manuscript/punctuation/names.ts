import { hasSentenceMark } from "../characters.js";
import type { Stretch } from "./literal.js";

const ROLES =
  "记者|通讯员|特派员|评论员|实习生|撰稿|供稿|作者|摄影|摄像|摄|供图|制图|图|文|整理|编辑|责编|校对|版式|美编|组版|主编|审核|策划";
/** Bylines are short. */
const LONGEST = 80;

const MARKED = /^\s*[□■◎◆●○▲△]/u;
const HEAD = new RegExp(`^\\s*(?:本报|本刊|见习|实习|特约|责任|执行|首席|值班)*(?:${ROLES})`, "u");
const TAIL = new RegExp(`(?:${ROLES})\\s*$`, "u");
const IN_BRACKETS = new RegExp(
  `[（(][^（()）。！？；，,]{0,${LONGEST}}(?:${ROLES})[^（()）。！？；，,]{0,${LONGEST}}[）)]`,
  "gu",
);
/** 记者 王 娟 李明报道; 张三 李四 摄 */
const NAME = "[\\p{Script=Han}·]{1,4}";
const AFTER_ROLE = new RegExp(
  `(?:记者|通讯员|特派员|评论员|实习生)(?: ${NAME})+(?=[^\\p{Script=Han}·]|$|(?<=\\p{Script=Han}{2})(?:报道|摄影报道))`,
  "gu",
);
const BEFORE_ROLE = new RegExp(
  `(?<=^|[。！？）】 ])(?:${NAME} ){1,6}(?:摄影报道|摄影|摄|供图|制图|图|文|整理)(?=$|[ ）)。])`,
  "gu",
);

/**
 * Stretches in which names stand side by side: single spaces part them there (记者 杜林 金月 文/图),
 * and one inside a name of two characters fills it up to three (王 娟).
 */
export function nameStretches(text: string): readonly Stretch[] {
  if (isByline(text)) return [{ from: 0, to: text.length }];
  const found = [IN_BRACKETS, AFTER_ROLE, BEFORE_ROLE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => ({ from: m.index, to: m.index + m[0].length })),
  );
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(
      (stretch, i, all) => !all.slice(Math.max(0, i - 2), i).some((one) => one.to >= stretch.to),
    );
}

/** True for a line that says who wrote, and nothing else. */
export function isByline(text: string): boolean {
  if (text.length > LONGEST || hasSentenceMark(text.replace(/[：:]/gu, ""))) return false;
  return MARKED.test(text) || HEAD.test(text) || TAIL.test(text);
}
