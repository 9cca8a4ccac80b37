import { NUMBER } from "./numbers.js";
import { segmenter } from "./segmenter.js";

/** What a text's own people are called and the paper's own words: no dictionary knows them. */
export interface OwnWords {
  /** Persons (姓名), from the byline and the paper's word list. */
  readonly names: readonly string[];
  /** Places, companies, terms. */
  readonly words: readonly string[];
}

/** Values of `wordStarts`. */
export const WORD = 1;
export const NAME = 2;

/** The family names of some 19 in 20 people in China, those left out that are mostly other words. */
const SURNAMES = new Set(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项阳裴卫屈鲍覃霍翁隋植薄司柏宁柯阮桂闵柴华冉房边辜吉饶刁瞿戚丘池滕晋苑邬臧畅嵺苟褚廉简娄盖符奚穆党燕郎邸冀谈姬屠郜晏栾郁蒙揭窦迟宇敖糜鄢冷卓仇艾蓝巩稽井练仲乐虞卞封竺冼楚佟栗匡宗巫鞠僧桑荆谌扬伏岑胥蔺骆丛邝",
);
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|皇甫|东方|夏侯|尉迟|公孙|慕容|令狐|司徒|端木|独孤)/u;
/** What stands behind a place's name: 石渡镇 is no Mr 石. */
const PLACE = /[省市县区乡镇村屯湖河江山岭峡沟湾坡港岛路街桥]/u;

/** Words in which the hidden Markov model sees a person: two or three characters after a family name. */
function isName(word: string, next: string): boolean {
  const { length } = word;
  if (length < 2 || length > 4) return false;
  const compound = COMPOUND.test(word);
  if (length === 4 && !compound) return false;
  if (!compound && !SURNAMES.has(word.charAt(0))) return false;
  // What the dictionary knows is whole already, and its class of names holds 马拉松 and 孙子.
  if (segmenter.classOf(word) !== undefined) return false;
  return !PLACE.test(next) && !PLACE.test(word.charAt(length - 1));
}

/** 罗水旺交: a name of three characters with the verb behind it, which the model took for its fourth. */
const isNameAndMore = (word: string): boolean =>
  word.length === 4 &&
  SURNAMES.has(word.charAt(0)) &&
  !PLACE.test(word.charAt(3)) &&
  segmenter.classOf(word) === undefined;

const escaped = (words: readonly string[]): string[] =>
  [...words]
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));

/** Words of the news that are younger than the dictionary. */
const YOUNG =
  "非遗|航拍|村史馆|网格员|刷单|扫码|刷脸|村BA|村超|短视频|共富|回村|驻村|进村|碳达峰|碳中和|云平台";
const FIXED = `${YOUNG}|${NUMBER}`;

const NUMBERS = new RegExp(FIXED, "gu");
const patterns = new WeakMap<OwnWords, RegExp>();

/** What is found before the dictionary is asked: numbers with their units, and the text's own words. */
function pattern(own: OwnWords | undefined): RegExp {
  if (!own) return NUMBERS;
  const known = patterns.get(own);
  if (known) return known;
  const parts = [...escaped([...own.names, ...own.words]), FIXED];
  const made = new RegExp(parts.join("|"), "gu");
  patterns.set(own, made);
  return made;
}

/** Marks the words of a stretch that holds no number and none of the text's own words. */
function markWords(text: string, from: number, to: number, starts: Uint8Array): void {
  if (from >= to) return;
  const whole = from === 0 && to === text.length;
  let at = from;
  for (const word of segmenter.cut(whole ? text : text.slice(from, to))) {
    if (at >= to) break;
    starts[at] = isName(word, text.charAt(at + word.length)) ? NAME : WORD;
    if (starts[at] === WORD && isNameAndMore(word)) {
      starts[at] = NAME;
      starts[at + 3] = WORD;
    }
    at += word.length;
  }
}

/**
 * Where words begin in a text. Chinese is written without spaces, so a dictionary must know; what it
 * cannot know — this story's people, the paper's places — is taken from `own` first, then numbers with
 * their units. The same text and words give the same result on every machine.
 * @returns for each UTF-16 unit 0 inside a word, 1 where a word begins, 2 where a person's name begins
 */
export function wordStarts(text: string, own?: OwnWords): Uint8Array {
  const starts = new Uint8Array(text.length);
  const names = new Set(own?.names);
  let at = 0;
  for (const { 0: found, index } of text.matchAll(pattern(own))) {
    if (found === "") continue;
    markWords(text, at, index, starts);
    starts[index] = names.has(found) ? NAME : WORD;
    at = index + found.length;
  }
  markWords(text, at, text.length, starts);
  return starts;
}
