/**
 * Radicals that stand for whole words: CJK Radicals Supplement to ideographs, from Unicode's
 * EquivalentUnifiedIdeograph.txt. Those that are only parts of characters (氵, 扌) are left alone.
 */
const SUPPLEMENT =
  "⺟母⺠民⺩王⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟";

const byRadical = new Map<string, string>();
const pairs = [...SUPPLEMENT];
for (let i = 0; i < pairs.length; i += 2) byRadical.set(pairs[i] ?? "", pairs[i + 1] ?? "");

/** Kangxi radicals are all words; Unicode's compatibility decomposition names the ideograph. */
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu;

/**
 * Puts ideographs in the place of radicals that look the same: text copied out of PDFs has ⺠ U+2EA0
 * for 民 and ⽇ U+2F47 for 日, and nobody who searches for 人民日报 finds them. One character for one,
 * so that places stay.
 * @returns the text, and the offsets (UTF-16) of what was replaced
 */
export function unified(text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  const mended = text.replace(RADICAL, (radical, offset: number) => {
    const ideograph = byRadical.get(radical) ?? radical.normalize("NFKC");
    if (ideograph === radical) return radical;
    at.push(offset);
    return ideograph;
  });
  return { text: mended, at };
}
