import { readFileSync } from "node:fs";
import { PDFDocument, rgb } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { rasterise, type Stamp, type StampLook, stampPages } from "../../src/press/index.js";
import { FONT_FILE } from "../support/paper.js";
import { pageTexts } from "../support/proof.js";

const font = readFileSync(FONT_FILE);
const look = (top: number): StampLook => ({
  strong: font,
  plain: font,
  area: { left: 50, top, width: 500 },
  date: new Date("2026-11-22T13:05:00Z"),
});
const stamp = (index: number, change: Partial<Stamp> = {}): Stamp => ({
  index,
  stage: "大样",
  revision: 2,
  title: `云汀日报　2026年11月23日　第${index + 1}版`,
  time: "11月22日 21:05",
  digest: "3f9a1c2e",
  ...change,
});

/** Two sheets of 600 x 800 points, blue from 60 points under the top edge: the type area. */
let proof: Uint8Array;
beforeAll(async () => {
  const document = await PDFDocument.create();
  for (let i = 0; i < 2; i += 1) {
    const page = document.addPage([600, 800]);
    page.drawRectangle({ x: 50, y: 40, width: 500, height: 700, color: rgb(0, 0, 1) });
  }
  proof = await document.save();
});

/** Shares of rows, from the top, that hold a pixel that is neither white nor blue. */
async function inkRows(pdf: Uint8Array): Promise<{ first: number; last: number; height: number }> {
  const [picture] = await rasterise(pdf, 72);
  if (!picture) throw new Error("no page");
  const { data, info } = await sharp(picture.png).raw().toBuffer({ resolveWithObject: true });
  const rows: number[] = [];
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * info.channels;
      const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
      const blue = r < 60 && g < 60 && b > 200;
      if (!blue && Math.min(r, g, b) < 180) {
        rows.push(y);
        break;
      }
    }
  }
  return { first: rows[0] ?? -1, last: rows.at(-1) ?? -1, height: info.height };
}

describe("a stamp on the strip of a gutter", () => {
  it("stands in lines over the strip, each no wider than it, on a sheet that grew for it", async () => {
    const document = await PDFDocument.create();
    document.addPage([105, 800]).drawRectangle({
      x: 10,
      y: 40,
      width: 85,
      height: 700,
      color: rgb(0, 0, 1),
    });
    const title = "云汀日报　2026年11月23日　中缝4—1";
    const own = stamp(0, { title, left: 10, width: 85 });
    const [file = new Uint8Array()] = await stampPages(await document.save(), [own], look(60));
    const [text] = await pageTexts(file);
    for (const part of ["大样", "第2次", "云汀日报", "2026年11月23日", "中缝4—1", "3f9a1c2e"]) {
      expect(text).toContain(part);
    }
    const page = (await PDFDocument.load(file)).getPage(0);
    const grown = page.getHeight() - 800;
    expect(grown).toBeGreaterThan(30);
    // The trimmed strip is the old sheet; all ink of the stamp is over its type.
    expect(page.getTrimBox()).toMatchObject({ width: 105 });
    const { first, last } = await inkRows(file);
    expect(first).toBeGreaterThan(0);
    expect(last).toBeLessThan(grown + 60);
    const [picture] = await rasterise(file, 72);
    const { data, info } = await sharp(picture?.png).raw().toBuffer({ resolveWithObject: true });
    // No ink left or right of the strip.
    for (let y = 0; y < info.height; y += 1) {
      for (const x of [2, 4, 100, 102]) {
        expect(
          Math.min(...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)),
        ).toBe(255);
      }
    }
  });
});

describe("stampPages", () => {
  it("gives one file for each page, with stage, revision, time, digest and lines to sign on", async () => {
    const files = await stampPages(proof, [stamp(1), stamp(0)], look(60));
    expect(files).toHaveLength(2);
    const [text] = await pageTexts(files[0] ?? new Uint8Array());
    for (const word of ["第2次", "第2版", "打样11月22日21:05", "3f9a1c2e", "责编", "签发"]) {
      expect(text).toContain(word);
    }
    expect(text?.replaceAll(/[^大样]/gu, "")).toContain("大样");
  });

  it("stays in the margin over the type area, and the sheet as it is", async () => {
    const [file = new Uint8Array()] = await stampPages(proof, [stamp(0)], look(60));
    const { first, last, height } = await inkRows(file);
    expect(height).toBe(800);
    expect(first).toBeGreaterThan(10);
    // Six points are kept free over the type area, which begins at 60.
    expect(last).toBeGreaterThan(40);
    expect(last).toBeLessThan(55);
  });

  it("makes the sheet higher where the margin is too small; the page is not touched", async () => {
    const [file = new Uint8Array()] = await stampPages(proof, [stamp(0)], look(5));
    const page = (await PDFDocument.load(file)).getPage(0);
    expect(page.getMediaBox().height).toBeGreaterThan(830);
    const grown = page.getMediaBox().height - 800;
    const { last } = await inkRows(file);
    expect(last).toBeLessThan(grown + 5);
  });

  it("stands in lines on a very narrow page, without those that nobody could read", async () => {
    const textAt = async (width: number) => {
      const narrow = { ...look(60), area: { left: 50, top: 60, width } };
      const [file = new Uint8Array()] = await stampPages(proof, [stamp(0)], narrow);
      return (await pageTexts(file))[0];
    };
    for (const width of [120, 60]) {
      const text = await textAt(width);
      for (const part of ["第2次", "云汀日报", "2026年11月23日", "第1版"]) {
        expect(text).toContain(part);
      }
    }
    expect(await textAt(20)).toContain("第2次");
    expect(await textAt(20)).not.toContain("2026年");
  });

  it("leaves out lines to sign on and makes words smaller on a narrow page, never wider than it", async () => {
    const narrow = { ...look(60), area: { left: 50, top: 60, width: 300 } };
    const title = "云汀日报　2026年11月23日　第1版　特稿专刊增刊号外要闻综合";
    const [file = new Uint8Array()] = await stampPages(proof, [stamp(0, { title })], narrow);
    const [text] = await pageTexts(file);
    expect(text).toContain("要闻综合");
    expect(text).not.toContain("校对");
    const [picture] = await rasterise(file, 72);
    const right = await sharp(picture?.png)
      .extract({ left: 352, top: 0, width: 240, height: 58 })
      .toBuffer();
    const { channels } = await sharp(right).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  it("is the same byte for byte with the same values, and refuses a page that is not there", async () => {
    const [a, b] = [
      await stampPages(proof, [stamp(0)], look(60)),
      await stampPages(proof, [stamp(0)], look(60)),
    ];
    expect(Buffer.from(a[0] ?? []).equals(Buffer.from(b[0] ?? []))).toBe(true);
    await expect(stampPages(proof, [stamp(7)], look(60))).rejects.toThrow();
  });
});
