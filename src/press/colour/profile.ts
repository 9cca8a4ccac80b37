import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { diagnose, Failure } from "../../diagnostics/index.js";
import { sha256 } from "../../edition/index.js";
import { fromGrid, gridRgb, STEPS } from "./grid.js";
import type { Separator } from "./separator.js";

/** An ICC profile of a press that was opened. */
export interface PressProfile {
  readonly path: string;
  /** The file itself, for the output intent. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Its description, e.g. `WAN-IFRAnewspaper26v5`; empty where it has none that is read. */
  readonly name: string;
  /** Inks (255 is full) for each colour of `gridRgb`. */
  readonly nodes: Uint8Array;
}

/** Most characters of a description that are taken over. */
const LONGEST = 200;

/** The description tag, as ICC.1 writes it in version 2 (`desc`, 6.5.17) and 4 (`mluc`, 10.15). */
function nameOf(bytes: Buffer): string {
  try {
    const count = Math.min(bytes.readUInt32BE(128), 100);
    for (let i = 0; i < count; i++) {
      const at = 132 + i * 12;
      if (bytes.toString("latin1", at, at + 4) !== "desc") continue;
      const tag = bytes.subarray(bytes.readUInt32BE(at + 4));
      const kind = tag.toString("latin1", 0, 4);
      if (kind === "desc")
        return tag.toString("latin1", 12, 11 + Math.min(LONGEST, tag.readUInt32BE(8)));
      if (kind !== "mluc") return "";
      const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
      const utf16 = Buffer.from(tag.subarray(start, start + Math.min(length & ~1, 2 * LONGEST)));
      return utf16.swap16().toString("utf16le");
    }
    return "";
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/**
 * Opens an ICC output profile of CMYK and takes its inks for a grid of 33³ sRGB colours in one go, by its
 * perceptual table, which is made to bring all of a screen's colours onto the paper: on newsprint, where
 * half of them cannot be printed, clipping (relative colorimetric) would draw whole skies as one patch.
 * @throws Failure BX2037 where it cannot be read or does not give CMYK
 */
export async function openProfile(path: string): Promise<PressProfile> {
  const refuse = (reason: string, cause?: unknown): Failure =>
    new Failure(diagnose("BX2037", { file: path, reason }), { cause });
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error), error);
  }
  const raw = { width: STEPS * STEPS, height: STEPS, channels: 3 } as const;
  const { data, info } = await sharp(gridRgb(), { raw })
    .withIccProfile(path)
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw refuse("its tables cannot be read", error);
    });
  if (info.channels !== 4) throw refuse("its tables cannot be read");
  return { path, bytes, sha256: sha256(bytes), name: nameOf(bytes), nodes: data };
}

const separators = new WeakMap<PressProfile, Separator>();

/** Separates by a profile; one for each, so that tables made of it are made once. White stays paper. */
export function iccSeparator(profile: PressProfile): Separator {
  const known = separators.get(profile);
  if (known) return known;
  const { nodes } = profile;
  const separator: Separator = {
    rgbToCmyk(rgb) {
      if (rgb.every((share) => share >= 1)) return [0, 0, 0, 0];
      const [cyan, magenta, yellow, black] = fromGrid(nodes, rgb);
      return [cyan / 255, magenta / 255, yellow / 255, black / 255];
    },
  };
  separators.set(profile, separator);
  return separator;
}
