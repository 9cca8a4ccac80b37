const DIGITS = "〇一二三四五六七八九";
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The value of a number in Chinese characters (三百二十, 二〇二六, 两万); undefined where it is none,
 * as 七八十 and other approximations are not.
 */
export function hanNumber(text: string): number | undefined {
  const plain = text.replaceAll("零", "〇").replaceAll("两", "二");
  if (/^[〇一二三四五六七八九]{2,}$/u.test(plain)) {
    // A row of characters is a number only as a year is: 七八 means seven or eight.
    return plain.length > 2
      ? Number([...plain].map((char) => DIGITS.indexOf(char)).join(""))
      : undefined;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of plain) {
    const at = DIGITS.indexOf(char);
    const step = STEPS[char];
    const myriad = MYRIADS[char];
    if (at >= 0) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = at;
    } else if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = undefined;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return text === "" ? undefined : total + section + (digit ?? 0);
}

/** A number in running text with the word behind it: 7.6万人 is 76000 人. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** As it is written. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True where it stands in Arabic digits. */
  readonly arabic: boolean;
}

/** What is measured or counted; 年, 月, 日, 号, 时 would be dates and names. */
const UNITS =
  "公里|千米|厘米|毫米|平方米|平方公里|立方米|公斤|小时|分钟|个月|%|％|[人名位户家个件条项亩米元吨斤岁天次辆台架所座套间只头棵株张幅本册场倍成起例批艘班]";
const QUANTITY = new RegExp(
  `(?<![\\d.第])(?:(\\d{1,9}(?:\\.\\d{1,6})?)([百千万亿]{0,2})|([〇零一二两三四五六七八九十百千万亿]{1,12}))(?:余|多)?(${UNITS})`,
  "gu",
);

/** All quantities of a text. */
export function quantities(text: string): readonly Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const [text, digits, power = "", han = "", unit = ""] = match;
    const value = digits === undefined ? hanNumber(han) : Number(digits) * powerOf(power);
    if (value === undefined) return [];
    const from = match.index;
    const arabic = digits !== undefined;
    return [{ value, unit, text, from, to: from + text.length, arabic }];
  });
}

const powerOf = (power: string): number =>
  [...power].reduce((value, char) => value * (STEPS[char] ?? MYRIADS[char] ?? 1), 1);
