import { PDFDocument, rgb } from "pdf-lib";
import sharp from "sharp";
import type { OutputCondition } from "../../src/press/x4/intent.js";
import type { PageGeometry, Print } from "../../src/render/index.js";

/** A page on which nothing stands. */
export const bareGeometry = (page: number): PageGeometry => ({
  page,
  name: "",
  width: 0,
  height: 0,
  areas: [],
  logos: [],
  tables: [],
  frames: [],
  rules: [],
  order: [],
  stories: [],
  headlines: [],
  columns: [],
  photos: [],
  furniture: [],
  lines: [],
});

/** A page as the browser prints it for 275 x 390 mm, rounded to whole pixels: black, red, a page header. */
export async function printed(number: number): Promise<Print> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([780, 1105.92]);
  page.drawRectangle({ x: 100, y: 100, width: 200, height: 50, color: rgb(0, 0, 0) });
  page.drawRectangle({
    x: 400,
    y: 100,
    width: 200,
    height: 50,
    color: rgb(0.7843, 0.0863, 0.1137),
  });
  const geometry: PageGeometry = {
    ...bareGeometry(number),
    name: "综合",
    width: 275,
    height: 390,
    furniture: [
      {
        kind: "folio",
        polygon: [
          [18, 18],
          [256, 18],
          [256, 36],
          [18, 36],
        ] as const,
      },
    ],
  };
  const pdf = await document.save({ useObjectStreams: false });
  return { number, name: "综合", pdf, geometry };
}

/** A real output profile for CMYK: the one that libvips brings. */
export async function cmykProfile(): Promise<OutputCondition> {
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#888" } })
    .toColourspace("cmyk")
    .withIccProfile("cmyk")
    .jpeg()
    .toBuffer();
  const { icc } = await sharp(jpeg).metadata();
  if (!icc) throw new Error("no profile");
  return { bytes: icc, name: "Test CMYK", info: "四色（试验）" };
}
