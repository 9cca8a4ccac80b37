import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import type { SheetName } from "../edition/index.js";
import { rasterise } from "../press/index.js";
import type { PageName } from "./people.js";

/** How large the files of a page are made; the first that keeps a mail under its limit is taken. */
export interface Level {
  /** The page's own PDF, or only a picture of it. */
  readonly pdf: "own" | "picture";
  /** Dots per inch of the JPEG and of the picture in the letter. */
  readonly jpeg: number;
  readonly inline: number;
}

/** From the best downwards. All but the first are said in the mail. */
export const LEVELS: readonly Level[] = [
  { pdf: "own", jpeg: 180, inline: 110 },
  { pdf: "own", jpeg: 130, inline: 90 },
  { pdf: "picture", jpeg: 130, inline: 80 },
  { pdf: "picture", jpeg: 100, inline: 64 },
  { pdf: "picture", jpeg: 80, inline: 50 },
];

/** What chat programs and phones still show without making it smaller themselves. */
export const JPEG_LIMIT = 2_000_000;
const QUALITIES = [84, 74, 62, 48];

/** The files of one page. */
export interface PageFiles {
  readonly page: PageName;
  readonly pdf: Uint8Array;
  readonly jpeg: Uint8Array;
  readonly inline: Uint8Array;
}

/**
 * A JPEG under a size: of less quality first, then smaller.
 * @param width of the picture in pixels
 * @param limit in bytes, exclusive
 */
export async function jpegUnder(
  png: Uint8Array,
  width: number,
  limit: number,
): Promise<Uint8Array> {
  for (let wide = width; ; wide = Math.round(wide * 0.8)) {
    const picture = await sharp(png).resize({ width: wide, withoutEnlargement: true }).toBuffer();
    for (const quality of QUALITIES) {
      const jpeg = await sharp(picture).jpeg({ quality, progressive: true }).toBuffer();
      if (jpeg.length < limit) return jpeg;
    }
  }
}

/** A PDF of one page that holds nothing but its picture, of the page's size. */
async function picturePdf(own: Uint8Array, jpeg: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(own, { updateMetadata: false });
  const { width, height } = source.getPage(0).getMediaBox();
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([width, height]);
  page.drawImage(await document.embedJpg(jpeg), { x: 0, y: 0, width, height });
  document.setTitle(source.getTitle() ?? "");
  const made = source.getCreationDate();
  if (made) document.setCreationDate(made);
  return document.save({ useObjectStreams: false });
}

const inches = 1 / 72;

/** Makes the files of stamped pages, each once for all the people who get it. */
export class PageMaker {
  private readonly pictures = new Map<SheetName, Promise<Uint8Array>>();
  private readonly files = new Map<string, Promise<PageFiles>>();

  /** @param stamped the PDF of each page by its number */
  constructor(
    private readonly pages: readonly PageName[],
    private readonly stamped: ReadonlyMap<SheetName, Uint8Array>,
  ) {}

  /** The files of a page at a level of LEVELS. */
  make(number: SheetName, level: number): Promise<PageFiles> {
    const key = `${number} ${level}`;
    const files = this.files.get(key) ?? this.draw(number, LEVELS[level]);
    this.files.set(key, files);
    return files;
  }

  private async draw(number: SheetName, level: Level | undefined): Promise<PageFiles> {
    const page = this.pages.find((p) => p.number === number);
    const own = this.stamped.get(number);
    if (!page || !own || !level) throw new RangeError(`no page ${number}`);
    const png = await this.picture(number, own);
    const { width } = (await PDFDocument.load(own, { updateMetadata: false }))
      .getPage(0)
      .getMediaBox();
    const pixels = (dpi: number): number => Math.round(width * inches * dpi);
    const jpeg = await jpegUnder(png, pixels(level.jpeg), JPEG_LIMIT);
    const inline = await jpegUnder(png, pixels(level.inline), JPEG_LIMIT);
    const picture = level.pdf === "picture" ? await picturePdf(own, jpeg) : own;
    // A page of plain text can be smaller as type than as a picture of it.
    const pdf = picture.length < own.length ? picture : own;
    return { page, pdf, jpeg, inline };
  }

  /** Drawn once at the highest resolution; the smaller ones are made from it. */
  private picture(number: SheetName, pdf: Uint8Array): Promise<Uint8Array> {
    const picture =
      this.pictures.get(number) ??
      rasterise(pdf, Math.max(...LEVELS.map(({ jpeg }) => jpeg))).then(([one]) => {
        if (!one) throw new RangeError(`page ${number} cannot be drawn`);
        return one.png;
      });
    this.pictures.set(number, picture);
    return picture;
  }
}
