/** Shares from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** Shares of ink from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** What a mark is printed with. */
export type Ink =
  | { readonly kind: "cmyk"; readonly cmyk: Cmyk }
  /** An ink of its own; `cmyk` is its full tone on screens and on presses without it. */
  | { readonly kind: "spot"; readonly name: string; readonly tint: number; readonly cmyk: Cmyk }
  /** No ink: the lightness of a soft mask, 0 is black. */
  | { readonly kind: "mask"; readonly gray: number };

export const BLACK: Ink = { kind: "cmyk", cmyk: [0, 0, 0, 1] };
export const WHITE: Ink = { kind: "cmyk", cmyk: [0, 0, 0, 0] };

/** Less than this prints no dot. */
const NOTHING = 0.0005;

/** 100 % black and no other ink: what may overprint. */
export const isSolidBlack = (ink: Ink): boolean =>
  ink.kind === "cmyk" &&
  ink.cmyk[3] > 1 - NOTHING &&
  ink.cmyk.slice(0, 3).every((share) => share < NOTHING);

const NAMES = ["C", "M", "Y", "K"];
/** Names of Separation spaces that stand for no plate of their own (ISO 32000-1, 8.6.6.4). */
export const NO_PLATE: ReadonlySet<string> = new Set(["All", "None"]);
const PROCESS: Readonly<Record<string, string>> = {
  Cyan: "C",
  Magenta: "M",
  Yellow: "Y",
  Black: "K",
};
/** The plate of a Separation's or DeviceN's ink: the four process inks by their letters. */
export const plateOf = (name: string): string => PROCESS[name] ?? name;

/** The plates that a mark stands on: C, M, Y, K or the name of a spot ink. */
export function platesOf(ink: Ink): string[] {
  if (ink.kind === "mask") return [];
  if (ink.kind === "spot") return ink.tint < NOTHING ? [] : [ink.name];
  return NAMES.filter((_, i) => (ink.cmyk[i] ?? 0) >= NOTHING);
}

/** A share as a content stream writes it: four decimals are finer than any plate. */
export const share = (value: number): string =>
  String(Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000);

/** The components of an ink in its colour space. */
export const components = (ink: Ink): readonly number[] => {
  if (ink.kind === "cmyk") return ink.cmyk;
  return [ink.kind === "spot" ? ink.tint : ink.gray];
};
