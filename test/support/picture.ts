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
