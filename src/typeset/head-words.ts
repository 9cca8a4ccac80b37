import { segmenter } from "./segmenter.js";
import { type OwnWords, WORD, wordStarts } from "./words.js";

/** Chinese text in quotes or as a title: no longer than this, it is one word: “一件事”, 《断桥》. */
const QUOTED = /“[^”\p{P}]{1,4}”|‘[^’\p{P}]{1,4}’|《[^》\p{P}]{1,6}》|「[^」\p{P}]{1,4}」/gu;
/** What ends the name of a place or an office and is one character: 临湖镇, 农业农村局, 种植户. */
const SUFFIX = new Set(
  "乡镇村屯湖河江岭峡沟湾路街桥局厅委办院校馆站队厂社所店场部处科室户屋田率者们期",
);
/** Of these, what stands before is no place but a matter or people: 种植户, 农业农村局. */
const NOUN = new Set("局厅馆厂社户率们");
/** These stand before what they govern too: 县财政, 省举重队. Only a place's name draws them to itself. */
const LEVEL = new Set("国省市县区州");
/** Adjectives and numerals of one character, which belong to what follows: 老剧院, 六件事, 副县长. */
const PREFIX = new Set("老新小大全副总非无多各每某双单半一二两三四五六七八九十几百千万");
/** 前三季度, 下月, 本周: the same, before a numeral or a time only. */
const NEAR = /^(?:[前后头首][一二三四五六七八九十几百]|[上下本][月周年季届])/u;
/** What completes a verb of one character: 种出, 抵过, 用好. */
const COMPLEMENT = new Set("出过尽好了着起上下到完成住开去来回进入破断满");
/** What makes a place's name out of another: 雪岭隧道, 石渡镇中心学校. */
const PLACES =
  /^(?:隧道|大桥|水库|水厂|污水处理厂|收费站|老街|遗址|林场|机场|车站|渡口|公园|广场|社区|(?:中心|实验)?(?:小学|中学|学校)|[一二三四五六]中|职校|医院|卫生院|博物馆|植物园|开发区|工业园|景区|牧场)/u;
/** Those who are called by what they do, before their name: 教师, 羊倌, 村医. */
const PERSON = /[员师手匠生倌医民长]$/u;
const SURNAME_ONLY =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅曾彭吕苏蒋蔡贾魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔康邱秦江史顾侯邵孟龙柳贺龚]$/u;

const HAN = /^\p{Script=Han}+$/u;

interface Word {
  readonly from: number;
  readonly text: string;
}

function wordsOf(text: string, starts: Uint8Array): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && starts[at] === 0) continue;
    words.push({ from, text: text.slice(from, at) });
    from = at;
  }
  return words;
}

const isPlace = ({ text }: Word): boolean => {
  const known = segmenter.classOf(text);
  return known === undefined || known === "ns" || SUFFIX.has(text.slice(-1));
};

/** A model takes 坡|村种|出 for words: what begins with a place's last character gives it back. */
function givesBack(word: Word, before: Word | undefined): boolean {
  const first = word.text.charAt(0);
  if (!before || word.text.length < 2 || !HAN.test(before.text)) return false;
  if (!SUFFIX.has(first) && !LEVEL.has(first)) return false;
  if (segmenter.classOf(word.text) !== undefined) return false;
  // 我|县开机, 种植|户松: the two are a word of the dictionary.
  if (segmenter.classOf(before.text + first) !== undefined) return true;
  return before.text.length > 1 && (NOUN.has(first) || isPlace(before));
}

/** True where a head keeps two words of the dictionary together. */
function joins(before: Word, word: Word, earlier: Word | undefined): boolean {
  const last = before.text;
  const next = word.text;
  if (!HAN.test(last)) return false;
  // 村BA: a character alone goes with the letters behind it.
  if (!HAN.test(next)) return last.length === 1 && /^[A-Za-z]/u.test(next);
  const single = next.length === 1;
  if (last.length === 1) {
    if (PREFIX.has(last) || NEAR.test(last + next)) return true;
    if (LEVEL.has(last)) return true;
    if (single && COMPLEMENT.has(next)) return true;
    if (SURNAME_ONLY.test(last) && next.length <= 2)
      return earlier ? PERSON.test(earlier.text) : false;
    return false;
  }
  if (single && (SUFFIX.has(next) || (next === "月" && last.endsWith("个")))) return true;
  if (single && LEVEL.has(next)) return isPlace(before);
  return false;
}

/**
 * Where words begin as a head breaks them: a place's name with 县, 乡, 村 and with what is built on it,
 * a number with its unit, a short quotation are one word each.
 * @returns as `wordStarts`
 */
export function headWordStarts(text: string, own?: OwnWords): Uint8Array {
  const starts = wordStarts(text, own);
  const found = wordsOf(text, starts);
  for (const [i, word] of found.entries()) {
    const before = found[i - 1];
    if (!givesBack(word, before)) continue;
    starts[word.from] = 0;
    starts[word.from + 1] = WORD;
  }
  const words = wordsOf(text, starts);
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (!before) continue;
    const place = PLACES.exec(text.slice(word.from))?.[0];
    const ends = place === undefined ? -1 : word.from + place.length;
    const whole = ends === text.length || (ends > 0 && starts[ends] !== 0);
    if (whole && HAN.test(before.text) && isPlace(before)) {
      starts.fill(0, word.from, ends);
    } else if (starts[word.from] !== 0 && joins(before, word, words[i - 2])) starts[word.from] = 0;
  }
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
    starts.fill(0, index + 2, index + quoted.length - 1);
  }
  return starts;
}
