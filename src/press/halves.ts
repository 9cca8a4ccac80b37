import { PDFDict, PDFDocument, PDFName, PDFStream } from "pdf-lib";
import type { PageGeometry, Polygon, Print } from "../render/index.js";
import { type Mm, mmToPt } from "../units.js";
import { writeNumber } from "./content-writer.js";
import { saved } from "./file-facts.js";
import { pageFontWidths } from "./font-widths.js";
import { pageContent } from "./glyph-positions.js";
import { stripContent } from "./strip-content.js";

type Point = readonly [Mm, Mm];

/** The geometry of a spread as one of its pages has it: from that page's left edge, its own furniture. */
function halfGeometry(geometry: PageGeometry, number: number, left: Mm, width: Mm): PageGeometry {
  const { spread: _, ...whole } = geometry;
  const moved = ([x, y]: Point): Point => [x - left, y];
  const shape = (polygon: Polygon): Polygon => polygon.map(moved);
  const shaped = <T extends { readonly polygon: Polygon }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, polygon: shape(one.polygon) }));
  const isHere = ({ polygon }: { readonly polygon: Polygon }): boolean =>
    polygon.every(([x]) => x >= 0 && x <= width);
  return {
    ...whole,
    page: number,
    width,
    areas: whole.areas.map((area) => ({ ...area, polygons: area.polygons.map(shape) })),
    stories: whole.stories.map((story) => ({
      ...story,
      polygons: story.polygons.map(shape),
      outline: story.outline.map(shape),
    })),
    headlines: shaped(whole.headlines),
    photos: shaped(whole.photos),
    logos: shaped(whole.logos),
    tables: shaped(whole.tables),
    frames: shaped(whole.frames),
    rules: whole.rules.map((rule) => ({ ...rule, from: moved(rule.from), to: moved(rule.to) })),
    furniture: shaped(whole.furniture).filter(isHere),
    lines: whole.lines.map(({ marks, ...line }) => ({
      ...line,
      x: line.x - left,
      firstOrigin: line.firstOrigin - left,
      lastOrigin: line.lastOrigin - left,
      ...(marks ? { marks: marks.map((mark) => ({ ...mark, x: mark.x - left })) } : {}),
    })),
    columns: whole.columns.map((column) => ({
      ...column,
      x: column.x - left,
      axis: column.axis - left,
      first: moved(column.first),
      last: moved(column.last),
    })),
    order: whole.order.map((story) => ({ ...story, blocks: shaped(story.blocks) })),
  };
}

/** The resource names of a page's images. */
function imagesOf(document: PDFDocument): Set<string> {
  const objects = document.getPage(0).node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
  const names = (objects?.keys() ?? []).filter((key) => {
    const object = objects?.lookup(key);
    return object instanceof PDFStream && object.dict.get(PDFName.of("Subtype")) === IMAGE;
  });
  return new Set(names.map((name) => name.decodeText()));
}

const IMAGE = PDFName.of("Image");

/**
 * One page of a printed spread: its content moved to the page's corner and clipped to its bleed, beyond
 * the fold too, where the neighbour's runs on; glyphs and pictures further off are taken out.
 */
async function halfPdf(pdf: Uint8Array, left: Mm, width: Mm, bleed: Mm): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const page = document.getPage(0);
  const { y, height } = page.getMediaBox();
  const [from, wide, over] = [mmToPt(left), mmToPt(width), mmToPt(bleed)];
  const strip = { from: from - over, to: from + wide + over };
  const fonts = pageFontWidths(document, 0);
  const content = stripContent(pageContent(document, 0), fonts, imagesOf(document), strip);
  const clip = [-over, y - over, wide + 2 * over, height + 2 * over].map(writeNumber).join(" ");
  const moved = Buffer.concat([
    Buffer.from(`q ${clip} re W n 1 0 0 1 ${writeNumber(-from)} 0 cm\n`, "latin1"),
    content,
    Buffer.from("\nQ\n", "latin1"),
  ]);
  const stream = document.context.flateStream(moved);
  page.node.set(PDFName.of("Contents"), document.context.register(stream));
  page.setMediaBox(0, y, wide, height);
  return saved(document);
}

/**
 * A printed spread (通版) as its two pages, each as if it had been printed by itself: plates are made of
 * pages. What crosses the fold is in both, cut at the bleed. A print of one page is given as it is.
 * @param bleed over the trimmed page
 */
export async function splitSpread(print: Print, bleed: Mm): Promise<Print[]> {
  const { spread, ...own } = print;
  const { geometry } = print;
  if (!spread || !("page" in geometry)) return [print];
  const width = geometry.width / 2;
  return Promise.all(
    spread.map(async (number, i) => ({
      ...own,
      number,
      pdf: await halfPdf(print.pdf, i * width, width, bleed),
      geometry: halfGeometry(geometry, number, i * width, width),
    })),
  );
}
