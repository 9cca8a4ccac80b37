import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Code } from "../../../src/diagnostics/index.js";
import {
  type PressOptions,
  pressPage,
  pressPhotos,
  type SourceImage,
} from "../../../src/press/index.js";
import type { PlacedPhoto } from "../../../src/render/index.js";
import { pressFiles } from "../../../src/run/press.js";
import { ptToMm, round } from "../../../src/units.js";
import { adTiff, BLACK_ONLY, complaints, helveticaAd } from "../../support/ads.js";
import { newsprint } from "../../support/icc.js";
import { EDITION, editionYaml, inEdition, lines, STORY, temporary } from "../../support/paper.js";
import { lockedPdf, pagePdf, pdfStream, redPages } from "../../support/pdfs.js";
import { jpeg } from "../../support/picture.js";
import { preflight, spot, TYPE, type } from "../../support/preflight.js";
import { pressOptions } from "../../support/pressed.js";
import { printed } from "../../support/printed.js";
import { starter } from "../../support/starter.js";
import { build, type Cases, failing } from "./case.js";

type Own = Exclude<Extract<Code, `BX6${string}`>, `BX600${string}`>;

const small = await jpeg(300);
/** A line more than the page has. */
const overset = `# 云汀湖水位上涨\n\n${lines(43)}\n`;

/** What is said of a page with this content when it goes to press. */
const press =
  (content: string, resources = "", options: Partial<PressOptions> = {}) =>
  async () =>
    (await pressPage(pagePdf(content, resources), pressOptions(options))).findings;

/** A photo that is taken away before the press reads it. */
async function goneAtPress() {
  const profile = await newsprint;
  const size = { width: 300, height: 200 };
  const gone: PlacedPhoto = {
    photo: { path: "/nowhere/gone.jpg", sha256: "", ...size },
    crop: { left: 0, top: 0, ...size, of: size },
    frame: { width: 72, height: 48 },
    tone: "colour",
  };
  const photos = pressPhotos({ originals: new Map([["", gone]]), profile });
  await photos.image({ hash: "" } as SourceImage, { page: 1, inks: "cmyk", plates: [] });
  return photos;
}

const preflighted =
  (content: string, options: Parameters<typeof preflight>[1] = {}) =>
  () =>
    preflight(content, options);
/** Millimetres from the top left of a page 200 points square. */
const at = (left: number, top: number) => ({
  page: 1,
  x: round(ptToMm(left), 1),
  y: round(ptToMm(200 - top), 1),
});
/** A gray picture of 100 pixels in each direction. */
const PICTURES = {
  resources: "/XObject<</X 5 0 R>>",
  objects: [
    pdfStream(
      "/Subtype/Image/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray",
      "x".repeat(10_000),
    ),
  ],
};
const picture = (ppi: number): string => {
  const side = 7200 / ppi;
  return `q ${side} 0 0 ${side} 10 ${ppi === 72 ? 72 : 110 - side} cm /X Do Q`;
};

/** 60, the press files: separation, preflight, advertisements that were supplied. */
export const pressCases: Cases<Own> = {
  BX6020: {
    raise: failing(async () => (await pressPage(pagePdf("q ("), pressOptions())).findings),
    at: "-",
    facts: { page: 1, reason: "page content: a string without an end at byte 2" },
  },
  BX6021: {
    raise: press("/B gs 20 100 50 50 re f", "/ExtGState<</B<</BM/Multiply>>>>"),
    at: "-",
    // 20 points from the left; 50 and 100 points of 200 are under the top.
    facts: { page: 1, what: "the blend mode Multiply", x: 7.1, y: 17.6, element: "shape" },
  },
  BX6022: {
    raise: press("1 0 0 0 k 20 100 50 50 re f", "", { inks: "black+red" }),
    at: "-",
    facts: { page: 1, ink: "C", inks: "black+red", x: 7.1, y: 17.6, element: "shape" },
  },
  BX6023: {
    raise: press("q 50 0 0 50 20 100 cm BI /W 1 /H 1 /BPC 4 /CS /RGB ID xx EI Q"),
    at: "-",
    facts: { page: 1, reason: "4 bits for each colour", x: 7.1, y: 17.6, element: "image" },
  },
  BX6024: {
    raise: async () => [...(await goneAtPress()).diagnostics],
    at: "-",
    facts: { file: "gone.jpg", reason: "no such file" },
  },
  BX6025: {
    raise: build({ [STORY]: overset }, { target: "press" }),
    at: "-",
    facts: { count: 1 },
    also: ["BX4001"],
  },
  BX6027: {
    raise: build({ [STORY]: overset }, { target: "press", force: true }),
    at: "-",
    facts: { count: 1 },
    also: ["BX4001"],
  },
  BX6028: {
    raise: async () => {
      const profile = { ...(await newsprint), bytes: new Uint8Array(128), name: "Leer" };
      const work = { profile, dir: "", found: [], force: false };
      const { edition } = await starter();
      return (await pressFiles([await printed(1)], edition, work)).diagnostics;
    },
    at: "-",
    facts: {
      file: "2026-11-23-01.pdf",
      rule: "output-profile",
      clause: "6.2",
      what: "",
      where: "",
      count: 1,
    },
    also: ["BX6025"],
  },
  BX6029: {
    raise: async () => {
      const { edition } = await starter();
      const dir = temporary();
      writeFileSync(join(dir, "2026-11-23-01.pdf"), "of yesterday");
      const found = await build({ [STORY]: overset })();
      const work = { profile: await newsprint, dir, found, force: false };
      return (await pressFiles([await printed(1)], edition, work)).diagnostics;
    },
    at: "-",
    facts: { files: "2026-11-23-01.pdf", count: 1 },
    also: ["BX6025"],
  },
  BX6030: {
    raise: preflighted(picture(140), PICTURES),
    at: "-",
    facts: { ...at(10, 110), element: "image X", count: 1, ppi: 140, want: 150 },
  },
  BX6031: {
    raise: preflighted(picture(72), PICTURES),
    at: "-",
    facts: { ...at(10, 172), element: "image X", count: 1, ppi: 72, want: 150 },
  },
  BX6032: {
    raise: preflighted(".1 w 20 100 m 60 100 l S"),
    at: "-",
    facts: { ...at(19.95, 100.05), element: "shape", count: 1, width: 0.1, least: 0.25 },
  },
  BX6033: {
    raise: preflighted(".4 w 0 0 0 .5 K 20 100 m 60 100 l 20 90 m 60 90 l S"),
    at: "-",
    facts: { ...at(19.8, 100.2), element: "shape", count: 1, width: 0.4, least: 0.5 },
  },
  BX6034: {
    raise: preflighted(".7 .6 .5 .5 k 20 60 50 50 re f"),
    at: "-",
    facts: { ...at(20, 110), element: "shape", count: 1, ink: 230, limit: 220 },
  },
  BX6035: {
    raise: preflighted("1 1 1 .5 k 20 60 50 50 re f"),
    at: "-",
    facts: { ...at(20, 110), element: "shape", count: 1, ink: 350, limit: 300 },
  },
  BX6036: {
    raise: preflighted(type(5), TYPE),
    at: "-",
    facts: { ...at(20, 104.4), element: "text", count: 1, size: 5, least: 5.5 },
  },
  BX6037: {
    raise: preflighted(`1 g ${type(5)}`, TYPE),
    at: "-",
    facts: { ...at(20, 104.4), element: "text", count: 1, size: 5, least: 6 },
  },
  BX6038: {
    raise: preflighted(`.6 .4 .4 1 k ${type(10)}`, { ...TYPE, mostInk: 300 }),
    at: "-",
    facts: {
      ...at(20, 108.8),
      element: "text",
      count: 1,
      size: 10,
      least: 20,
      inks: "C+M+Y+K",
    },
  },
  BX6039: {
    raise: preflighted(type(10, 4, 100), TYPE),
    at: "-",
    facts: { ...at(4, 108.8), element: "text", count: 1, mm: 1.4, least: 3 },
  },
  BX6040: {
    raise: preflighted(type(10), {
      ...TYPE,
      objects: ["<</Type/Font/Subtype/Type1/BaseFont/Arial>>"],
    }),
    at: "-",
    facts: { ...at(20, 108.8), element: "text", count: 1, font: "Arial", what: "not embedded" },
  },
  BX6041: {
    raise: preflighted("0 60 50 50 re f"),
    at: "-",
    facts: { ...at(0, 110), element: "shape", count: 1, mm: 0 },
  },
  BX6042: {
    raise: preflighted("/O gs 0 0 0 0 k 20 60 50 50 re f", {
      resources: "/ExtGState<</O<</op true/OPM 1>>>>",
    }),
    at: "-",
    facts: { ...at(20, 110), element: "shape", count: 1, what: "white" },
  },
  BX6043: {
    raise: preflighted("1 0 0 rg 20 60 50 50 re f"),
    at: "-",
    facts: { ...at(20, 110), element: "shape", count: 1, space: "RGB" },
  },
  BX6044: {
    raise: preflighted("/A cs 1 scn 20 60 50 50 re f /B cs 1 scn 20 60 50 50 re f", {
      resources: `/ColorSpace<</A ${spot("Gold")}/B ${spot("GOLD")}>>`,
      plates: undefined,
    }),
    at: "-",
    facts: { ...at(20, 110), element: "shape", count: 1, ink: "GOLD", other: "Gold" },
  },
  BX6045: {
    raise: preflighted("/X Do", {
      resources: "/XObject<</X 5 0 R>>",
      objects: [pdfStream("/Subtype/Form/BBox[20 60 70 110]/Filter/LZWDecode", "x")],
    }),
    at: "-",
    facts: { ...at(20, 110), element: "shape", count: 1, reason: "the filter LZWDecode" },
  },
  BX6046: {
    raise: preflighted("q 10 0 0 10 10 100 cm /X Do Q", {
      resources: "/XObject<</X 5 0 R>>",
      objects: [
        pdfStream(
          "/Subtype/Image/Width 50/Height 50/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/JPXDecode",
          "x",
        ),
      ],
    }),
    at: "-",
    facts: { ...at(10, 110), element: "image X", count: 1, reason: "the filter JPXDecode" },
  },
  BX6047: {
    raise: async () => {
      const rules = Array.from(
        { length: 13 },
        (_, i) => `20 ${30 + i * 10} m 60 ${30 + i * 10} l S`,
      );
      const named = (_x: number, y: number): string => `stories/${Math.round(y)}.md`;
      return preflighted(`.1 w ${rules.join(" ")}`, { nameAt: named })();
    },
    at: "-",
    facts: { page: 1, code: "BX6032", count: 3 },
    also: ["BX6032"],
  },
  BX6050: {
    // 158 mm wide, with half a cell of air on both sides.
    raise: build({
      [EDITION]: editionYaml(
        ["10 | A A A", " 6 | B B B"],
        ["A: { story: stories/lead.md }", "B: { file: ads/bank.pdf, role: ad }"],
      ),
      [STORY]: `# 云汀湖水位上涨\n\n${lines(24)}\n`,
      [inEdition("ads/bank.pdf")]: await redPages(200, 20),
    }),
    at: `${EDITION}:9:18`,
    facts: { file: "ads/bank.pdf", size: "71×7mm", placed: "154×16mm", percent: 219 },
  },
  BX6051: {
    raise: () => complaints(small, "bank.jpg"),
    at: "edition.yaml",
    facts: { file: "bank.jpg" },
  },
  BX6052: {
    raise: async () => complaints(await redPages(200, 100), "bank.pdf"),
    at: "edition.yaml",
    facts: { file: "bank.pdf", reason: "colours in RGB" },
  },
  BX6053: {
    raise: () => complaints(helveticaAd(), "bank.pdf"),
    at: "edition.yaml",
    facts: { file: "bank.pdf", font: "Helvetica" },
  },
  BX6054: {
    raise: () => complaints(pagePdf("1 0 0 0 k 0 0 9 9 re f"), "bank.pdf", BLACK_ONLY),
    at: "edition.yaml",
    facts: { file: "bank.pdf", page: 3, inks: "black", ink: "C" },
  },
  BX6055: {
    raise: async () => complaints(await lockedPdf(), "bank.pdf"),
    at: "edition.yaml",
    facts: { file: "bank.pdf", reason: "it is encrypted" },
  },
  BX6056: {
    raise: () => complaints(adTiff(20, 10, { bits: 16 }), "bank.tif"),
    at: "edition.yaml",
    facts: { file: "bank.tif", bits: 16 },
  },
};
