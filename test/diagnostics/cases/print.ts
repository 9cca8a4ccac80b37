import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Code } from "../../../src/diagnostics/index.js";
import {
  type PressOptions,
  pressPage,
  pressPhotos,
  type SourceImage,
} from "../../../src/press/index.js";
import type { PlacedPhoto } from "../../../src/render/index.js";
import { readBuilt } from "../../../src/run/index.js";
import { pressFiles } from "../../../src/run/press.js";
import { adTiff, BLACK_ONLY, complaints, helveticaAd } from "../../support/ads.js";
import { builtFile, builtPaper } from "../../support/built.js";
import { forbiddenFont, refusedFont } from "../../support/font.js";
import { newsprint } from "../../support/icc.js";
import {
  type Changes,
  EDITION,
  editionYaml,
  frontYaml,
  inEdition,
  lines,
  makePaper,
  STORY,
  swap,
} from "../../support/paper.js";
import { lockedPdf, pagePdf, redPages } from "../../support/pdfs.js";
import { jpeg } from "../../support/picture.js";
import { pressOptions } from "../../support/pressed.js";
import { printed } from "../../support/printed.js";
import { starter } from "../../support/starter.js";
import { build, type Cases, failing } from "./case.js";

type Own = Extract<Code, `BX5${string}` | `BX6${string}`>;

const small = await jpeg(300);
const story = "stories/lead.md";
const ownLook = { "theme.yaml": (was: string) => `templates: look\n${was}` };
/** A font of its own for the paper's name. */
const withFont = (bytes: Uint8Array): Changes => ({
  "theme.yaml": (was) =>
    was
      .replace("fonts:\n", "fonts:\n  bought: fonts/bought.ttf\n")
      .replace("nameplate: { font: song", "nameplate: { font: bought"),
  "fonts/bought.ttf": bytes,
});
/** A line more than the page has. */
const overset = `# 云汀湖水位上涨\n\n${lines(43)}\n`;
const SIGN_OFF = "look/signoff.hbs";
const over = (words: string): string => `<span style="position:absolute;left:0">${words}</span>`;
/** A page with a masthead. */
const front: Changes = {
  [EDITION]: frontYaml,
  [STORY]: `# 云汀湖水位上涨\n\n${lines(24)}\n`,
};
/** The shipped text.hbs in short, with a declaration of the paper's own. */
const text = (style: string): string =>
  `<div class="{{role}}" style='font:{{size}}px/{{leading}}px "{{font}}";color:{{colour}};${style}'>{{#each paragraphs}}<p>{{#each lines}}{{#unless @first}}<br>{{/unless}}{{#each runs}}<span style='{{style}}'>{{text}}</span>{{/each}}{{/each}}</p>{{/each}}</div>`;

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
  await photos.forPage("cmyk")({ hash: "" } as SourceImage);
  return photos;
}

/** 50 render and 60 press: what templates, fonts and the browser make of the plan. */
export const printCases: Cases<Own> = {
  BX5001: {
    raise: build({ ...ownLook, [SIGN_OFF]: "{{#if paper.motto}}{{paper.motto}}{{/if}}" }),
    at: "-",
    facts: { template: "signoff.hbs", path: "paper.motto" },
  },
  BX5002: {
    raise: build({ ...ownLook, [SIGN_OFF]: '<div style="height:20em">云汀日报</div>' }),
    at: "-",
    facts: { block: "signoff", page: 1, template: "signoff.hbs", over: /^\d+(\.\d)?$/ },
  },
  BX5003: {
    raise: build(withFont(refusedFont())),
    at: "-",
    facts: { font: "bought" },
    also: ["BX6007"], // what the browser took in its place
  },
  BX5004: {
    raise: build({ ...ownLook, [SIGN_OFF]: '<img src="http://example.invalid/x.png" alt="">' }),
    at: "-",
    facts: { url: "http://example.invalid/x.png" },
  },
  BX5005: {
    raise: build({ ...ownLook, "look/look.css": ".signoff { margin-left: 40px }" }),
    at: "-",
    // 40 of 384 pixels to the inch.
    facts: { block: "signoff", page: 1, template: "signoff.hbs", off: 2.6 },
  },
  BX5006: {
    raise: build({ ...ownLook, [SIGN_OFF]: `${over("云汀")}${over("日报")}` }),
    at: "-",
    facts: { block: "signoff", page: 1, template: "signoff.hbs", text: "云汀 / 日报" },
  },
  BX5007: {
    raise: build({ ...ownLook, ...front, [SIGN_OFF]: "<p>云汀日报</p>" }),
    at: "-",
    facts: { names: "总编辑、地址、邮政编码、电话、印刷单位名称、印刷单位地址、定价" },
  },
  BX6001: {
    raise: build({ ...ownLook, "look/text.hbs": text("letter-spacing:.1em") }),
    at: STORY,
    facts: { story, text: /^第8天/, off: /^0\.\d+$/ },
  },
  BX6002: {
    raise: build(withFont(forbiddenFont())),
    at: "-",
    facts: { font: /ZCOOLXiaoWei-Regular$/, type: /^Type3/ },
  },
  BX6003: {
    // 300 pixels over 47 cells of 9.5pt (6.2 inches).
    raise: build({
      [EDITION]: swap("lead.md }", "lead.md, photos: [{ lines: 9 }] }"),
      [STORY]: `# 云汀湖水位上涨\n\n![](../photos/lake.jpg)\n\n${lines(15)}\n`,
      [inEdition("photos/lake.jpg")]: small,
    }),
    at: STORY,
    facts: { photo: "../photos/lake.jpg", ppi: 48, mm: 50 },
  },
  BX6004: {
    raise: failing(async () => {
      await readBuilt(makePaper().edition);
      return [];
    }),
    at: "-",
    facts: { dir: /2026-11-23$/ },
  },
  BX6005: {
    raise: failing(async () => {
      const { edition } = await builtPaper();
      appendFileSync(builtFile(edition, "2026-11-23-geometry.json"), " ");
      await readBuilt(edition);
      return [];
    }),
    at: "-",
    facts: { file: /2026-11-23-geometry\.json$/ },
  },
  BX6006: {
    raise: failing(async () => {
      const { dir, edition } = await builtPaper();
      appendFileSync(join(dir, STORY), "又及。\n");
      await readBuilt(edition);
      return [];
    }),
    at: "-",
    facts: { file: STORY, dir: /2026-11-23$/ },
  },
  BX6009: {
    // Ten pixels to 102 points.
    raise: build({
      ...front,
      "paper.yaml": (was) => `${was}nameplate: 报头.jpg\n`,
      "报头.jpg": await jpeg(60),
    }),
    at: "paper.yaml",
    facts: { file: "报头.jpg", ppi: 28, want: 300 },
  },
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
    facts: { file: "2026-11-23-01.pdf", reason: "its profile is none of CMYK" },
    also: ["BX6025"],
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
    facts: { file: "ads/bank.pdf", size: "71×7mm", placed: "154×15mm", percent: 219 },
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
  BX6024: {
    raise: async () => [...(await goneAtPress()).diagnostics],
    at: "-",
    facts: { file: "gone.jpg", reason: "no such file" },
  },
  BX6007: {
    raise: build({ ...ownLook, [SIGN_OFF]: '<p style="font:20px sans-serif">YUNTING</p>' }),
    at: "-",
    facts: { font: /OpenSans/ },
  },
};
