import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { type Edition, type InkSet, packageRoot } from "../../src/edition/index.js";
import { makePress } from "../../src/press/index.js";
import { assembleProof, saveProof } from "../../src/press/proof.js";
import { newsprint } from "./icc.js";
import { temporary } from "./paper.js";
import { brief } from "./pressed.js";
import { bareGeometry } from "./printed.js";
import { starter } from "./starter.js";
import { photoFile, printHtml, tileFile } from "./test-sheet.js";

/** The sheet of test/fixtures/press-sheet, in mm. */
export const PRESS_SHEET = { width: 200, height: 230 } as const;
/** The ink of its red plate, where the page has one. */
export const SPOT = "PANTONE 485 C";

/** A box on the sheet in mm. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SOURCE = readFileSync(
  join(packageRoot(), "test", "fixtures", "press-sheet", "sheet.html"),
  "utf8",
);
const SANS = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
);

/** Where the marks of the sheet stand, as its styles say. */
const boxes: ReadonlyMap<string, Box> = new Map(
  [
    ...SOURCE.matchAll(
      /id="(\w+)"[^>]*left:([\d.]+)rem;top:([\d.]+)rem;width:([\d.]+)rem;height:([\d.]+)rem/g,
    ),
  ].map(([, id = "", ...numbers]) => {
    const [left = 0, top = 0, width = 0, height = 0] = numbers.map(Number);
    return [id, { left, top, width, height }] as const;
  }),
);

export function boxOf(id: string): Box {
  const box = boxes.get(id);
  if (!box) throw new Error(`no ${id} on the sheet`);
  return box;
}

/** A photo of greys in a folder of its own. */
async function grayFile(): Promise<string> {
  const file = join(temporary(), "gray.jpg");
  const [width, height] = [300, 225];
  const grays = Uint8Array.from(
    { length: width * height },
    (_, i) => 40 + Math.round(((i % width) / width) * 180),
  );
  const raw = { width, height, channels: 1 } as const;
  const jpeg = await sharp(grays, { raw }).toColourspace("b-w").jpeg().toBuffer();
  writeFileSync(file, jpeg);
  return file;
}

/**
 * Prints the sheet.
 * @param css more of it, to leave marks out
 */
export async function printPressSheet(css = ""): Promise<Uint8Array> {
  const made = { photo: await photoFile(), gray: await grayFile(), tile: await tileFile() };
  const url = (file: string): string => pathToFileURL(file).href;
  const body = Object.entries(made).reduce(
    (html, [name, file]) => html.replaceAll(`{{${name}}}`, url(file)),
    SOURCE,
  );
  const face = `@font-face { font-family: sans; src: url("${url(SANS)}") }`;
  return printHtml(body, face + css, [...Object.values(made), SANS], PRESS_SHEET);
}

/** The starter's paper with a page as large as a sheet, and reds that name their inks. */
async function sheetPaper(size: Pick<Box, "width" | "height">, inks: InkSet): Promise<Edition> {
  const { edition } = await starter();
  const red = (rgb: string, tint: number) => ({
    rgb,
    cmyk: [0, tint, tint, 0] as [number, number, number, number],
    spot: { name: SPOT, tint },
  });
  const theme = {
    ...edition.theme,
    page: { ...edition.theme.page, ...size },
    colours: { ...edition.theme.colours, accent: "#C8161D", blush: "#F4D0D2" },
    inks: { accent: red("#C8161D", 100), blush: red("#F4D0D2", 20) },
  };
  const [page] = edition.file.pages;
  if (!page) throw new Error("no page");
  return { ...edition, theme, file: { ...edition.file, pages: [{ ...page, inks }] } };
}

const printOf = (pdf: Uint8Array, size: Pick<Box, "width" | "height">) => ({
  number: 1,
  name: "",
  pdf,
  geometry: { ...bareGeometry(1), ...size },
});

/** A printed sheet as the product's proof, which has its exact size: the browser rounds it. */
export async function proofSheet(
  pdf: Uint8Array,
  size: Pick<Box, "width" | "height"> = PRESS_SHEET,
): Promise<Uint8Array> {
  const edition = await sheetPaper(size, "cmyk");
  return saveProof(await assembleProof([printOf(pdf, size)], edition));
}

/** A printed sheet as the product's press file (PDF/X-4), alone on its paper, and what is said of it. */
export async function pressSheet(
  pdf: Uint8Array,
  inks: InkSet,
  size: Pick<Box, "width" | "height"> = PRESS_SHEET,
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly string[] }> {
  const edition = await sheetPaper(size, inks);
  const profile = await newsprint;
  const { sheets, diagnostics } = await makePress([printOf(pdf, size)], edition, { profile });
  const [sheet] = sheets;
  if (!sheet) throw new Error(diagnostics.map(brief).join("\n"));
  return { bytes: sheet.bytes, findings: diagnostics.map(brief) };
}
