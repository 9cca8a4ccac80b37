import type { Role } from "../model.js";
import { child, isOn, value, type Xml } from "../xml.js";

/** What a paragraph or its style says of its looks; absent where it says nothing. */
export interface Look {
  readonly role?: Role;
  readonly bold?: boolean;
  readonly centred?: boolean;
  /** In points. */
  readonly size?: number;
  readonly list?: { readonly numId: string; readonly level: number };
}

/** The looks of the styles by their id, each with what it takes from its base. */
export type Styles = ReadonlyMap<string, Look>;

/** Chains of styles longer than this lead in a circle. */
const MAX_BASES = 20;

/** Reads word/styles.xml (ISO/IEC 29500-1, 17.7). */
export function readStyles(xml: Xml | undefined): Styles {
  const own = new Map(
    (xml?.children ?? [])
      .filter((each) => each.name === "w:style")
      .map((each) => [each.attributes["w:styleId"] ?? "", each]),
  );
  const resolve = (id: string, depth: number): Look => {
    const style = own.get(id);
    if (!style || depth > MAX_BASES) return {};
    const role = roleOf(value(style, "w:name"));
    return {
      ...resolve(value(style, "w:basedOn"), depth + 1),
      ...lookOf(child(style, "w:pPr"), child(style, "w:rPr")),
      ...(role ? { role } : {}),
    };
  };
  return new Map([...own.keys()].map((id) => [id, resolve(id, 0)]));
}

/** The names that Word gives its own styles, in English whatever language it shows; WPS's too. */
function roleOf(name: string): Role | undefined {
  if (/^(?:title|标题)$/iu.test(name)) return "title";
  if (/^(?:heading|标题)\s*\d$/iu.test(name)) return "heading";
  return /^(?:caption|题注)$/iu.test(name) ? "caption" : undefined;
}

/** What properties of a paragraph (`w:pPr`) and of runs (`w:rPr`) say themselves. */
export function lookOf(paragraph: Xml | undefined, run: Xml | undefined): Look {
  const bold = isOn(run, "w:b");
  const size = Number(value(run, "w:sz"));
  const align = value(paragraph, "w:jc");
  const outline = value(paragraph, "w:outlineLvl");
  const numbered = child(paragraph, "w:numPr");
  const numId = value(numbered, "w:numId");
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(size > 0 ? { size: size / 2 } : {}),
    ...(align === "" ? {} : { centred: align === "center" }),
    ...(/^[0-8]$/u.test(outline) ? { role: "heading" as const } : {}),
    ...(numId === "" ? {} : { list: { numId, level: Number(value(numbered, "w:ilvl") || 0) } }),
  };
}
