import { SaxesParser, type SaxesTagNS } from "saxes";
import SvgPath from "svgpath";

type Path = InstanceType<typeof SvgPath>;

/** Outlines of a character as SVG path data, its em square from (0, 0) to (1, 1), y downwards. */
export type GlyphOutline = string;

/** An outline of more points than any character has: Unicode's most complex ones have some 600. */
const MAX_SEGMENTS = 4000;
const MAX_KB = 256;
/** Ink may lean out of the em square by so much of it, as brushes do. */
const OVERSHOOT = 0.1;

const SVG = "http://www.w3.org/2000/svg";
/** What drawing programs write beside the drawing. Nothing inside of it is read. */
const SILENT = new Set(["title", "desc", "metadata"]);

class Refused extends Error {}

/**
 * Reads one character's drawing: an SVG whose viewBox is the em square and that holds filled paths,
 * in groups or not. Other elements are refused, because what is left out unseen is a wrong character.
 * @returns the outline, or in short words why there is none
 */
export function readGlyphSvg(
  bytes: Uint8Array,
): { readonly outline: GlyphOutline } | { readonly reason: string } {
  if (bytes.length > MAX_KB * 1024) return { reason: `larger than ${MAX_KB} KB` };
  try {
    return { outline: outlineOf(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof Refused) return { reason: error.message };
    if (error instanceof TypeError) return { reason: "not UTF-8" };
    throw error;
  }
}

/** What the paths in an element have in common with it. */
interface Group {
  readonly silent: boolean;
  readonly transform: string;
  readonly style: string;
}

const ROOT: Group = { silent: false, transform: "", style: "" };

function outlineOf(text: string): GlyphOutline {
  const parser = new SaxesParser({ xmlns: true });
  const open: Group[] = [ROOT];
  const paths: Path[] = [];
  let square: Square | undefined;
  parser.on("error", () => {
    throw new Refused("damaged XML");
  });
  parser.on("opentag", (tag) => {
    const above = open.at(-1) ?? ROOT;
    const group = enter(tag, above);
    open.push(group);
    if (group.silent) return;
    if (tag.local === "svg") square ??= squareOf(tag);
    if (tag.local === "path") paths.push(pathOf(tag, group));
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (square === undefined) throw new Refused("not an SVG");
  return inSquare(paths, square);
}

const attribute = (tag: SaxesTagNS, name: string): string => tag.attributes[name]?.value ?? "";

/** What an element's paths inherit; refuses an element or a style that is no filled outline. */
function enter(tag: SaxesTagNS, above: Group): Group {
  const { uri, local } = tag;
  const silent = above.silent || uri !== SVG || SILENT.has(local);
  if (uri === SVG && local === "script") throw new Refused("a script");
  if (silent) return { ...above, silent };
  const empty = local === "defs" && tag.isSelfClosing;
  if (!empty && !["svg", "g", "path"].includes(local)) {
    throw new Refused(`an element <${local}>; only paths are read`);
  }
  // The nearest declaration counts, an element's own before that of its group.
  const style = ["fill", "fill-rule"]
    .map((name) => (tag.attributes[name] ? `${name}:${attribute(tag, name)};` : ""))
    .concat(attribute(tag, "style"), ";", above.style)
    .join("");
  const transform = `${above.transform} ${attribute(tag, "transform")}`.trim();
  return { silent, transform, style };
}

/** The value of a property in a list of declarations, the first of which counts. */
const property = (style: string, name: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, "iu").exec(style)?.[1]?.trim().toLowerCase();

interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function squareOf(tag: SaxesTagNS): Square {
  if (tag.uri !== SVG) throw new Refused("not an SVG");
  const box = attribute(tag, "viewBox")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [x = Number.NaN, y = Number.NaN, width = 0, height = 0] = box;
  const sound = box.length === 4 && box.every(Number.isFinite) && width > 0;
  if (!sound || Math.abs(width - height) > width * 1e-6) {
    throw new Refused("its viewBox is not an em square");
  }
  return { x, y, size: width };
}

function pathOf(tag: SaxesTagNS, { style, transform }: Group): Path {
  if (property(style, "fill") === "none") throw new Refused("a stroke without fill");
  if (property(style, "fill-rule") === "evenodd") throw new Refused("the fill rule evenodd");
  const path = new SvgPath(attribute(tag, "d"));
  if ("err" in path && path.err) throw new Refused("a damaged path");
  return transform === "" ? path : path.transform(transform);
}

/** All paths as one, scaled so that the em square is of size 1; quadratic and cubic curves alone. */
function inSquare(paths: readonly Path[], { x, y, size }: Square): GlyphOutline {
  let segments = 0;
  const done = paths.map((path) => {
    const ready = path
      .translate(-x, -y)
      .scale(1 / size)
      .abs()
      .unarc()
      .unshort();
    ready.iterate(([command, ...numbers], _, penX, penY) => {
      segments += 1;
      const pairs =
        command === "H" ? [numbers[0], penY] : command === "V" ? [penX, numbers[0]] : numbers;
      const lowest = Math.min(...pairs.map(Number));
      const highest = Math.max(...pairs.map(Number));
      if (command !== "Z" && !(lowest >= -OVERSHOOT && highest <= 1 + OVERSHOOT)) {
        throw new Refused("ink outside the em square");
      }
    });
    return ready.round(5).toString();
  });
  if (segments > MAX_SEGMENTS) throw new Refused(`more than ${MAX_SEGMENTS} points`);
  if (!done.some((path) => /[LHVQC]/u.test(path))) throw new Refused("no path");
  return done.join("");
}
