import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pointSpan } from "../../src/diagnostics/index.js";
import { photoKey } from "../../src/edition/edition.js";
import { findEdition } from "../../src/edition/folder.js";
import { loadPhotos } from "../../src/edition/photos.js";
import type { Story } from "../../src/manuscript/index.js";
import { brief, EDITION, paperFolder } from "./paper-folder.js";

/** A story that shows the given files, each on its own line. */
const story = (...sources: (string | undefined)[]): Story => ({
  file: "stories/头条.md",
  kicker: [],
  title: [],
  deck: [],
  byline: [],
  credits: [],
  column: "",
  short: "",
  blocks: [],
  leads: [],
  photos: sources.map((src, i) => ({
    ...(src === undefined ? {} : { src }),
    caption: [],
    credit: "",
    span: pointSpan(i + 1, 1),
  })),
  tables: [],
  signOff: "",
  deskOff: [],
  repairs: [],
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#888" } });

async function load(
  files: Record<string, string | Uint8Array>,
  ...sources: (string | undefined)[]
) {
  const own = Object.entries(files).map(([name, bytes]) => [`${EDITION}/photos/${name}`, bytes]);
  const folder = await findEdition(join(paperFolder(Object.fromEntries(own)), EDITION));
  const one = story(...sources);
  const { value, diagnostics } = await loadPhotos(folder, [one]);
  return {
    sizes: sources.map((src) => {
      const file = value.get(photoKey(one, src ?? ""));
      return file ? `${file.width}x${file.height}` : "none";
    }),
    complaints: diagnostics.map((d) => brief(d, "file", "nearest")),
    reasons: diagnostics.map((d) => d.facts.reason),
    inputs: [...folder.inputs.keys()],
  };
}

describe("loadPhotos", () => {
  it("measures photos, turned as EXIF asks", async () => {
    const upright = await picture(40, 30).jpeg().toBuffer();
    const turned = await picture(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { sizes, complaints, inputs } = await load(
      { "图 一.jpg": upright, "b.jpg": turned },
      "../photos/图 一.jpg",
      "../photos/b.jpg",
      "../photos/%E5%9B%BE%20%E4%B8%80.jpg",
      undefined,
    );
    expect(complaints).toEqual([]);
    expect(sizes).toEqual(["40x30", "30x40", "40x30", "none"]);
    expect(inputs.sort()).toEqual([`${EDITION}/photos/b.jpg`, `${EDITION}/photos/图 一.jpg`]);
  });

  it("shows a missing photo in the story, with the name that was meant", async () => {
    const { complaints } = await load(
      { "IMG_1024.JPG": await picture(4, 3).jpeg().toBuffer() },
      "../photos/img_1024.jpeg",
      "IMG_1025.jpg",
      "../photos/会场.jpg",
    );
    const file = `${EDITION}/stories/头条.md`;
    expect(complaints).toEqual([
      `BX2012 ${file}:1:1 file=../photos/img_1024.jpeg nearest=../photos/IMG_1024.JPG`,
      `BX2012 ${file}:2:1 file=IMG_1025.jpg nearest=../photos/IMG_1024.JPG`,
      `BX2012 ${file}:3:1 file=../photos/会场.jpg nearest=`,
    ]);
  });

  it("refuses a path out of the paper", async () => {
    const { complaints } = await load({}, "../../../../etc/a.jpg");
    expect(complaints[0]).toMatch(/^BX2017/);
  });

  it("refuses what no press can print", async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 60 },
        background: "#888",
      },
    })
      .jpeg()
      .toBuffer();
    const avif = await picture(16, 16).avif().toBuffer();
    const { sizes, reasons } = await load(
      {
        "half.jpg": whole.subarray(0, whole.length / 3),
        "text.jpg": "not a picture",
        "empty.jpg": "",
        "line.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "new.avif": avif,
      },
      "../photos/half.jpg",
      "../photos/text.jpg",
      "../photos/empty.jpg",
      "../photos/line.svg",
      "../photos/new.avif",
    );
    expect(new Set(sizes)).toEqual(new Set(["none"]));
    expect(reasons).toEqual([
      expect.stringMatching(/premature|truncated/i),
      expect.stringMatching(/unsupported/i),
      "the file is empty",
      undefined,
      undefined,
    ]);
  });

  it("knows foreign formats by their bytes, whatever their names say", async () => {
    const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}`, "latin1");
    const avif = await picture(16, 16).avif().toBuffer();
    const { complaints } = await load(
      {
        "phone.jpg": box("heic"),
        "map.jp2": Buffer.from("0000000c6a5020200d0a870a0000", "hex"),
        "stream.png": Buffer.from("ff4fff5100290000", "hex"),
        "layers.tif": "8BPS\0\x01",
        "page.jpg": "%PDF-1.7",
        "line.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "new.webp": avif,
      },
      "../photos/phone.jpg",
      "../photos/map.jp2",
      "../photos/stream.png",
      "../photos/layers.tif",
      "../photos/page.jpg",
      "../photos/line.svg",
      "../photos/new.webp",
    );
    expect(complaints.map((line) => line.replace(/^(\S+) \S+ (\S+).*/, "$1 $2"))).toEqual([
      "BX2030 file=../photos/phone.jpg",
      "BX2030 file=../photos/map.jp2",
      "BX2030 file=../photos/stream.png",
      "BX2030 file=../photos/layers.tif",
      "BX2030 file=../photos/page.jpg",
      "BX2030 file=../photos/line.svg",
      "BX2030 file=../photos/new.webp",
    ]);
  });

  it("takes a point to keep in sight from the end of a name", async () => {
    const bytes = await picture(40, 30).jpeg().toBuffer();
    const sources = ["../photos/a.jpg#focus=0.6,.4", "../photos/b#focus=1,1.jpg"];
    const own = Object.entries({ "a.jpg": bytes, "b#focus=1,1.jpg": bytes });
    const files = own.map(([name, content]) => [`${EDITION}/photos/${name}`, content]);
    const folder = await findEdition(join(paperFolder(Object.fromEntries(files)), EDITION));
    const one = story(...sources);
    const { value, diagnostics } = await loadPhotos(folder, [one]);
    expect(diagnostics).toEqual([]);
    expect(sources.map((src) => value.get(photoKey(one, src))?.focus)).toEqual([
      [0.6, 0.4],
      undefined,
    ]);
    const { complaints } = await load({ "a.jpg": bytes }, "../photos/a.jpg#focus=2,0.4");
    expect(complaints[0]).toMatch(/^BX2012/);
  });
});
