import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { PressImage } from "./image/source-image.js";

const HASH_BYTES = 32;

const hashOf = (data: Uint8Array): Buffer => createHash("sha256").update(data).digest();

/**
 * A picture kept in print colours; undefined where there is none, or one that is no longer what was
 * written. Only JPEG pictures are kept, CMYK ones inverted.
 * @param key all that it was made of
 */
export async function keptPicture(dir: string, key: string): Promise<PressImage | undefined> {
  try {
    const file = await readFile(join(dir, key));
    const data = file.subarray(HASH_BYTES);
    if (!hashOf(data).equals(file.subarray(0, HASH_BYTES))) return undefined;
    const { width, height, channels } = await sharp(data).metadata();
    const space = channels === 4 ? "DeviceCMYK" : "DeviceGray";
    return { width, height, space, filter: "DCTDecode", data, inverted: channels === 4 };
  } catch {
    return undefined;
  }
}

/** Keeps a picture, whole or not at all; that it could not be kept costs time only and is not told. */
export async function keepPicture(dir: string, key: string, { data }: PressImage): Promise<void> {
  const part = join(dir, `${key}.${randomUUID()}`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await writeFile(part, Buffer.concat([hashOf(data), data]));
    await rename(part, join(dir, key));
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
  }
}
