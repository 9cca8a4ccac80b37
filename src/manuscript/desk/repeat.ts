import { byPattern } from "./search.js";

/**
 * Words of one character that are not doubled, with what may rightly stand before (`left`) or behind
 * (`right`) the pair: 目的的确定 ends one word and begins another, 了了解 and 就就业 too.
 */
const PAIRS: readonly (readonly [word: string, left: string, right: string])[] = [
  ["的", "目标的鹄端打之无有", "确士哥卢当"],
  ["了", "甚时不聊得", "解结事断却账之心一这那桩"],
  ["是", "于可但还只要凡就总老都若正", "非否"],
  ["在", "现存实所内外潜自旨贵何常健正", "线场职建校册编外乎押岗读朝野家于此座位"],
  ["和", "温柔缓随亲平共调饱谐总暖附应饱", "平谐气美睦顺解田县尚蔼善声约"],
  ["就", "成造早", "业地近医此餐读任职学诊势寝范绪座是"],
  ["对", "一成双面反相绝应核校针敌作不配", "方外内口手象策联子错岸比立面接准付应账话称照号抗"],
  ["与", "参给赋授干赠付", "会其此众世时日否"],
  ["把", "一车火每大拖两几", "握柄手关脉戏守门控玩持酒"],
  ["被", "棉毛植覆鸭丝夹盖床", "子告动单褥害罩"],
];

/** Words of two characters that nobody doubles, unlike 研究研究 or 一个一个. */
const WORDS =
  "因为|所以|如果|由于|并且|而且|但是|然而|通过|根据|按照|为了|关于|对于|已经|正在|进行|其中|同时|目前|以及|我们|他们|她们|你们|这个|那个|成为|作为|导致|以来|记者";

const single = PAIRS.map(
  ([word, left, right]) => `(?<![${left}${word}])${word}${word}(?![${right}${word}])`,
).join("|");

/** A short answer that is doubled on purpose (“是是，我去。”) stands between marks. */
const ANSWER = /[“‘，。！？…—]$/u;

/**
 * A word that was set twice (的的, 是是, 进行进行). Reduplication that Chinese has as a means of
 * speech is none of it: 看看, 谢谢, 天天, 研究研究, 一个一个; a thing said three times is meant.
 */
export const checkRepeat = byPattern(
  new RegExp(`${single}|(${WORDS})\\1(?!\\1)`, "gu"),
  ({ match, passage }) => {
    const { text } = passage;
    const before = text.slice(Math.max(0, match.index - 1), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 1);
    const spoken = (before === "" || ANSWER.test(before)) && /^[，。！？…—”’]/u.test(after);
    return !spoken;
  },
);
