type Value = string | number;

/** Parts of a printed page, as the press calls them. */
const parts: Readonly<Record<string, string>> = {
  text: "文字",
  shape: "图形",
  image: "图片",
  shading: "渐变",
};

/** `image X5 (stories/lead.md)` is 图片X5（stories/lead.md）. */
export const chineseElement = (element: Value): string =>
  String(element)
    .replace(/^[a-z]+/, (part) => parts[part] ?? part)
    .replace(" (", "（")
    .replace(/\)$/, "）")
    .replace(" ", "");

const features: readonly (readonly [RegExp, string])[] = [
  [/^a Type 3 font$/, "Type 3字体"],
  [/^a soft mask$/, "软蒙版"],
  [/^the blend mode (\S+)$/, "混合模式$1"],
  [/^the colour space (.+)$/, "色彩空间$1"],
  [/^a shading with a PostScript function$/, "PostScript函数的渐变"],
  [/^a shading with a (\S+) function$/, "函数特殊（$1）的渐变"],
  [/^a shading of several functions$/, "几个函数合成的渐变"],
  [/^a shading of type (\d+)$/, "第$1类渐变"],
  [/^a shading in the colour space (.+)$/, "色彩空间$1的渐变"],
  [/^a PostScript object$/, "PostScript对象"],
];

/** What presses do not take. */
export function chinesePressFeature(what: Value): string {
  const found = features.find(([pattern]) => pattern.test(String(what)));
  return found ? String(what).replace(found[0], found[1]) : String(what);
}

const inkSets: Readonly<Record<string, string>> = {
  black: "黑色",
  "black+red": "黑、红两色",
  cmyk: "四色",
};
/** `black+red` is 黑、红两色. */
export const chineseInks = (inks: Value): string => inkSets[inks] ?? String(inks);

const profileUses: Readonly<Record<string, string>> = {
  mntr: "显示器",
  scnr: "扫描仪",
  prtr: "打印机",
  spac: "色彩空间",
  link: "链接",
  abst: "抽象",
};
/** What a profile is for, by its class in the header (ICC.1, 7.2.5). */
export const chineseProfileUse = (use: Value): string => profileUses[use] ?? String(use);

const inkNames: Readonly<Record<string, string>> = { C: "青", M: "品红", Y: "黄", K: "黑" };
/** `C` is 青; spot inks keep their names. */
export const chineseInk = (ink: Value): string => inkNames[ink] ?? String(ink);
