import { ALL, type MarkRule } from "../rule.js";

/** Type 3 fonts: content of the file that each RIP draws in its own way, without hints. */
export const type3: MarkRule = {
  id: "type-3",
  what: "no Type 3 fonts",
  why: "RIPs draw them as pictures, unhinted and at times as bitmaps",
  codes: ["BX6040"],
  families: ALL,
  told: ({ code, facts }) => code === "BX6021" && facts.what === "a Type 3 font",
  mark: (mark) => {
    if (mark.kind !== "text" || !mark.box || mark.font.type !== "Type3") return undefined;
    const facts = { font: mark.font.name, what: "a Type 3 font" };
    return { code: "BX6040", box: mark.box, part: mark.part, facts };
  },
};

/** Fonts whose programs are not in the file. */
export const embedded: MarkRule = {
  id: "font-embedded",
  what: "every font embedded",
  why: "ISO 15930-7, 6.3; the printer has other fonts, with other advances",
  codes: ["BX6040"],
  families: ALL,
  mark: (mark) => {
    if (mark.kind !== "text" || !mark.box || mark.font.embedded) return undefined;
    const facts = { font: mark.font.name, what: "not embedded" };
    return { code: "BX6040", box: mark.box, part: mark.part, facts };
  },
};
