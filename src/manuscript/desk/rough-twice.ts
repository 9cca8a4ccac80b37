import { byPattern } from "./search.js";

const ABOUT =
  "大约|大概|约莫|约摸|将近|接近|超过|不足|至少|逾|(?<![签预节合相制条违公解契邀特大隐婚赴缩简])约";
const NUMBER = "(?:\\d{1,9}(?:\\.\\d{1,4})?[十百千万亿]?|[一二两三四五六七八九十百千万亿]{1,8})";
/** 几十 and 十几 are as vague as 多 and 余. */
const VAGUE = "多|余|来(?=[个名位人次天年岁里米斤亩户家只头辆条本块元万])";
const UNIT = "[^，。；：、！？\\s\\d多余左上]{0,3}";

/**
 * A number that is made vague twice: 约30多个, 近200余人, 大约5公里左右, 超过10万元以上. One of the
 * two says it (现代汉语规范: 概数不叠用). 近十多年来 is no such case: 近 means "of late" there.
 */
export const checkRoughTwice = byPattern(
  new RegExp(
    `(?:${ABOUT})(?:有|为|是)?${NUMBER}(?:(?:${VAGUE})|${UNIT}(?:左右|上下))|(?:超过|逾|至少)${NUMBER}${UNIT}以上|(?<![最附远亲就靠])近${NUMBER}(?:${VAGUE})(?![年月天日周载])`,
    "gu",
  ),
);
