import sharp from "sharp";
import { drawPdf } from "../../src/raster/index.js";

/** A page as a program drew it: how light each pixel is, 255 is paper, 0 its darkest ink. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly light: Uint8Array;
}

const LUMA = [0.299, 0.587, 0.114] as const;

function drawnOf(data: Uint8Array, width: number, height: number, channels: number): Drawn {
  const [red, green, blue] = LUMA;
  const raw = new Uint8Array(width * height).map((_, i) => {
    const [r = 0, g = 0, b = 0] = [
      data[i * channels],
      data[i * channels + 1],
      data[i * channels + 2],
    ];
    return Math.round(red * r + green * g + blue * b);
  });
  // Printed black is no black of a screen: both scales begin at the darkest ink.
  const black = raw.reduce((a, b) => Math.min(a, b), 254);
  return {
    width,
    height,
    light: raw.map((value) => Math.round((Math.max(0, value - black) * 255) / (255 - black))),
  };
}

/** A picture file read as a drawing. */
export async function readDrawn(png: Uint8Array): Promise<Drawn> {
  const { data, info } = await sharp(png)
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return drawnOf(data, info.width, info.height, info.channels);
}

/** The pages of a file as pdfium draws them. */
export async function pdfiumDrawn(pdf: Uint8Array, dpi: number): Promise<Drawn[]> {
  const { pages } = await drawPdf(pdf, { dpi });
  return pages.map(({ data, width, height }) => drawnOf(data, width, height, 4));
}

/** The lightest of a pixel and its eight neighbours: in rows first, then in columns. */
function lightest({ width, height, light }: Drawn): Uint8Array {
  const across = new Uint8Array(light.length);
  const both = new Uint8Array(light.length);
  for (let at = 0; at < light.length; at++) {
    const x = at % width;
    const before = x > 0 ? (light[at - 1] as number) : 0;
    const after = x < width - 1 ? (light[at + 1] as number) : 0;
    across[at] = Math.max(light[at] as number, before, after);
  }
  for (let at = 0; at < light.length; at++) {
    const before = at >= width ? (across[at - width] as number) : 0;
    const after = at < width * (height - 1) ? (across[at + width] as number) : 0;
    both[at] = Math.max(across[at] as number, before, after);
  }
  return both;
}

/** The darkest of them. */
const darkest = (drawn: Drawn): Uint8Array =>
  lightest({ ...drawn, light: drawn.light.map((value) => 255 - value) }).map(
    (value) => 255 - value,
  );

/** How much lightness changes between a pixel and its neighbours: what has an edge is a mark. */
function edges(drawn: Drawn): Uint8Array {
  const low = darkest(drawn);
  return lightest(drawn).map((value, i) => value - (low[i] as number));
}

/** An edge that is plain to see, and one that is not even faint. */
const [PLAIN, FAINT] = [96, 24];
/** Ink for certain, and paper for certain: a tint of 3 % is 247. */
const [INK, PAPER] = [249, 253];

/** A square of the page in which marks differ. */
export interface Tile {
  /** Its middle in mm from the page's top left. */
  readonly x: number;
  readonly y: number;
  /** Pixels of marks that are gone, and that are new. */
  readonly lost: number;
  readonly found: number;
  /** How much darker it became on the whole, from -1 to 1. */
  readonly darker: number;
}

const TILE_MM = 5;

/** What differs between two drawings of a page, tile by tile. */
export interface Differences {
  /** Pixels that are marks, of the first drawing: a test that compares white pages proves nothing. */
  readonly marks: number;
  readonly tiles: readonly Tile[];
}

/** For each pixel whether a mark of `a` is nowhere in reach in `b`: within one pixel. */
function gone(a: Drawn, b: Drawn): Uint8Array {
  const edged = edges(a);
  const near = lightest({ ...b, light: edges(b) });
  const inked = darkest(b);
  return a.light.map((value, i) => {
    const edge = (edged[i] as number) >= PLAIN && (near[i] as number) < FAINT;
    return edge || (value <= INK && (inked[i] as number) >= PAPER) ? 1 : 0;
  });
}

/**
 * Compares where marks stand, not which colour they have: plain edges, and ink on paper, of each drawing
 * must be in the other within one pixel.
 */
export function compareMarks(proof: Drawn, press: Drawn, dpi: number): Differences {
  const { width, height } = proof;
  if (width !== press.width || height !== press.height) {
    const sizes = [proof, press].map((one) => `${one.width} x ${one.height}`);
    throw new Error(`not of one size: ${sizes.join(", ")}`);
  }
  const [lost, found] = [gone(proof, press), gone(press, proof)];
  const size = Math.round((TILE_MM / 25.4) * dpi);
  const tiles: Tile[] = [];
  for (let top = 0; top < height; top += size) {
    for (let left = 0; left < width; left += size) {
      const [right, bottom] = [Math.min(width, left + size), Math.min(height, top + size)];
      const sum = { lost: 0, found: 0, darker: 0 };
      for (let y = top; y < bottom; y++) {
        for (let at = y * width + left; at < y * width + right; at++) {
          sum.lost += lost[at] ?? 0;
          sum.found += found[at] ?? 0;
          sum.darker += (proof.light[at] ?? 0) - (press.light[at] ?? 0);
        }
      }
      const mm = (from: number, to: number) => Math.round((((from + to) / 2) * 254) / dpi) / 10;
      const pixels = (right - left) * (bottom - top);
      const darker = Math.round((sum.darker / pixels / 255) * 100) / 100;
      tiles.push({ ...sum, darker, x: mm(left, right), y: mm(top, bottom) });
    }
  }
  return { marks: proof.light.filter((value) => value <= INK).length, tiles };
}

/** How far the lightness of a tile may go. */
export interface LightLimits {
  readonly darker: number;
  readonly lighter: number;
}

/** Pixels of a tile that photos may differ by, which are pixels of another size; a comma has more. */
const STRAY = 5;

/** What is wrong with a page, its worst tile first in each way; empty where all marks stand where they stood. */
export function complaints(found: Differences, limits: LightLimits): string[] {
  const ways: readonly (readonly [string, (tile: Tile) => number, most: number])[] = [
    ["lost", (tile) => tile.lost, STRAY],
    ["new", (tile) => tile.found, STRAY],
    ["darker", (tile) => tile.darker, limits.darker],
    ["lighter", (tile) => -tile.darker, limits.lighter],
  ];
  const said = ways.flatMap(([name, of, most]) => {
    const tile = worst(found, of);
    return of(tile) > most ? [`${name} ${of(tile)} at ${tile.x} ${tile.y} mm`] : [];
  });
  return found.marks === 0 ? ["no marks", ...said] : said;
}

/** The tile that differs most by a measure of its own. */
export const worst = ({ tiles }: Differences, of: (tile: Tile) => number): Tile =>
  tiles.reduce((a, b) => (of(b) > of(a) ? b : a));
