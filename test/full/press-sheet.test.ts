import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { InkSet } from "../../src/edition/index.js";
import { x4Breaches } from "../../src/press/index.js";
import { changedPage } from "../support/changed-page.js";
import {
  compareMarks,
  complaints,
  type Differences,
  type LightLimits,
  pdfiumDrawn,
  readDrawn,
} from "../support/marks.js";
import {
  type Box,
  boxOf,
  PRESS_SHEET,
  pressSheet,
  printPressSheet,
  proofSheet,
  SPOT,
} from "../support/press-sheet.js";
import { pageTexts } from "../support/proof.js";
import { printRawSheet, RAW_SHEET } from "../support/raw-sheet.js";
import {
  ghostDrawn,
  has,
  inkCoverage,
  mupdfCharacters,
  type Plate,
  plates,
  popplerFonts,
  popplerWords,
  qpdfCheck,
  qpdfReadable,
} from "../support/tools.js";

const TOOLS = ["gs", "qpdf", "pdftotext", "pdffonts", "mutool"];
const missing = TOOLS.filter((tool) => !has(tool));
if (missing.length > 0) console.warn(`SKIPPED what needs ${missing.join(", ")}: not installed`);

const DPI = 150;
const INKS = ["cmyk", "black+red", "black"] as const;
const PROCESS = ["Cyan", "Magenta", "Yellow", "Black"];

/** How light a tile may become or how dark, by the inks: a page without colour prints the red solid. */
const LIMITS: Readonly<Record<InkSet, LightLimits>> = {
  cmyk: { darker: 0.2, lighter: 0.2 },
  "black+red": { darker: 0.2, lighter: 0.2 },
  black: { darker: 0.35, lighter: 0.2 },
};

let printed: Uint8Array;
let proof: Uint8Array;
/** The sheet without black on the photo. */
let bare: Uint8Array;
const pressed = new Map<InkSet, Awaited<ReturnType<typeof pressSheet>>>();
let rawProof: Uint8Array;
const raw = new Map<InkSet, Awaited<ReturnType<typeof pressSheet>>>();

const press = (inks: InkSet): Uint8Array => pressed.get(inks)?.bytes ?? new Uint8Array();

beforeAll(async () => {
  printed = await printPressSheet();
  bare = await printPressSheet(".over { display: none }");
  proof = await proofSheet(printed);
  const rawPrint = await printRawSheet();
  rawProof = await proofSheet(rawPrint, RAW_SHEET);
  for (const inks of INKS) {
    pressed.set(inks, await pressSheet(printed, inks));
    raw.set(inks, await pressSheet(rawPrint, inks, RAW_SHEET));
  }
});

/** A box as pixels of a plate, a little inside of its edges. */
function* pixelsIn({ width, height }: Pick<Plate, "width" | "height">, box: Box, inset = 0.4) {
  const [x, y] = [width / PRESS_SHEET.width, height / PRESS_SHEET.height];
  for (
    let row = Math.ceil((box.top + inset) * y);
    row < (box.top + box.height - inset) * y;
    row++
  ) {
    const [from, to] = [box.left + inset, box.left + box.width - inset];
    for (let column = Math.ceil(from * x); column < to * x; column++) yield row * width + column;
  }
}

/** What a plate prints in a box: the least, the most and the mean of it in percent. */
function inkIn(plate: Plate | undefined, box: Box) {
  if (!plate) throw new Error("no plate");
  const found = [...pixelsIn(plate, box)].map((at) => plate.ink[at] ?? 0);
  const percent = (value: number): number => (value / 255) * 100;
  return {
    least: percent(found.reduce((a, b) => Math.min(a, b), 255)),
    most: percent(found.reduce((a, b) => Math.max(a, b), 0)),
    mean: percent(found.reduce((a, b) => a + b, 0) / found.length),
  };
}

const whole: Box = { left: 0, top: 0, ...PRESS_SHEET };

/** What stands on the sheet in black alone. */
const BLACK_ONLY = [
  "body",
  "form",
  "bar",
  "tint10",
  "tint20",
  "tint50",
  "veil20",
  "ontint",
  "hairlines",
  "drawing",
  "table",
  "label",
  "glow",
  "vertical",
  "grayphoto",
];

/** Boxes in which black alone stands and another ink prints. */
async function stained(pdf: Uint8Array): Promise<string[]> {
  const [cyan, magenta, yellow, black] = await plates(pdf, PROCESS, DPI);
  expect(inkIn(black, boxOf("bar")).most).toBe(100);
  return BLACK_ONLY.filter((id) =>
    [cyan, magenta, yellow].some((plate) => inkIn(plate, boxOf(id)).most > 0),
  );
}

/** Pixels of a box that are white or black in the proof as Ghostscript draws it, edges not smoothed. */
async function letters(box: Box, tone: "white" | "black"): Promise<Map<number, boolean>> {
  const { data, info } = await sharp(await ghostDrawn(proof, DPI))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const is = (value: number): boolean => (tone === "white" ? value > 250 : value < 5);
  return new Map([...pixelsIn(info, box)].map((at) => [at, is(data[at] ?? 0)]));
}

/** Share of the pixels of which a plate says what the mask does. */
const agreement = (mask: ReadonlyMap<number, boolean>, says: (at: number) => boolean): number =>
  [...mask].filter(([at, letter]) => says(at) === letter).length / mask.size;

describe("the sheet is taken by press programs", () => {
  it.each(INKS)("has nothing to complain of (%s)", (inks) => {
    expect(pressed.get(inks)?.findings).toEqual([]);
  });

  it("keeps what PDF/X-4 asks for, by our own reading", async () => {
    for (const inks of INKS) expect(await x4Breaches(press(inks)), inks).toEqual([]);
  });

  it.skipIf(!has("qpdf"))("is clean for qpdf, and readable in its plain form", async () => {
    for (const pdf of [...pressed.values(), ...raw.values()].map(({ bytes }) => bytes)) {
      expect(qpdfCheck(pdf)).toBe(0);
      const text = qpdfReadable(pdf);
      expect(text).toMatch(/^%PDF-1\.6\n%.*\n%QDF-1\.0/s);
      expect(text).not.toMatch(/\/DeviceRGB|\d (rg|RG)\b/);
      const again = await PDFDocument.load(Buffer.from(text, "latin1"));
      expect(again.getPageCount()).toBe(1);
    }
  });

  it.skipIf(!has("pdffonts"))("has all fonts embedded, and no Type 3 (pdffonts)", () => {
    for (const { bytes } of [...pressed.values(), ...raw.values()]) {
      const fonts = popplerFonts(bytes);
      expect(fonts.length).toBeGreaterThan(0);
      for (const { row, type, embedded } of fonts) {
        expect([type, embedded], row).toEqual(["CID TrueType", true]);
      }
    }
  });

  it("has the same bytes when it is made again", async () => {
    for (const inks of INKS) {
      expect(Buffer.from((await pressSheet(printed, inks)).bytes).equals(press(inks))).toBe(true);
    }
  });
});

describe.skipIf(!has("gs"))("plate by plate, as Ghostscript separates (needs gs)", () => {
  it("a black page prints in black alone, all of it", async () => {
    for (const { bytes } of [pressed.get("black"), raw.get("black")].flatMap((one) => one ?? [])) {
      const [c, m, y, k] = inkCoverage(bytes);
      expect([c, m, y]).toEqual([0, 0, 0]);
      expect(k).toBeGreaterThan(0.05);
    }
  });

  it("where black alone stands no other plate prints, and black painted by four inks is seen", async () => {
    expect(await stained(press("cmyk"))).toEqual([]);
    const rich = await changedPage(press("cmyk"), (text) =>
      text.replace("0 0 0 1 k\n/G3 gs", "1 1 1 1 k\n/G3 gs"),
    );
    expect(await stained(rich)).toContain("body");
  });

  it("white letters stay white on red, on black and on a photo, in the shape that they have", async () => {
    const all = await plates(press("cmyk"), PROCESS, DPI);
    for (const id of ["head", "bar", "whiteonphoto", "mark"]) {
      const mask = await letters(boxOf(id), "white");
      const white = (at: number): boolean => all.every(({ ink }) => ink[at] === 0);
      expect([...mask.values()].filter(Boolean).length, id).toBeGreaterThan(100);
      expect(agreement(mask, white), id).toBeGreaterThan(0.995);
    }
  });

  it("a white head that would overprint is seen", async () => {
    const lost = await changedPage(press("cmyk"), (text) =>
      text.replace(/(0 0 0 0 k\nBT\n)(\/F\d+ 166)/, "$1/OverF gs\n$2"),
    );
    const all = await plates(lost, PROCESS, DPI);
    const mask = await letters(boxOf("head"), "white");
    expect(agreement(mask, (at) => all.every(({ ink }) => ink[at] === 0))).toBeLessThan(0.9);
  });

  it("black letters overprint a tint, which is whole under them, and a photo", async () => {
    const [cyan, magenta, yellow, black] = await plates(press("cmyk"), PROCESS, DPI);
    const tint = boxOf("blush");
    for (const plate of [magenta, yellow]) {
      const { least, most } = inkIn(plate, tint);
      expect(most).toBe(least);
      expect(Math.abs(most - 20)).toBeLessThan(1.5);
    }
    const mask = await letters(tint, "black");
    expect(agreement(mask, (at) => black?.ink[at] === 255)).toBeGreaterThan(0.995);
    const under = await plates((await pressSheet(bare, "cmyk")).bytes, PROCESS, DPI);
    for (const id of ["onphoto", "ruleonphoto"]) {
      for (const [i, plate] of [cyan, magenta, yellow].entries()) {
        const changes = [...pixelsIn(whole, boxOf(id))].filter(
          (at) => plate?.ink[at] !== under[i]?.ink[at],
        );
        expect(changes, id).toEqual([]);
      }
      expect(inkIn(black, boxOf(id)).most).toBe(100);
      expect(inkIn(under[3], boxOf(id)).most).toBeLessThan(100);
    }
  });

  it("tints have their percent", async () => {
    for (const inks of INKS) {
      const [, , , black] = await plates(press(inks), PROCESS, DPI);
      for (const [id, percent] of [
        ["tint10", 10],
        ["tint20", 20],
        ["tint50", 50],
        ["veil20", 20],
      ] as const) {
        const { least, most } = inkIn(black, boxOf(id));
        expect(Math.abs(least - percent), `${id} ${inks}`).toBeLessThan(1.5);
        expect(Math.abs(most - percent), `${id} ${inks}`).toBeLessThan(1.5);
      }
    }
    const [, magenta] = await plates(press("cmyk"), PROCESS, DPI);
    expect(Math.abs(inkIn(magenta, boxOf("veilred")).mean - 50)).toBeLessThan(1.5);
  });

  it("a spot red prints on its own plate, solid, and on no other", async () => {
    const [spot, cyan, magenta, yellow, black] = await plates(
      press("black+red"),
      [SPOT, ...PROCESS],
      DPI,
    );
    for (const plate of [cyan, magenta, yellow]) expect(inkIn(plate, whole).most).toBe(0);
    for (const id of ["head", "red", "mark", "tile", "fade", "blush", "veilred"]) {
      const { most } = inkIn(spot, boxOf(id));
      const want = { blush: 20, veilred: 50 }[id] ?? 100;
      expect(Math.abs(most - want), id).toBeLessThan(1.5);
      if (id !== "blush") expect(inkIn(black, boxOf(id)).most, id).toBe(0);
    }
    // Under the black letters, too.
    expect(inkIn(spot, boxOf("blush")).least).toBe(inkIn(spot, boxOf("blush")).most);
    for (const id of BLACK_ONLY) expect(inkIn(spot, boxOf(id)).most, id).toBe(0);
  });
});

type Drawer = (pdf: Uint8Array) => Promise<Awaited<ReturnType<typeof readDrawn>>>;
const drawers: Readonly<Record<string, Drawer>> = {
  pdfium: async (pdf) => {
    const [page] = await pdfiumDrawn(pdf, DPI);
    if (!page) throw new Error("nothing drawn");
    return page;
  },
  ...(has("gs") ? { gs: async (pdf: Uint8Array) => readDrawn(await ghostDrawn(pdf, DPI)) } : {}),
};

describe.each(Object.entries(drawers))("mark by mark, as %s draws", (_, draw) => {
  const drawn = new Map<Uint8Array, ReturnType<Drawer>>();
  const once = (pdf: Uint8Array): ReturnType<Drawer> => {
    const made = drawn.get(pdf) ?? draw(pdf);
    drawn.set(pdf, made);
    return made;
  };
  const compared = async (before: Uint8Array, after: Uint8Array): Promise<Differences> =>
    compareMarks(await once(before), await draw(after), DPI);

  it.each(INKS)("no mark of the sheet is lost, moved or new (%s)", async (inks) => {
    expect(complaints(await compared(proof, press(inks)), LIMITS[inks])).toEqual([]);
  });

  it.each(INKS)("nor one of those that the browser does not write (%s)", async (inks) => {
    const pdf = raw.get(inks)?.bytes ?? new Uint8Array();
    expect(complaints(await compared(rawProof, pdf), LIMITS[inks])).toEqual([]);
  });

  it("a glyph that is gone, one that moved by 3pt and a rule that is gone are seen", async () => {
    // A unit of the page's content is 0.1875pt.
    const changes: [RegExp, string, what: RegExp][] = [
      [/<0b6e> Tj/i, "", /^lost \d+ at 12\.\d 7\.\d mm/],
      [/<0b6e> Tj/i, "16 0 Td <0b6e> Tj -16 0 Td", /^new \d+ at (7|12)\.\d 7\.\d mm/],
      [/ re\nf/, " re\nn", /^lost/],
    ];
    for (const [from, to, what] of changes) {
      const broken = await changedPage(press("cmyk"), (text) => text.replace(from, to));
      const said = complaints(await compared(proof, broken), LIMITS.cmyk);
      expect(
        said.filter((one) => what.test(one)),
        `${to}: ${said}`,
      ).toHaveLength(1);
    }
  });
});

describe("word by word", () => {
  const all = (): [string, Uint8Array, Uint8Array][] =>
    INKS.flatMap((inks): [string, Uint8Array, Uint8Array][] => [
      [`sheet ${inks}`, proof, press(inks)],
      [`raw ${inks}`, rawProof, raw.get(inks)?.bytes ?? new Uint8Array()],
    ]);

  it("pdfium reads what it read in the proof", async () => {
    for (const [name, before, after] of all()) {
      expect(await pageTexts(after), name).toEqual(await pageTexts(before));
    }
    expect((await pageTexts(press("cmyk")))[0]).toContain("沿湖六村（三百人）连夜转移");
  });

  it.skipIf(!has("pdftotext"))("poppler finds each word in its place (pdftotext)", () => {
    for (const [name, before, after] of all()) {
      expect(popplerWords(after), name).toEqual(popplerWords(before));
    }
    expect(popplerWords(press("cmyk")).length).toBeGreaterThan(20);
  });

  it.skipIf(!has("mutool"))("MuPDF finds each character in its place (mutool)", () => {
    for (const [name, before, after] of all()) {
      expect(mupdfCharacters(after), name).toEqual(mupdfCharacters(before));
    }
    expect(mupdfCharacters(press("cmyk")).length).toBeGreaterThan(200);
  });
});
