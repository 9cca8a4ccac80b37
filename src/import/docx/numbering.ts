import { child, isOn, value, type Xml } from "../xml.js";
import { ordinal } from "./ordinals.js";

interface Level {
  readonly format: string;
  /** `%1、` or `（%1）`; for bullets the bullet, often of a font of signs. */
  readonly text: string;
  readonly start: number;
  /** All numbers of the mark in digits, whatever their own levels say (w:isLgl). */
  readonly digits: boolean;
}

/** Counts the lists of a document: gives the mark of each paragraph, in the order of the text. */
export type Counter = (numId: string, level: number) => string;

const levelsOf = (xml: Xml | undefined): Map<number, Level> =>
  new Map(
    (xml?.children ?? [])
      .filter((each) => each.name === "w:lvl")
      .map((each) => [
        Number(each.attributes["w:ilvl"] ?? 0),
        {
          format: value(each, "w:numFmt") || "decimal",
          text: value(each, "w:lvlText"),
          start: Number(value(each, "w:start") || 1),
          digits: isOn(each, "w:isLgl") === true,
        },
      ]),
  );

/** Reads word/numbering.xml (ISO/IEC 29500-1, 17.9). Lists that share an abstract one count on. */
export function readNumbering(xml: Xml | undefined): Counter {
  const all = xml?.children ?? [];
  const named = (name: string, id: string) =>
    new Map(all.filter((e) => e.name === name).map((e) => [e.attributes[id] ?? "", e]));
  const abstract = named("w:abstractNum", "w:abstractNumId");
  const lists = named("w:num", "w:numId");
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  return (numId, level) => {
    const list = lists.get(numId);
    const base = value(list, "w:abstractNumId");
    const levels = levelsOf(abstract.get(base));
    const here = levels.get(level);
    if (!list || !here) return "";
    if (here.format === "bullet") return "·";
    const starts = startsOf(list);
    const count = counts.get(base) ?? [];
    counts.set(base, count);
    // A number that names its own start begins anew, once.
    if (starts.has(level) && !restarted.has(`${numId} ${level}`)) {
      restarted.add(`${numId} ${level}`);
      count[level] = (starts.get(level) ?? 1) - 1;
    }
    count[level] = (count[level] ?? here.start - 1) + 1;
    count.length = level + 1;
    return here.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = "decimal", start = 1 } = levels.get(at) ?? {};
      return ordinal(count[at] ?? start, here.digits ? "decimal" : format);
    });
  };
}

function startsOf(list: Xml): Map<number, number> {
  return new Map(
    list.children
      .filter((each) => each.name === "w:lvlOverride" && child(each, "w:startOverride"))
      .map((each) => [
        Number(each.attributes["w:ilvl"] ?? 0),
        Number(value(each, "w:startOverride") || 1),
      ]),
  );
}
