import type { Credit, Dateline } from "./story.js";

/** What those who made a story are called, the longest names first. */
const ROLES = [
  "文/图/视频",
  "文图摄影",
  "摄影报道",
  "本报特约记者",
  "本报首席记者",
  "本报见习记者",
  "本报实习记者",
  "本报评论员",
  "特约通讯员",
  "见习记者",
  "实习记者",
  "首席记者",
  "特约记者",
  "本报记者",
  "实习生",
  "通讯员",
  "评论员",
  "记者",
  "作者",
  "编译",
  "整理",
  "制图",
  "供图",
  "摄影",
  "插图",
  "文/图",
  "图/文",
  "文图",
  "文 图",
  "摄",
  "文",
  "图",
] as const;
/** Roles that stand behind the names they belong to: 张三 摄, 顾青 文/图. */
const BEHIND = new Set(["文/图/视频", "文图摄影", "摄影报道", "整理", "制图", "供图", "编译"]);
const EITHER = new Set(["文/图", "图/文", "文图", "文 图", "摄", "文", "图", "摄影", "插图"]);

/** Two to four characters, or a foreign name in parts; what holds a role is glued, and no name. */
const NAME =
  /^(?!.*(?:记者|通讯员))(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+)$/u;
const SINGLE = /^\p{Script=Han}$/u;

/** A byline as words: role names are split off from what is glued to them. */
function words(byline: string): string[] {
  const clean = byline.replace(/(?<=^|\s)[□■◎●○◇◆]+/gu, "").replace(/文 图(?=\s|$)/u, "文图");
  return clean
    .split(/[\s\u3000、，,;；]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const role = ROLES.find((each) => word.startsWith(each) && word.length > each.length);
      // 记者顾青: the role is glued to a name of two to four characters. Longer ones cannot be cut surely.
      const rest = role ? word.slice(role.length) : "";
      return role && /者|员|生/u.test(role) && rest.length <= 4 ? [role, rest] : [word];
    });
}

/** 王 娟: a name of two characters that was spread over three cells. */
function unspread(list: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of list) {
    const last = out.at(-1);
    const roles = ROLES as readonly string[];
    if (last && SINGLE.test(last) && SINGLE.test(word) && !roles.includes(word)) {
      out[out.length - 1] = last + word;
    } else out.push(word);
  }
  return out;
}

/**
 * Reads who did what from a byline: `□记者 何文澜 沈亦舟 文/图`, `本报记者 顾青 通讯员 龚望`,
 * `顾青 文 林夏 图`. What cannot be read surely (`记者顾青文林夏图`) gives nothing: the byline
 * itself is always kept and printed as it is written.
 */
export function readCredits(byline: string): Credit[] {
  const credits: { role: string; names: string[] }[] = [];
  let open: { role: string; names: string[] } | undefined;
  let loose: string[] = [];
  for (const word of unspread(words(byline))) {
    if (!(ROLES as readonly string[]).includes(word)) {
      if (!NAME.test(word)) return [];
      if (open) open.names.push(word);
      else loose.push(word);
    } else if (loose.length > 0) {
      credits.push({ role: word, names: loose });
      loose = [];
    } else if (open && (BEHIND.has(word) || EITHER.has(word))) {
      credits.push({ role: word, names: [...open.names] });
      open = undefined;
    } else {
      open = { role: word, names: [] };
      credits.push(open);
    }
  }
  if (loose.length > 0) credits.push({ role: "", names: loose });
  return credits.every(({ names }) => names.length > 0) ? credits : [];
}

const DATELINE =
  /^(据)?(本报|新华社|中新社|人民日报)(\p{Script=Han}{2,8}?)?(\d{1,2}月\d{1,2}日)?(讯|电|专电)[\s\u3000]*(?:[（(]([^（()）]{2,60})[）)])?/u;

/**
 * Reads the beginning of a news story: 本报讯（记者 A 通讯员 B）, 新华社北京11月13日电（记者 X）,
 * 据新华社电. Undefined where the text begins otherwise.
 */
export function readDateline(
  text: string,
): { readonly dateline: Dateline; readonly credits: readonly Credit[] } | undefined {
  const found = DATELINE.exec(text);
  if (!found) return undefined;
  const [, edited, agency = "", place = "", date = "", kind, named] = found;
  // 本报编辑部昨天停电 is no dateline: a telegram of the paper's own has its day.
  if (agency === "本报" && kind !== "讯" && date === "") return undefined;
  if (kind === "讯" && place !== "") return undefined;
  return {
    dateline: { agency, place, date, edited: edited !== undefined },
    credits: named === undefined ? [] : readCredits(named),
  };
}

const BEFORE = "(?:[\\s\\u3000]+|[（(])";
const DID = "[\\s\\u3000]*(?:摄影报道|摄影|摄|供图|制图)[）)]?$";
const CREDIT_IN_CAPTION = [
  // 本报记者 顾青 林 夏 摄; after a full stop without a blank too, which reading takes out there.
  `(?:${BEFORE}|(?<=[。！？…”』）]))(?:本报)?(?:见习|实习|特约)?(?:记者|通讯员)[\\s\\u3000]*\\p{Script=Han}{1,4}(?:[\\s\\u3000、]+\\p{Script=Han}{1,4}){0,5}${DID}`,
  // 顾青、林夏 摄
  `${BEFORE}\\p{Script=Han}{2,8}(?:、\\p{Script=Han}{2,4}){0,3}${DID}`,
].map((pattern) => new RegExp(pattern, "u"));

/**
 * Where the credit begins at the end of a caption (`… 本报记者 顾青 摄`, `…（林场供图）`); -1 where it
 * has none. Without a space or a bracket before it, the name cannot be told from the caption.
 */
export function creditAt(caption: string): number {
  for (const pattern of CREDIT_IN_CAPTION) {
    const found = pattern.exec(caption);
    if (found && found.index > 0) return found.index;
  }
  return -1;
}
