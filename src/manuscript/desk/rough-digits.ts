import { byPattern } from "./search.js";

/** What is counted, so that 二、三产业, 三、四年级 or 5、6月 (lists of kinds and names) are none of it. */
const COUNTED =
  "(?:个|名|位|人|次|天|岁|里|公里|千米|米|斤|公斤|吨|元|块|亩|户|家|只|头|辆|条|本|张|件|间|棵|株|遍|趟|倍|分钟|秒|小时|成|[十百千万亿])";
const NEXT = "1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9|3、5";
const NEXT_HAN = "一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九|三、五";

/**
 * Approximate numbers (概数) are written in Chinese characters, without a mark between the two:
 * 三四个, 七八十人, 十几年; so not 3、4个, 三、四个, 10几年 (GB/T 15835-2011, 4.2.2; GB/T 15834-2011,
 * 4.5.3.5). 第3、4名 and 分别为3、4个 name two things and stay.
 */
export const checkRoughDigits = byPattern(
  new RegExp(
    `(?<![\\d.、第〇一二三四五六七八九十百千](?:第)?)(?:${NEXT}|${NEXT_HAN})(?![\\d.、])${COUNTED}(?!级)|(?<![\\d.])\\d{1,4}几(?=[个名位人次天年岁里米斤亩户家只头辆条本块元万亿])|(?<![\\d.])几\\d{1,4}(?!\\d)`,
    "gu",
  ),
  ({ match, passage }) =>
    !/(?:分别|依次|各)[^。；]{0,6}$/u.test(
      passage.text.slice(Math.max(0, match.index - 8), match.index),
    ),
);
