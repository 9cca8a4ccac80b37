import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { cmyk, PDFDocument, PDFName, type PDFObject, type PDFPage } from "pdf-lib";
import sharp from "sharp";
import { type PhotoFile, sha256 } from "../../src/edition/index.js";
import type { OnPage } from "../../src/press/image/replace.js";
import { type PressPage, pressPage } from "../../src/press/press-page.js";
import { SuppliedFiles } from "../../src/press/supplied/index.js";
import { imageObject, imagePage } from "./image-page.js";
import { FONT_FILE, temporary } from "./paper.js";
import { pagePdf } from "./pdfs.js";
import { pressOptions } from "./pressed.js";

export interface AdWish {
  /** Trimmed size in points; the page is 20 points larger on each side. */
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  /** Content that is added behind the rest. */
  readonly more?: string;
  readonly draw?: (page: PDFPage, document: PDFDocument) => void | Promise<void>;
}

/** What lies outside of the trimmed page. */
export const BLEED = 20;

/** A space of one spot ink, that stands for magenta and yellow. */
export const spotSpace = (document: PDFDocument, name: string): PDFObject =>
  document.context.obj([
    PDFName.of("Separation"),
    PDFName.of(name),
    PDFName.of("DeviceCMYK"),
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 1, 0], N: 1 },
  ]);

/**
 * A bank's advertisement as an agency exports it: CMYK, its type in an embedded font, a ground that reaches
 * into the bleed, marks outside of the TrimBox.
 */
export async function bankAd(wish: AdWish = {}): Promise<Uint8Array> {
  const { width = 200, height = 100, rotate = 0 } = wish;
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT_FILE), { subset: true });
  const page = document.addPage([width + 2 * BLEED, height + 2 * BLEED]);
  page.setTrimBox(BLEED, BLEED, width, height);
  page.node.set(PDFName.of("Rotate"), document.context.obj(rotate));
  page.drawRectangle({ x: 5, y: 5, width: 10, height: 10, color: cmyk(0, 0, 0, 1) });
  page.drawRectangle({
    x: 10,
    y: 10,
    width: width / 2,
    height: height + 10,
    color: cmyk(0.1, 0.2, 0.9, 0),
  });
  page.drawText("云汀银行", { x: 30, y: 40, size: 24, font, color: cmyk(0, 0, 0, 1) });
  page.drawText("6.5%", { x: 130, y: 80, size: 30, font, color: cmyk(0, 0.9, 0.8, 0) });
  await wish.draw?.(page, document);
  return document.save();
}

/** A four-ink picture: inks change from left to right and from top to foot, so that turns are seen. */
export function cmykSamples(width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height * 4 }, (_, i) => {
    const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
    return [(x * 255) / width, (y * 255) / height, x < y ? 200 : 10, 5][i & 3] ?? 0;
  });
}

const [SHORT, LONG] = [3, 4];

/** The same as a TIFF, of 8 bits or, each byte twice, of 16, with further channels of 99. */
export function adTiff(width: number, height: number, { bits = 8, extra = 0 } = {}): Buffer {
  const four = cmykSamples(width, height);
  const channels = 4 + extra;
  const wide = Buffer.alloc((four.length / 4) * channels * (bits / 8), 99);
  for (let i = 0; i < four.length; i++) {
    const at = ((i >> 2) * channels + (i & 3)) * (bits / 8);
    wide.fill(four[i] ?? 0, at, at + bits / 8);
  }
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, channels, 0],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5], // CMYK
    [273, LONG, 1, 0],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, wide.length],
    [284, SHORT, 1, 1],
    ...(extra > 0 ? [[338, SHORT, extra, 0] as [number, number, number, number]] : []),
  ];
  const depths = 8 + 2 + entries.length * 12 + 4;
  const data = depths + channels * 2;
  const file = Buffer.alloc(data + wide.length);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    file.writeUInt32LE(tag === 258 ? depths : tag === 273 ? data : value, at + 8);
  });
  for (let i = 0; i < channels; i++) file.writeUInt16LE(bits, depths + 2 * i);
  file.set(wide, data);
  return file;
}

/** A JPEG with an EXIF segment that says how it is to be turned. */
export function withTurn(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.from(
    "Exif\0\0II*\0\b\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0",
    "latin1",
  );
  exif.writeUInt16LE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** Type in a font that the file does not bring. */
export const helveticaAd = (): Uint8Array =>
  pagePdf(
    "BT /F 20 Tf 20 100 Td (Bank) Tj ET",
    "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>",
  );

/** A supplied file in a folder of its own, as `edition` hands it on. */
export async function suppliedFile(bytes: Uint8Array, name = "bank.pdf"): Promise<PhotoFile> {
  const path = join(temporary(), name);
  writeFileSync(path, bytes);
  const isPdf = name.endsWith(".pdf");
  const { width, height } = isPdf ? { width: 200, height: 100 } : await sharp(bytes).metadata();
  const place = { file: "edition.yaml" };
  const supplied = { name, place };
  return {
    path,
    width,
    height,
    sha256: sha256(bytes),
    ...(isPdf ? { pdf: true } : {}),
    supplied,
  };
}

export const FOUR: OnPage = { page: 2, inks: "cmyk", plates: ["C", "M", "Y", "K"] };
export const BLACK_ONLY: OnPage = { page: 3, inks: "black", plates: ["K"] };
export const RED_TOO: OnPage = { page: 4, inks: "black+red", plates: ["PANTONE 485 C", "K"] };

/** What is said of a supplied file on a page. */
export async function complaints(bytes: Uint8Array, name: string, on: OnPage = FOUR) {
  const files = new SuppliedFiles();
  await files.on(on, await suppliedFile(bytes, name));
  return files.diagnostics;
}

/** What is said of a supplied file, in short, and whether it goes onto a page as it is. */
export async function taken(bytes: Uint8Array, name = "bank.pdf", on: OnPage = FOUR) {
  const files = new SuppliedFiles();
  const object = await files.on(on, await suppliedFile(bytes, name));
  const said = files.diagnostics.map(({ code, facts }) => {
    const { file: _, ...rest } = facts;
    return [code, ...Object.values(rest)].join(" ");
  });
  return { placed: object !== undefined, said };
}

const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#888" } })
  .jpeg()
  .toBuffer();

/** A page that shows a supplied file on 100 by 50 points, 10 from the left and 100 from the foot. */
export async function pageWith(bytes: Uint8Array, name = "bank.pdf"): Promise<PressPage> {
  const files = new SuppliedFiles();
  const photo = await suppliedFile(bytes, name);
  const page = imagePage(imageObject(picture, { width: 40, height: 20 }));
  return pressPage(page, pressOptions({ image: (_, on) => files.on(on, photo) }));
}
