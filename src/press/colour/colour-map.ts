import type { ThemeInk } from "../../edition/index.js";
import { type Cmyk, type Ink, platesOf, type Rgb } from "./ink.js";
import { clampInk, lightness, type Separator } from "./separator.js";

/** Which inks a page is printed with: many papers print half of their pages in one or two. */
export type PageInks = "black" | "black+red" | "cmyk";

/** What a page's colours are mapped by. */
export interface ColourRules {
  readonly inks: PageInks;
  /** The theme's colours as screens show them, #RRGGBB. */
  readonly colours: Readonly<Record<string, string>>;
  /** The inks of those that name them. */
  readonly themeInks: Readonly<Record<string, ThemeInk>>;
  readonly separator: Separator;
  /** Total ink (TAC), in percent. */
  readonly mostInk: number;
}

/** The colour of the theme that the red plate prints. */
const ACCENT = "accent";
/** Chromium writes four decimals of a colour; a step of eight bits is 0.0039. */
const NEAR = 0.0002;
/** A theme's colour as dark as this is solid on a black page: type in a screen frays. */
const SOLID = 0.5;

/** Maps the colours of one page. */
export interface ColourMap {
  readonly inks: PageInks;
  /** The page's plates, C, M, Y, K or names of spot inks; empty where nothing is printed. */
  readonly plates: readonly string[];
  ofRgb(rgb: Rgb): Ink;
  ofGray(gray: number): Ink;
  ofCmyk(cmyk: Cmyk): Ink;
  /** Plates of an ink that the page does not have. */
  outside(ink: Ink): string[];
}

const hexRgb = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};

const same = (a: Rgb, b: Rgb): boolean => a.every((v, i) => Math.abs(v - (b[i] ?? 0)) < NEAR);
const isNeutral = ([red, green, blue]: Rgb): boolean =>
  Math.max(red, green, blue) - Math.min(red, green, blue) < NEAR;
const black = (share: number): Ink => ({ kind: "cmyk", cmyk: [0, 0, 0, share] });
const cmykOf = ({ cmyk }: ThemeInk): Cmyk => {
  const [c, m, y, k] = cmyk;
  return [c / 100, m / 100, y / 100, k / 100];
};

/** A theme's colour with what is known of it. */
interface Named {
  readonly name: string;
  readonly rgb: Rgb;
  readonly ink: ThemeInk | undefined;
}

/** On a black page: black where the theme says so, colours solid or by their lightness. */
function onBlack({ rgb, ink }: Named): Ink {
  if (ink?.cmyk.slice(0, 3).every((share) => share === 0)) return black(ink.cmyk[3] / 100);
  const share = 1 - lightness(rgb);
  return black(!isNeutral(rgb) && share >= SOLID ? 1 : share);
}

/** The red plate: the accent's spot ink, or magenta and yellow. */
function onRed(named: Named, accent: Named | undefined, separator: Separator): Ink {
  const { ink, name, rgb } = named;
  const spot = accent?.ink?.spot?.name;
  if (spot !== undefined) {
    if (ink?.spot?.name !== spot) return onBlack(named);
    return {
      kind: "spot",
      name: spot,
      tint: ink.spot.tint / 100,
      cmyk: cmykOf(accent?.ink ?? ink),
    };
  }
  // What else is made of the same plates keeps them.
  if (ink && (name === ACCENT || ink.cmyk[0] === 0)) return { kind: "cmyk", cmyk: cmykOf(ink) };
  if (name !== ACCENT || isNeutral(rgb)) return onBlack(named);
  const [, magenta, yellow] = separator.rgbToCmyk(rgb);
  return { kind: "cmyk", cmyk: [0, magenta, yellow, 0] };
}

/**
 * The map from Chromium's colours to inks. The theme's colours are met exactly; what has no hue goes to
 * black alone; the rest is separated, or on pages without colour turned into the gray as light as it is.
 */
export function colourMap(rules: ColourRules): ColourMap {
  const named = Object.entries(rules.colours).map(([name, hex]): Named => {
    return { name, rgb: hexRgb(hex), ink: rules.themeInks[name] };
  });
  const accent = named.find(({ name }) => name === ACCENT);
  const ofNamed = (colour: Named): Ink | undefined => {
    if (rules.inks === "black") return onBlack(colour);
    if (rules.inks === "black+red") return onRed(colour, accent, rules.separator);
    return colour.ink ? { kind: "cmyk", cmyk: cmykOf(colour.ink) } : undefined;
  };
  const find = (rgb: Rgb): Ink => {
    const own = named.filter((colour) => same(colour.rgb, rgb));
    const colour = own.find(({ ink }) => ink) ?? own[0];
    const ink = colour && ofNamed(colour);
    if (ink) return ink;
    if (isNeutral(rgb)) return black(1 - rgb[0]);
    if (rules.inks !== "cmyk") return black(1 - lightness(rgb));
    return { kind: "cmyk", cmyk: clampInk(rules.separator.rgbToCmyk(rgb), rules.mostInk) };
  };
  const known = new Map<string, Ink>();
  const ofRgb = (rgb: Rgb): Ink => {
    const key = rgb.join(" ");
    const ink = known.get(key) ?? find(rgb);
    known.set(key, ink);
    return ink;
  };
  const spot = accent?.ink?.spot?.name;
  const red = spot === undefined ? ["M", "Y"] : [spot];
  const plates = {
    black: ["K"],
    "black+red": [...red, "K"],
    cmyk: ["C", "M", "Y", "K"],
  }[rules.inks];
  return {
    inks: rules.inks,
    plates,
    ofRgb,
    ofGray: (gray) => ofRgb([gray, gray, gray]),
    ofCmyk: (cmyk) => ({ kind: "cmyk", cmyk }),
    outside: (ink) => platesOf(ink).filter((plate) => !plates.includes(plate)),
  };
}

/** For soft masks, whose colours are no colours but how much shows. */
export const maskMap: ColourMap = {
  inks: "black",
  plates: [],
  ofRgb: (rgb) => ({ kind: "mask", gray: lightness(rgb) }),
  ofGray: (gray) => ({ kind: "mask", gray }),
  ofCmyk: ([cyan, magenta, yellow, black]) => {
    const left = (ink: number): number => Math.max(0, 1 - ink - black);
    return { kind: "mask", gray: lightness([left(cyan), left(magenta), left(yellow)]) };
  },
  outside: () => [],
};
