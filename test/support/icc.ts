import { join } from "node:path";
import { packageRoot } from "../../src/edition/index.js";
import { openProfile } from "../../src/press/index.js";

/** Numbers of 16 and 16 bits (s15Fixed16Number). */
function fixed(...values: readonly number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    out.writeInt32BE(Math.round(value * 65536), i * 4);
  });
  return out;
}

const tagOf = (kind: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(kind, "latin1"), Buffer.alloc(4), body]);

/** A profile of a screen with these primaries (D50) and this exponent, as ICC.1 version 2 writes it. */
export function screenProfile(
  primaries: Readonly<Record<"r" | "g" | "b", readonly [number, number, number]>>,
  gamma: number,
): Buffer {
  const curve = Buffer.alloc(8);
  curve.writeUInt32BE(1);
  curve.writeUInt16BE(Math.round(gamma * 256), 4);
  const description = Buffer.alloc(4 + 5 + 4 + 4 + 2 + 1 + 67 + 3);
  description.writeUInt32BE(5);
  description.write("test", 4, "latin1");
  const tags: [string, Buffer][] = [
    ["desc", tagOf("desc", description)],
    ["cprt", tagOf("text", Buffer.from("none\0", "latin1"))],
    ["wtpt", tagOf("XYZ ", fixed(0.9642, 1, 0.8249))],
  ];
  for (const [name, xyz] of Object.entries(primaries)) {
    tags.push([`${name}XYZ`, tagOf("XYZ ", fixed(...xyz))], [`${name}TRC`, tagOf("curv", curve)]);
  }
  const index = Buffer.alloc(4 + tags.length * 12);
  index.writeUInt32BE(tags.length);
  const bodies: Buffer[] = [];
  let at = 128 + index.length;
  tags.forEach(([name, body], i) => {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    index.write(name, 4 + i * 12, "latin1");
    index.writeUInt32BE(at, 8 + i * 12);
    index.writeUInt32BE(body.length, 12 + i * 12);
    bodies.push(padded);
    at += padded.length;
  });
  const header = Buffer.alloc(128);
  header.writeUInt32BE(at);
  header.writeUInt32BE(0x02400000, 8);
  header.write("mntrRGB XYZ ", 12, "latin1");
  header.write("acsp", 36, "latin1");
  fixed(0.9642, 1, 0.8249).copy(header, 68);
  return Buffer.concat([header, index, ...bodies]);
}

/** Adobe RGB (1998), adapted to D50. */
export const adobeRgb = screenProfile(
  {
    r: [0.60974, 0.31111, 0.01947],
    g: [0.20528, 0.62567, 0.06087],
    b: [0.14919, 0.06322, 0.74457],
  },
  2.19921875,
);

/** The profile that banxin ships. */
export const NEWSPRINT = join(packageRoot(), "assets", "profiles", "newsprint-tr002.icc");

/** The same, opened: all tests of a file share its tables. */
export const newsprint = openProfile(NEWSPRINT);
