import { type PDFDict, PDFName, type PDFObject } from "pdf-lib";
import { components, type Ink, platesOf, type Rgb, share } from "../colour/ink.js";
import { type ColourSpace, readSpace } from "./colour-space.js";
import { spotAndBlackSpace, spotSpace } from "./ink-objects.js";
import type { Job, PressShading } from "./job.js";
import { asDict, asNumber, changed, entry, items, numbers } from "./pdf-objects.js";
import { identity } from "./resources.js";

const FUNCTIONS: Readonly<Record<number, string>> = { 0: "sampled", 4: "PostScript" };
/** Stitched functions inside of stitched functions, and all of them. */
const [DEEPEST, MOST] = [4, 1000];

/** Why a shading stays as it is. */
class Refused extends Error {}

/** Turns the colours of a function's ends into inks, as they come. */
type Convert = (colour: readonly number[]) => readonly number[];

function convertFunction(object: PDFObject | undefined, convert: Convert, depth = 0): PDFDict {
  const dict = asDict(object);
  if (!dict) throw new Refused("a shading of several functions");
  const type = asNumber(entry(dict, "FunctionType")) ?? -1;
  const { context } = dict;
  if (type === 2) {
    const end = (key: string, standard: number): PDFObject => {
      const found = numbers(entry(dict, key));
      return context.obj([...convert(found.length > 0 ? found : [standard])]);
    };
    // Range clips to the old space; inks need none.
    return changed(dict, { C0: end("C0", 0), C1: end("C1", 1), Range: undefined });
  }
  const parts = items(entry(dict, "Functions"));
  if (type === 3 && depth < DEEPEST && parts.length <= MOST) {
    const functions = parts.map((part) => convertFunction(part, convert, depth + 1));
    return changed(dict, { Functions: context.obj(functions), Range: undefined });
  }
  throw new Refused(`a shading with a ${FUNCTIONS[type] ?? "strange"} function`);
}

/**
 * The colours at the ends of a shading's function, between which all others lie; undefined where a function
 * is sampled or a program.
 */
export function shadingEnds(dict: PDFDict): readonly (readonly number[])[] | undefined {
  const ends: (readonly number[])[] = [];
  try {
    convertFunction(entry(dict, "Function"), (colour) => {
      ends.push(colour);
      return colour;
    });
    return ends;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** The ink of a colour in a space that can be turned into inks. */
function inkOf(job: Job, space: ColourSpace, colour: readonly number[]): Ink {
  const [a = 0, b = 0, c = 0, d = 0] = colour;
  if (space.kind === "gray") return job.map.ofGray(a);
  if (space.kind === "rgb") return job.map.ofRgb([a, b, c] satisfies Rgb);
  return job.map.ofCmyk([a, b, c, d]);
}

const isWhite = (ink: Ink): boolean => platesOf(ink).length === 0;

/** One space for all inks of a shading, and their components in it. */
function commonSpace(
  job: Job,
  inks: readonly Ink[],
): { readonly space: PDFObject; readonly of: (ink: Ink) => readonly number[]; plates: string[] } {
  const [first] = inks.filter((ink) => ink.kind === "spot");
  if (inks.some(({ kind }) => kind === "mask")) {
    return { space: PDFName.of("DeviceGray"), of: components, plates: [] };
  }
  const own = first && inks.every((ink) => ink.kind === "spot" || isWhite(ink));
  if (first && own) {
    return {
      space: spotSpace(job, first.name, first.cmyk),
      of: (ink) => [ink.kind === "spot" ? ink.tint : 0],
      plates: [first.name],
    };
  }
  const black = (ink: Ink): boolean =>
    ink.kind === "cmyk" && ink.cmyk.slice(0, 3).every((part) => part === 0);
  if (first && inks.every((ink) => ink.kind === "spot" || black(ink))) {
    return {
      space: spotAndBlackSpace(job, first.name, first.cmyk),
      of: (ink) =>
        ink.kind === "spot" ? [ink.tint, 0] : [0, ink.kind === "cmyk" ? ink.cmyk[3] : 0],
      plates: [first.name, "K"],
    };
  }
  const process = (ink: Ink): Ink =>
    ink.kind === "spot"
      ? { kind: "cmyk", cmyk: toCmyk(ink.cmyk.map((part) => part * ink.tint)) }
      : ink;
  return {
    space: PDFName.of("DeviceCMYK"),
    of: (ink) => components(process(ink)),
    plates: inks.flatMap((ink) => platesOf(process(ink))),
  };
}

const toCmyk = ([c = 0, m = 0, y = 0, k = 0]: readonly number[]) => [c, m, y, k] as const;

function convert(job: Job, dict: PDFDict): PressShading {
  const type = asNumber(entry(dict, "ShadingType")) ?? 0;
  if (type !== 2 && type !== 3) throw new Refused(`a shading of type ${type}`);
  const space = readSpace(entry(dict, "ColorSpace"));
  if (space.kind !== "rgb" && space.kind !== "gray" && space.kind !== "cmyk") {
    throw new Refused(`a shading in the colour space ${"name" in space ? space.name : space.kind}`);
  }
  const fn = entry(dict, "Function");
  const inks: Ink[] = [];
  const collect: Convert = (colour) => {
    inks.push(inkOf(job, space, colour));
    return colour;
  };
  convertFunction(fn, collect);
  const common = commonSpace(job, inks);
  const background = numbers(entry(dict, "Background"));
  const press: Convert = (colour) =>
    common.of(inkOf(job, space, colour)).map((part) => Number(share(part)));
  const shading = changed(dict, {
    ColorSpace: common.space,
    Function: job.context.register(convertFunction(fn, press)),
    Background: background.length > 0 ? job.context.obj([...press(background)]) : undefined,
  });
  const outside = [...new Set(common.plates)].filter((plate) => !job.map.plates.includes(plate));
  return { shading: job.context.register(shading), paint: { outside, refused: [] } };
}

function tryShading(job: Job, object: PDFObject): PressShading {
  const dict = asDict(job.context.lookup(object));
  try {
    if (!dict) throw new Refused("a shading of type 0");
    return convert(job, dict);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { shading: object, paint: { outside: [], refused: [error.message] } };
  }
}

/** Brings an axial or radial shading (types 2 and 3) into print colours, end by end. */
export function pressShading(job: Job, object: PDFObject): PressShading {
  const key = identity(object, job.direct);
  const known = job.shadings.get(key) ?? tryShading(job, object);
  job.shadings.set(key, known);
  return known;
}
