import sharp from "sharp";

const [SHORT, LONG] = [3, 4];

/** An uncompressed TIFF of CMYK samples (TIFF 6.0, section 16): sharp takes raw samples for RGB only. */
export function cmykTiff(width: number, height: number, samples: Uint8Array): Buffer {
  const entries = 10;
  const bits = 8 + 2 + entries * 12 + 4;
  const data = bits + 8;
  const fields: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, bits],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5], // CMYK
    [273, LONG, 1, data],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, samples.length],
    [284, SHORT, 1, 1],
  ];
  const file = Buffer.alloc(data + samples.length);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(fields.length, 8);
  fields.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    // Little-endian: a short in the first two bytes of the field reads as the same number.
    file.writeUInt32LE(value, at + 8);
  });
  for (let i = 0; i < 4; i++) file.writeUInt16LE(8, bits + 2 * i);
  file.set(samples, data);
  return file;
}

/** Fine enough for a screen of 85 to 110 lines; colour is not made coarser than tone. */
const JPEG = { quality: 90, chromaSubsampling: "4:4:4" } as const;

/**
 * A JPEG of CMYK samples. As all programs since Adobe's do, it holds them inverted: its PDF image needs
 * /Decode [1 0 1 0 1 0 1 0].
 * @param samples four bytes for each pixel, 255 is full ink
 */
export const cmykJpeg = (width: number, height: number, samples: Uint8Array): Promise<Buffer> =>
  sharp(cmykTiff(width, height, samples))
    // Without this the samples would go through a profile on their way.
    .pipelineColourspace("cmyk")
    .toColourspace("cmyk")
    .jpeg(JPEG)
    .toBuffer();

/** A JPEG of gray samples, one byte for each pixel, 255 is white. */
export const grayJpeg = (width: number, height: number, samples: Uint8Array): Promise<Buffer> =>
  sharp(samples, { raw: { width, height, channels: 1 } })
    .toColourspace("b-w")
    .jpeg(JPEG)
    .toBuffer();
