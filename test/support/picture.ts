import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/**
 * A grey photograph.
 * @param width in pixels; the height is two thirds of it
 */
export const jpeg = (width: number): Promise<Uint8Array> =>
  sharp({
    create: { width, height: Math.ceil((width * 2) / 3), channels: 3, background: "#808080" },
  })
    .jpeg()
    .toBuffer();

/** A GIF of so many pictures one after the other. */
export async function moving(count: number): Promise<Uint8Array> {
  const pixels = Buffer.alloc(8 * 8 * count * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.floor(i / 192) * 70;
  return sharp(pixels, { raw: { width: 8, height: 8 * count, channels: 3, pageHeight: 8 } })
    .gif()
    .toBuffer();
}

/** The head of a PNG that claims so many pixels on each side, and an end; nothing is between. */
export function enormousPng(side: number): Uint8Array {
  const part = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    part("IHDR", head),
    part("IDAT", deflateSync(Buffer.alloc(64))),
    part("IEND", Buffer.alloc(0)),
  ]);
}
