import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { temporary } from "./paper.js";

/** Whether a program of the machine is there: tests that need it say so in their names when they skip. */
export const has = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

const saved = (pdf: Uint8Array): string => {
  const file = join(temporary(), "page.pdf");
  writeFileSync(file, pdf);
  return file;
};

/** What Ghostscript's inkcov says: shares of the page that C, M, Y and K cover. */
export function inkCoverage(pdf: Uint8Array): number[] {
  const said = execFileSync("gs", ["-q", "-o", "-", "-sDEVICE=inkcov", saved(pdf)]).toString();
  return said.trim().split(/\s+/).slice(0, 4).map(Number);
}

/** A plate as Ghostscript prints it: 255 is full ink. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** A page as Ghostscript draws it without smoothing edges, black over tints as a press prints it. */
export async function ghostDrawn(pdf: Uint8Array, dpi: number, page = 1): Promise<Buffer> {
  const file = saved(pdf);
  const out = `${file.slice(0, -4)}.png`;
  const pages = [`-dFirstPage=${page}`, `-dLastPage=${page}`];
  execFileSync("gs", ["-q", "-o", out, "-sDEVICE=png16m", `-r${dpi}`, ...pages, file]);
  return readFileSync(out);
}

/** Plates by their names (Cyan, Magenta, Yellow, Black, spot inks), with overprint. */
export async function plates(pdf: Uint8Array, names: readonly string[], dpi = 72) {
  const file = saved(pdf);
  const out = `${file.slice(0, -4)}-%d.tif`;
  execFileSync("gs", ["-q", "-o", out, "-sDEVICE=tiffsep", `-r${dpi}`, file]);
  return Promise.all(
    names.map(async (name): Promise<Plate> => {
      const tiff = readFileSync(`${file.slice(0, -4)}-1(${name}).tif`);
      const { data, info } = await sharp(tiff)
        .toColourspace("b-w")
        .raw()
        .toBuffer({ resolveWithObject: true });
      const step = info.channels;
      const ink = Uint8Array.from(
        { length: info.width * info.height },
        (_, i) => 255 - (data[i * step] ?? 0),
      );
      return { width: info.width, height: info.height, ink };
    }),
  );
}

/** What qpdf finds wrong in a file. */
export const qpdfCheck = (pdf: Uint8Array): number | null =>
  spawnSync("qpdf", ["--check", saved(pdf)], { stdio: "ignore" }).status;

/** A file as qpdf writes it for people to read. */
export const qpdfReadable = (pdf: Uint8Array): string =>
  execFileSync("qpdf", ["--qdf", "--object-streams=disable", saved(pdf), "-"], {
    maxBuffer: 500_000_000,
  }).toString("latin1");

/** Words with their boxes in points as poppler finds them, in the order of reading. */
export function popplerWords(pdf: Uint8Array): string[] {
  const html = execFileSync("pdftotext", ["-bbox", saved(pdf), "-"], {
    maxBuffer: 100_000_000,
  }).toString();
  return html.split("\n").filter((line) => line.includes("<word"));
}

/** Each character with its place as MuPDF finds it, in the order of the content. */
export function mupdfCharacters(pdf: Uint8Array): string[] {
  const xml = execFileSync("mutool", ["draw", "-q", "-F", "stext", "-o", "-", saved(pdf)], {
    maxBuffer: 500_000_000,
    stdio: ["ignore", "pipe", "ignore"],
  }).toString();
  // Without its colour, which is another.
  return xml.match(/<char quad="[^"]*" x="[^"]*" y="[^"]*"|\bc="[^"]*"/g) ?? [];
}

/** Fonts of a file as poppler lists them. */
export function popplerFonts(pdf: Uint8Array) {
  const [, , ...rows] = execFileSync("pdffonts", [saved(pdf)])
    .toString()
    .trimEnd()
    .split("\n");
  return rows.map((row) => {
    const [, type = "", embedded = ""] =
      /^.{36} (.{17}) .{16} (yes|no)/.exec(row)?.map((part) => part.trim()) ?? [];
    return { row, type, embedded: embedded === "yes" };
  });
}

/** A file's text by poppler. */
export const popplerText = (pdf: Uint8Array): string =>
  execFileSync("pdftotext", ["-layout", saved(pdf), "-"]).toString();
