import { byPattern } from "./search.js";

const NUMBER = "\\d{1,6}(?:\\.\\d{1,3})?";

/**
 * A range whose first number lost its sign or its 万, 亿 (GB/T 15835-2011, 5.1.3: 15%～30%, not
 * 15～30%; 13万元～17万元, not 13～17万元). Units that leave no doubt may stand once: 100～150公斤.
 */
export const checkRange = byPattern(
  new RegExp(
    `(?<![\\d.A-Za-z/—～~-])${NUMBER}(?:——|[-－–—～~至])${NUMBER}(?:[%％‰]|[万亿][\\p{Script=Han}]?)`,
    "gu",
  ),
);
