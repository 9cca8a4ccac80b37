import { PDFHexString, type PDFObject, PDFRawStream, PDFString } from "pdf-lib";
import { asDict, asInk, asName, asNumber, entry, items } from "../separate/pdf-objects.js";
import { unpack } from "./unpack.js";

/** A colour space of a supplied page, as far as its inks go (ISO 32000-1, 8.6). */
export type AdSpace =
  /** The plate of each component; empty where it stands for none of its own. */
  | { readonly kind: "inks"; readonly plates: readonly string[] }
  | { readonly kind: "gray" }
  | { readonly kind: "indexed"; readonly base: AdSpace; readonly table: Uint8Array }
  | { readonly kind: "pattern"; readonly under?: AdSpace }
  /** Colours of a screen, or of no device: somebody must turn them into inks. */
  | { readonly kind: "foreign"; readonly name: string };

const CMYK: AdSpace = { kind: "inks", plates: ["C", "M", "Y", "K"] };
const GRAY: AdSpace = { kind: "gray" };
/** Less than this prints no dot. */
const NOTHING = 0.0005;
const LARGEST_TABLE = 1_000_000;

const PROCESS: Readonly<Record<string, string>> = {
  Cyan: "C",
  Magenta: "M",
  Yellow: "Y",
  Black: "K",
  // Registration marks stand on each plate that there is; None on none.
  All: "",
  None: "",
};

const DEVICES: Readonly<Record<string, AdSpace>> = {
  DeviceGray: GRAY,
  G: GRAY,
  DeviceCMYK: CMYK,
  CMYK,
  DeviceRGB: { kind: "foreign", name: "RGB" },
  RGB: { kind: "foreign", name: "RGB" },
  Pattern: { kind: "pattern" },
};

/** A plate's name. */
const plateOf = (object: PDFObject | undefined): string => {
  const name = asInk(object) ?? "?";
  return PROCESS[name] ?? name;
};

function tableOf(object: PDFObject | undefined): Uint8Array {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes();
  return object instanceof PDFRawStream ? unpack(object, LARGEST_TABLE) : new Uint8Array();
}

/** Inks by their names. Lab may stand in for one (PANTONE's does), RGB would bring RGB into the file. */
function inks(
  names: readonly (PDFObject | undefined)[],
  alternate: PDFObject | undefined,
): AdSpace {
  if (foreignIn(adSpace(alternate, 2)) === "RGB") return { kind: "foreign", name: "RGB" };
  return { kind: "inks", plates: names.map(plateOf) };
}

/**
 * What a colour space is.
 * @param object its name or its array, references followed
 */
export function adSpace(object: PDFObject | undefined, depth = 0): AdSpace {
  const name = asName(object);
  if (name !== undefined) return DEVICES[name] ?? { kind: "foreign", name };
  const [family, first, second, third] = items(object);
  const kind = asName(family) ?? "?";
  if (depth > 2) return { kind: "foreign", name: kind };
  switch (kind) {
    case "ICCBased": {
      const components = asNumber(entry(asDict(first), "N"));
      if (components === 4) return CMYK;
      return components === 1 ? GRAY : { kind: "foreign", name: "RGB" };
    }
    case "Separation":
      return inks([first], second);
    case "DeviceN":
      return inks(items(first), second);
    case "Pattern":
      return first ? { kind: "pattern", under: adSpace(first, depth + 1) } : { kind: "pattern" };
    case "Indexed":
    case "I":
      return { kind: "indexed", base: adSpace(first, depth + 1), table: tableOf(third) };
    default:
      return DEVICES[kind] ?? { kind: "foreign", name: kind };
  }
}

/** How many numbers a colour has. */
export function partsOf(space: AdSpace): number {
  return space.kind === "inks" ? space.plates.length : 1;
}

/** The plates that a colour stands on. @param colour shares from 0 to 1, or an index */
export function platesOfColour(space: AdSpace, colour: readonly number[]): string[] {
  switch (space.kind) {
    case "gray":
      return (colour[0] ?? 0) < 1 - NOTHING ? ["K"] : [];
    case "inks":
      return space.plates.filter((plate, i) => plate !== "" && (colour[i] ?? 0) > NOTHING);
    case "indexed": {
      const count = partsOf(space.base);
      const from = Math.round(colour[0] ?? 0) * count;
      const shares = Array.from(space.table.subarray(from, from + count), (byte) => byte / 255);
      return platesOfColour(space.base, shares);
    }
    default:
      return [];
  }
}

/** Every plate that colours of a space can stand on. */
export function allPlates(space: AdSpace): string[] {
  switch (space.kind) {
    case "gray":
      return ["K"];
    case "inks":
      return space.plates.filter((plate) => plate !== "");
    case "indexed": {
      const count = Math.floor(space.table.length / partsOf(space.base));
      return Array.from({ length: count }, (_, i) => platesOfColour(space, [i])).flat();
    }
    case "pattern":
      return space.under ? allPlates(space.under) : [];
    case "foreign":
      return [];
  }
}

/** The name of a foreign colour space in a space, or in what it is made of. */
export function foreignIn(space: AdSpace): string | undefined {
  if (space.kind === "foreign") return space.name;
  if (space.kind === "indexed") return foreignIn(space.base);
  return space.kind === "pattern" && space.under ? foreignIn(space.under) : undefined;
}
