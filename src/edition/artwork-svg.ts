import { SaxesParser, type SaxesTagNS } from "saxes";

const SVG = "http://www.w3.org/2000/svg";
const MAX_MB = 8;

class Refused extends Error {}

/** Width and height of a drawing, in units of its own: only their proportion counts. */
export interface Proportions {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads artwork in SVG (a nameplate, a section logo) as far as to know that it prints the same on
 * every machine: no text in a font, no script, nothing from another file.
 * @returns its proportions, exact where sharp rounds to pixels, or in short words why it cannot be used
 */
export function readArtworkSvg(bytes: Uint8Array): Proportions | { readonly reason: string } {
  if (bytes.length > MAX_MB * 1024 * 1024) return { reason: `larger than ${MAX_MB} MB` };
  try {
    return proportionsOf(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Refused) return { reason: error.message };
    if (error instanceof TypeError) return { reason: "not UTF-8" };
    throw error;
  }
}

/** Entities that a document declares in itself, as older drawing programs write their namespaces. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/gu;

function proportionsOf(text: string): Proportions {
  const parser = new SaxesParser({ xmlns: true });
  let root: Proportions | undefined;
  let sheet = false;
  parser.on("error", () => {
    throw new Refused("damaged XML");
  });
  parser.on("doctype", (doctype) => {
    for (const [, name = "", one, other] of doctype.matchAll(ENTITY)) {
      parser.ENTITIES[name] = one ?? other ?? "";
    }
  });
  parser.on("opentag", (tag) => {
    if (root === undefined) {
      if (tag.uri !== SVG || tag.local !== "svg") throw new Refused("not an SVG");
      root = sizeOf(tag);
    }
    sheet = tag.local === "style";
    checkElement(tag);
  });
  parser.on("text", (words) => {
    if (sheet) checkStyle(words);
  });
  parser.on("cdata", (words) => {
    if (sheet) checkStyle(words);
  });
  parser.write(text).close();
  if (root === undefined) throw new Refused("not an SVG");
  return root;
}

/** What an SVG in a page does not load, and would be missing in print. */
function checkStyle(style: string): void {
  // An escape could spell url or @import in a way that is not looked for; drawings need none.
  if (/\\/u.test(style)) throw new Refused("an escape (\\) in its style");
  const urls = style.matchAll(/url\(\s*["']?([^"')]*)/giu);
  const outside = [...urls].some(([, target = ""]) => !isOwn(target));
  if (outside || /@import/iu.test(style)) throw new Refused("it needs another file");
}

const isOwn = (target: string): boolean => /^(?:#|data:)/iu.test(target.trim());

function checkElement({ uri, local, attributes }: SaxesTagNS): void {
  if (uri !== SVG) return;
  if (local === "script") throw new Refused("a script");
  if (/^(?:animate|set$)/u.test(local)) throw new Refused("an animation");
  // Set in whatever font the machine has.
  if (local === "text") throw new Refused("text in a font; turn it into paths");
  // Drawing programs keep their own data in one that no browser shows.
  if (local === "foreignObject" && !attributes.requiredExtensions) {
    throw new Refused("an element <foreignObject>");
  }
  const loads = local === "image" || local === "use" || local === "feImage";
  for (const { local: name, value } of Object.values(attributes)) {
    if (loads && name === "href" && !isOwn(value)) throw new Refused("it needs another file");
    if (/^on/iu.test(name)) throw new Refused("a script");
    checkStyle(value);
  }
}

const LENGTH = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*$/iu;

/** By width and height in one unit, else by the viewBox. */
function sizeOf(tag: SaxesTagNS): Proportions {
  const attribute = (name: string): string => tag.attributes[name]?.value ?? "";
  const [, width = "", unit] = LENGTH.exec(attribute("width")) ?? [];
  const [, height = "", other] = LENGTH.exec(attribute("height")) ?? [];
  const [, , across = 0, down = 0] = attribute("viewBox")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const given = width !== "" && height !== "" && unit === other;
  const size = given
    ? { width: Number(width), height: Number(height) }
    : { width: across, height: down };
  const sound = (side: number): boolean => side > 0 && Number.isFinite(side);
  if (!sound(size.width) || !sound(size.height)) throw new Refused("no size");
  return size;
}
