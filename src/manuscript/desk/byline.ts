import { plain } from "../story.js";
import { partsOf } from "./copy.js";
import type { Check } from "./finding.js";

/** Who wrote it, or whence it came: a dateline, a source, a signature. */
const SIGNED =
  /本报|本网|本刊|新华社|中新社|记者|通讯员|特约|评论员|社论|据[^，。；]{1,16}(?:报道|消息|电|报)|来源：|转自|摘自|供稿|文\/|\/文|文／|／文|编者按|讯[（　 ]/u;
/** Notices carry the name of an office, not of a reporter. */
const NOTICE = /(?:公告|通知|启事|通告|声明|公示|讣告|预告|预报)$/u;
/** Shorter pieces are briefs, whose sources stand once over all of them. */
const SHORTEST = 120;

/**
 * A news story that names no reporter and no source: neither a byline nor 本报讯（记者 …） nor 新华社…电
 * (the custom of the trade; who reports, answers for it). Verse, pieces under a column's name,
 * notices and short pieces need none.
 */
export const checkByline: Check = (copy, { news }) => {
  const { story } = copy;
  if (!news || story.byline.length > 0 || story.column !== "") return [];
  if (story.credits.length > 0 || story.dateline) return [];
  if (NOTICE.test(story.title.map(plain).join(""))) return [];
  const body = partsOf(copy, "body");
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  if (length < SHORTEST) return [];
  const ends = [...partsOf(copy, "lead"), ...body.slice(0, 2), ...body.slice(-1)];
  if (ends.some(({ text }) => SIGNED.test(text))) return [];
  const title = partsOf(copy, "title")[0];
  return [{ facts: {}, span: title?.place(0, title.text.length) ?? body[0]?.place(0, 1) }];
};
