import createMarkdownIt, { type MarkdownIt, type StateInline } from "markdown-it";
import container from "markdown-it-container";
import mark from "markdown-it-mark";
import { hasHan } from "./characters.js";

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

/**
 * The Markdown that stories are written in: CommonMark and tables, without what could make text
 * disappear or change (raw HTML, link definitions, indented code, strike-through, typography),
 * with `==着重号==` and the containers below.
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
