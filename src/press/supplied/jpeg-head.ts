/** What a JPEG's markers say of it (ITU-T T.81, B.2). */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: number;
  /** A kind that PDF takes: baseline, extended or progressive, by Huffman codes (ISO 32000-1, 7.4.8). */
  readonly common: boolean;
}

const [SOI, SOS] = [0xd8, 0xda];
/** Frames, the tables among their numbers (DHT, JPG, DAC) left out. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Reads a JPEG's markers up to its first scan; undefined where they are not in order. */
export function jpegHead(bytes: Uint8Array): JpegHead | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file[0] !== 0xff || file[1] !== SOI) return undefined;
  let frame: JpegHead | undefined;
  for (let at = 2; at + 10 < file.length; ) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === SOS) break;
    const length = file.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    if (isFrame(marker)) {
      frame = {
        bits: file[at + 4] ?? 0,
        height: file.readUInt16BE(at + 5),
        width: file.readUInt16BE(at + 7),
        components: file[at + 9] ?? 0,
        common: marker <= 0xc2,
      };
    }
    at += 2 + length;
  }
  return frame;
}
