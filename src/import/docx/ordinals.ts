const DIGITS = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** 二十三: numbers below ten thousand as they are spoken. */
function spoken(n: number, digits: string, units: readonly string[]): string {
  const figures = String(n);
  let out = "";
  for (const [index, figure] of [...figures].entries()) {
    const unit = units[figures.length - 1 - index] ?? "";
    if (figure !== "0") out += (digits[Number(figure)] ?? "") + unit;
    else if (/[1-9]/u.test(figures.slice(index)) && !out.endsWith("零")) out += "零";
  }
  // 十一, not 一十一.
  return digits === DIGITS ? out.replace(/^一十/u, "十") : out;
}

const roman = (n: number): string =>
  ROMAN.reduce(
    ([out, rest], [size, sign]) => {
      const times = Math.floor(rest / size);
      return [out + sign.repeat(times), rest - times * size] as const;
    },
    ["", n] as readonly [string, number],
  )[0];

/** z is followed by aa, bb …, as Word counts. */
const letter = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 20));

const circled = (n: number): string => (n <= 20 ? String.fromCodePoint(0x245f + n) : `（${n}）`);

const wide = (n: number): string =>
  String(n).replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)));

/**
 * A number as Word's list writes it (w:numFmt, ISO/IEC 29500-1, 17.18.59). A format that is not
 * known is counted in digits.
 */
export function ordinal(n: number, format: string): string {
  if (n < 1 || n > 9999) return String(n);
  switch (format) {
    case "none":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return spoken(n, DIGITS, ["", "十", "百", "千"]);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return spoken(n, LEGAL, ["", "拾", "佰", "仟"]);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(n)].map((d) => DIGITS[Number(d)]).join("");
    case "ideographTraditional":
      return STEMS[n - 1] ?? String(n);
    case "ideographZodiac":
      return BRANCHES[n - 1] ?? String(n);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(n);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return wide(n);
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "lowerLetter":
      return letter(n);
    case "upperLetter":
      return letter(n).toUpperCase();
    case "lowerRoman":
      return roman(n);
    case "upperRoman":
      return roman(n).toUpperCase();
    default:
      return String(n);
  }
}
