import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { measurePicture } from "../../src/edition/picture-file.js";
import { temporary } from "../support/paper.js";
import { enormousPng, moving } from "../support/picture.js";

const solid = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#888" } });

async function measured(name: string, bytes: Uint8Array | string) {
  const path = join(temporary(), name);
  writeFileSync(path, bytes);
  return measurePicture(path);
}

describe("measurePicture", () => {
  it("gives measures and hash of a sound picture, and nothing else to say", async () => {
    const known = await measured("a.jpg", await solid(40, 30).jpeg().toBuffer());
    expect(known).toMatchObject({ kind: "picture", file: { width: 40, height: 30 } });
    expect(known).not.toHaveProperty("named");
    expect(known).not.toHaveProperty("several");
    expect(known.kind === "picture" && known.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses what says that it is larger than it is", async () => {
    const png = await solid(300, 200).png().toBuffer();
    // In IHDR, whose check sum stands behind it.
    png.writeUInt32BE(400, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(await measured("taller.png", png)).toMatchObject({ kind: "broken" });
    const jpeg = await solid(300, 200).jpeg().toBuffer();
    // In SOF0, behind its length and its depth.
    jpeg.writeUInt16BE(400, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(await measured("taller.jpg", jpeg)).toMatchObject({ kind: "broken" });
  });

  it("takes a JPEG with stray bytes between its markers, as cameras write", async () => {
    const jpeg = await solid(40, 30).jpeg().toBuffer();
    const stray = Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(3), jpeg.subarray(2)]);
    expect(await measured("a.jpg", stray)).toMatchObject({ kind: "picture" });
  });

  it.each([1, 3, 6, 8])("turns measures as EXIF orientation %i asks", async (orientation) => {
    const bytes = await solid(40, 30).withMetadata({ orientation }).jpeg().toBuffer();
    const size = orientation >= 5 ? { width: 30, height: 40 } : { width: 40, height: 30 };
    expect(await measured("a.jpg", bytes)).toMatchObject({ kind: "picture", file: size });
  });

  it("takes a picture under a wrong name, and says what it is", async () => {
    const known = await measured("a.JPG", await solid(4, 3).png().toBuffer());
    expect(known).toMatchObject({ kind: "picture", named: "PNG" });
  });

  it("counts the pictures of a moving GIF or WebP; the first has the measures", async () => {
    const gif = Buffer.from(await moving(3));
    const webp = await sharp(gif, { animated: true }).webp().toBuffer();
    const first = { kind: "picture", several: 3, file: { width: 8, height: 8 } };
    expect(await measured("a.gif", gif)).toMatchObject(first);
    expect(await measured("a.webp", webp)).toMatchObject(first);
  });

  it("refuses more pixels than it could hold, before it decodes one", async () => {
    const known = await measured("a.png", enormousPng(60_000));
    expect(known).toEqual({ kind: "enormous", megapixels: 3600 });
  });

  it("takes a photo of a hundred million pixels", async () => {
    const bytes = await solid(10_000, 10_000).jpeg({ quality: 30 }).toBuffer();
    expect(await measured("a.jpg", bytes)).toMatchObject({ kind: "picture" });
  }, 30_000);

  it("says why a file is broken", async () => {
    expect(await measured("a.jpg", "")).toEqual({ kind: "broken", reason: "the file is empty" });
    expect(await measured("a.jpg", "notes")).toMatchObject({ kind: "broken" });
    expect(await measurePicture(join(temporary(), "none.jpg"))).toEqual({
      kind: "broken",
      reason: "ENOENT: no such file",
    });
  });
});
