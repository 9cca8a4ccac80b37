import { PDFHexString, type PDFObject, PDFRawStream, PDFString } from "pdf-lib";
import { decodeStream } from "./decode-stream.js";
import { asDict, asInk, asName, asNumber, entry, items } from "./pdf-objects.js";
import { isSrgb } from "./srgb-profile.js";

/** A colour space as far as the press knows it (ISO 32000-1, 8.6). */
export type ColourSpace =
  | { readonly kind: "gray" | "rgb" | "cmyk" }
  /** Separation and DeviceN: inks by their names. */
  | { readonly kind: "inks"; readonly names: readonly string[] }
  /** `under` is the space of patterns that bring no colour of their own. */
  | { readonly kind: "pattern"; readonly under?: ColourSpace }
  | { readonly kind: "indexed"; readonly base: ColourSpace; readonly table: Uint8Array }
  | { readonly kind: "unknown"; readonly name: string };

const DEVICES: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: { kind: "gray" },
  DeviceRGB: { kind: "rgb" },
  DeviceCMYK: { kind: "cmyk" },
  Pattern: { kind: "pattern" },
};

/** Profiles of RGB are a few kilobytes, with tables a few megabytes. */
const LARGEST_PROFILE = 10_000_000;
/** Indexed colours are 256 at most, of four bytes. */
const LARGEST_TABLE = 1024;

export const COMPONENTS = { gray: 1, rgb: 3, cmyk: 4 } as const;

/** How many numbers a colour of a space has. */
export function componentsOf(space: ColourSpace): number {
  if (space.kind === "inks") return space.names.length;
  if (space.kind === "gray" || space.kind === "rgb" || space.kind === "cmyk") {
    return COMPONENTS[space.kind];
  }
  return space.kind === "indexed" ? 1 : 0;
}

function bytesOf(object: PDFObject | undefined): Uint8Array {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes();
  if (object instanceof PDFRawStream) return decodeStream(object, LARGEST_TABLE);
  return new Uint8Array();
}

/**
 * What a colour space is.
 * @param object its name or its array, references followed
 * @param depth of spaces inside of it; two are all that the standard allows
 */
export function readSpace(object: PDFObject | undefined, depth = 0): ColourSpace {
  const name = asName(object);
  if (name !== undefined) return DEVICES[name] ?? { kind: "unknown", name };
  const [family, first, second, third] = items(object);
  const kind = asName(family) ?? "?";
  if (depth < 2) {
    if (DEVICES[kind] && kind !== "Pattern") return DEVICES[kind];
    if (kind === "Pattern") {
      return first ? { kind: "pattern", under: readSpace(first, depth + 1) } : { kind: "pattern" };
    }
    if (kind === "Separation") return { kind: "inks", names: [asInk(first) ?? "?"] };
    if (kind === "DeviceN")
      return { kind: "inks", names: items(first).map((n) => asInk(n) ?? "?") };
    if (kind === "Indexed" || kind === "I") {
      const base = readSpace(first, depth + 1);
      return asNumber(second) === undefined
        ? { kind: "unknown", name: kind }
        : { kind: "indexed", base, table: bytesOf(third) };
    }
  }
  const components = asNumber(entry(asDict(first), "N"));
  if (kind === "ICCBased" && first instanceof PDFRawStream) {
    // A gray with a profile is a gray: it prints in black.
    if (components === 1) return { kind: "gray" };
    if (components === 3 && isSrgb(decodeStream(first, LARGEST_PROFILE))) return { kind: "rgb" };
  }
  return { kind: "unknown", name: components === undefined ? kind : `${kind} (${components})` };
}
