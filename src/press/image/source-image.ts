import type { PDFRawStream } from "pdf-lib";
import { sha256 } from "../../edition/index.js";
import type { Pt } from "../../units.js";
import type { Cmyk } from "../colour/ink.js";
import { type ColourSpace, readSpace } from "../separate/colour-space.js";
import { filtersOf } from "../separate/decode-stream.js";
import { asNumber, entry, items, numbers } from "../separate/pdf-objects.js";

/** No picture of a newspaper has more pixels: a broadsheet page at 600 ppi. */
export const MOST_PIXELS = 120_000_000;

/** A picture of a page as the browser put it there. */
export interface SourceImage {
  /** SHA-256 of `data` in hex: Chromium passes RGB and gray JPEG files through byte for byte. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly space: ColourSpace;
  readonly bits: number;
  readonly filters: readonly string[];
  /** As it stands in the file, with its filters. */
  readonly data: Uint8Array;
  /** The largest size at which the page shows it, in points. */
  readonly placed: { readonly width: Pt; readonly height: Pt };
  /** Samples are inverted or stretched when they are read. */
  readonly decode: readonly number[];
  /** Colours that are left out of it. */
  readonly keyed: boolean;
}

/** A spot ink, and black beside it where a picture has both. */
export interface SpotSpace {
  readonly name: string;
  /** Its full tone in process inks. */
  readonly cmyk: Cmyk;
  readonly black: boolean;
}

/** A picture in print colours. */
export interface PressImage {
  readonly width: number;
  readonly height: number;
  readonly space: "DeviceGray" | "DeviceCMYK" | SpotSpace;
  readonly filter: "DCTDecode" | "FlateDecode";
  /** With its filter, 8 bits for each ink. */
  readonly data: Uint8Array;
  /** Samples stand for less ink the higher they are, as in a CMYK JPEG. */
  readonly inverted: boolean;
}

/** A picture in sRGB, three bytes for each pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Reads what an image XObject says of itself. */
export function sourceImage(
  stream: PDFRawStream,
  placed: { readonly width: Pt; readonly height: Pt },
): SourceImage {
  const number = (key: string): number => asNumber(entry(stream.dict, key)) ?? 0;
  const data = stream.getContents();
  return {
    hash: sha256(data),
    width: number("Width"),
    height: number("Height"),
    space: readSpace(entry(stream.dict, "ColorSpace")),
    bits: number("BitsPerComponent"),
    filters: filtersOf(stream),
    data,
    placed: { width: placed.width, height: placed.height },
    decode: numbers(entry(stream.dict, "Decode")),
    keyed: items(entry(stream.dict, "Mask")).length > 0,
  };
}
