import createMarkdownIt, { type MarkdownIt, type StateBlock, type StateInline } from "markdown-it";
import container from "markdown-it-container";
import mark from "markdown-it-mark";
import { hasHan } from "./characters.js";
import { raised } from "./raised.js";

/** The containers of stories, each with its Chinese names. */
export const containers = {
  lead: ["lead", "核心提示"],
  poem: ["poem", "诗"],
  table: ["table", "表"],
  aside: ["aside", "链接", "相关链接", "编者按", "新闻背景", "背景", "名词解释"],
  dialogue: ["dialogue", "对话", "问答"],
  pull: ["pull", "引语"],
} as const;

/** Deep enough for any copy; what lies deeper than this the parser would leave out. */
const MAX_NESTING = 1000;
/** From here on marks are characters: a little less, since a construct opens several levels at once. */
const DEEPEST = 900;

/** Takes what lies too deep as one paragraph of characters, so that it is not left out. */
function tooDeep(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (state.level < DEEPEST) return false;
  if (silent) return true;
  state.push("paragraph_open", "p", 1).map = [first, end];
  const inline = state.push("inline", "", 0);
  inline.content = state.getLines(first, end, state.blkIndent, false).trim();
  inline.map = [first, end];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = end;
  return true;
}

/**
 * The Markdown that stories are written in: CommonMark and tables, without what could make text
 * disappear or change (raw HTML, link definitions, indented code, strike-through, typography),
 * with `==着重号==`, `^2^` and `~2~` (raised.ts) and the containers below.
 */
export function makeParser(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: false, typographer: false });
  md.options.maxNesting = MAX_NESTING;
  // An indent of four is how a paragraph begins in much Chinese copy, not code; `[注]: 说明` is a
  // note, not the definition of a link; `~~` would print as if nothing had been struck out.
  md.disable(["code", "reference", "strikethrough", "text_join"]);
  md.normalizeLink = (url) => url;
  md.inline.ruler.before("text", "han_emphasis", (state) => {
    if (!Object.hasOwn(state, "scanDelims")) state.scanDelims = besideHan(state);
    return false;
  });
  md.inline.ruler.before("link", "many_brackets", manyBrackets());
  md.block.ruler.before("table", "too_deep", tooDeep);
  md.inline.ruler.before("image", "spaced_image", (state, silent) =>
    spacedImage(md, state, silent),
  );
  md.inline.ruler.before("emphasis", "raised", raised);
  md.use(mark);
  for (const name of Object.values(containers).flat()) {
    const pattern = new RegExp(`^\\s*${name}(?:\\s|$)`, "u");
    // The plugin's types were written for an older markdown-it; the object is the same.
    const use = container as unknown as (
      md: MarkdownIt,
      name: string,
      options: { validate: (params: string) => boolean },
    ) => void;
    use(md, name, { validate: (params) => pattern.test(params) });
  }
  return md;
}

/**
 * CommonMark lets `**` (and `==`) open or close beside white space or punctuation only, so that
 * `是**“重点”**的` would print its stars. Beside a Chinese character it may always do so.
 */
function besideHan(state: StateInline): StateInline["scanDelims"] {
  const scan = state.scanDelims.bind(state);
  return (start, canSplitWord) => {
    const scanned = scan(start, canSplitWord);
    if (state.src[start] !== "*" && state.src[start] !== "=") return scanned;
    const before = state.src.slice(Math.max(0, start - 2), start);
    const after = state.src.slice(start + scanned.length, start + scanned.length + 2);
    const last = Array.from(before).at(-1) ?? " ";
    const next = Array.from(after)[0] ?? " ";
    return {
      ...scanned,
      can_open: scanned.can_open || (hasHan(last) && !/\s/u.test(next)),
      can_close: scanned.can_close || (hasHan(next) && !/\s/u.test(last)),
    };
  };
}

/** No paragraph of copy has more brackets than this; text that has is not a text with links. */
const MOST_BRACKETS = 200;

/**
 * Each `[` may begin a link, and each of them makes the parser look as deep as MAX_NESTING: a line of
 * 100,000 brackets took 10 seconds. Where there are so many, they are characters like any other.
 */
function manyBrackets(): (state: StateInline, silent: boolean) => boolean {
  let seen = "";
  let many = false;
  return (state, silent) => {
    const { src, pos } = state;
    if (src[pos] !== "[" && !src.startsWith("![", pos)) return false;
    if (src !== seen) {
      seen = src;
      many = src.split("[", MOST_BRACKETS + 2).length > MOST_BRACKETS + 1;
    }
    if (!many) return false;
    if (!silent) state.pending += src[pos];
    state.pos += 1;
    return true;
  };
}

/** A picture whose file name has spaces: `![图说](../photos/新馆 开馆.jpg "甲 摄")`. */
const SPACED_IMAGE =
  /!\[([^[\]\n]{0,300})\]\([ \t]*([^\s()<>"][^<>"\n]{0,300}\.(?:jpe?g|png|tiff?|webp|heic|gif|svg))(?:[ \t]+"([^"\n]{0,200})")?[ \t]*\)/iuy;

/**
 * CommonMark ends a target at its first space, and the picture would print as the text of its own
 * markup. File names of newsrooms have spaces: a target that ends like a picture's is one.
 */
function spacedImage(md: MarkdownIt, state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "!") return false;
  SPACED_IMAGE.lastIndex = state.pos;
  const found = SPACED_IMAGE.exec(state.src);
  const [written = "", alt = "", src = "", title] = found ?? [];
  if (!found || !/\s/u.test(src)) return false;
  if (!silent) {
    const token = state.push("image", "img", 0);
    token.attrs = [
      ["src", src],
      ["alt", ""],
      ...(title ? [["title", title] as [string, string]] : []),
    ];
    token.children = [];
    token.content = alt;
    md.inline.parse(alt, md, state.env, token.children);
  }
  state.pos += written.length;
  return true;
}
