import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { browsers } from "../../src/render/index.js";
import { printPages } from "../../src/render/printer.js";
import { PRINT_SCALE } from "../../src/units.js";
import { FONT_FILE, temporary } from "./paper.js";

/** Size of the sheet in mm. */
export const SHEET = { width: 120, height: 160 };

/**
 * Prints HTML as banxin prints its pages: four times as large, then scaled.
 * @param files that the page may load besides the font
 * @param size of the sheet in mm
 */
export async function printHtml(
  body: string,
  css = "",
  files: readonly string[] = [],
  size: { readonly width: number; readonly height: number } = SHEET,
) {
  const dir = temporary();
  const font = pathToFileURL(FONT_FILE).href;
  const html = `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: test; src: url("${font}") }
    html { font-size: ${PRINT_SCALE}mm } body { margin: 0; font: 4rem/6rem test }
    div, table, svg, img { position: absolute } ${css}</style>${body}`;
  const found = await browsers.findBrowser({
    explicit: "packaged",
    cacheDir: browsers.defaultCacheDir(),
  });
  const running = await browsers.launchBrowser(found);
  try {
    const allowed = new Set([font, ...files.map((file) => pathToFileURL(file).href)]);
    const file = join(dir, "sheet.html");
    const job = async () => ({ html, file, allowed, blocks: [] });
    const sheets = [{ name: 1, ...size, prepare: job }];
    const [page] = await printPages(running.browser, sheets, () => undefined);
    if (!page) throw new Error("nothing printed");
    return page.pdf;
  } finally {
    await running.close();
  }
}

/** A photo of many colours in a folder of its own. */
export async function photoFile(): Promise<string> {
  const dir = temporary();
  mkdirSync(dir, { recursive: true });
  const file = join(dir, "photo.jpg");
  const [width, height] = [900, 600];
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)];
    return [(x * 255) / width, 120, (y * 255) / height][i % 3] ?? 0;
  });
  writeFileSync(
    file,
    await sharp(rgb, { raw: { width, height, channels: 3 } })
      .jpeg()
      .toBuffer(),
  );
  return file;
}

const url = (file: string): string => pathToFileURL(file).href;

/** A tile of red and white for patterns. */
export async function tileFile(): Promise<string> {
  const file = join(temporary(), "tile.png");
  const create = { width: 16, height: 16, channels: 3 as const, background: "#C8161D" };
  const white = { create: { width: 8, height: 16, channels: 3 as const, background: "#fff" } };
  await sharp({ create })
    .composite([{ input: white, left: 8, top: 0 }])
    .png()
    .toFile(file);
  return file;
}

const at = (left: number, top: number, more = ""): string =>
  `style="left:${left}rem;top:${top}rem;${more}"`;

/** All black: text, rules, a table, a turned label, a tint and white on black. */
export const BLACK_BODY = `
  <div ${at(5, 5)}>云汀湖水位上涨，沿湖六村转移三百人</div>
  <div ${at(5, 14, "background:#ddd;width:60rem;height:8rem")}>灰底上的黑字</div>
  <div class="bar" ${at(5, 25, "background:#000;color:#fff;width:60rem;height:8rem")}>黑底反白</div>
  <table ${at(5, 36, "border-collapse:collapse")}><tr><td>水位</td><td>12.4</td></tr></table>
  <svg ${at(5, 46)} width="60rem" height="6rem" viewBox="0 0 60 6"><path d="M0 1H60" stroke="#000" stroke-width=".3"/><path d="M0 4H60" stroke="#000" stroke-width="2"/></svg>
  <div ${at(110, 30, "transform-origin:0 0;transform:rotate(90deg)")}>广告</div>
  <div ${at(95, 5, "writing-mode:vertical-rl")}>竖排标题</div>`;

export const CSS = "td { border: .3rem solid #000; padding: 1rem }";

/** In the theme's red beside the black: a white head, a link, a pattern, a gradient, a photo. */
export const redBody = (photo: string, tile: string): string => `
  <div class="head" ${at(5, 60, "background:#C8161D;color:#fff;width:60rem;height:9rem;font-size:7rem;line-height:9rem")}>红底白字</div>
  <div ${at(5, 72, "color:#C8161D")}><a href="https://example.invalid/" style="color:inherit">详见第二版</a></div>
  <div ${at(5, 82, `width:30rem;height:12rem;background:url('${url(tile)}') 0 0/2rem`)}></div>
  <div ${at(40, 82, "width:30rem;height:12rem;background:linear-gradient(90deg,#C8161D,#fff)")}></div>
  <img ${at(5, 100, "width:60rem;height:40rem")} src="${url(photo)}" alt="">`;

const FORM = "0 0 0 rg BT /T 40 Tf 0 0 Td <0001> Tj ET .7843 .0863 .1137 rg 0 0 20 10 re f";
const INLINE = "q 20 0 0 10 250 20 cm BI /W 2 /H 1 /BPC 8 /CS /RGB /F /AHx ID 000000c8161d> EI Q";

/** Adds what the browser does not write itself: a form with text in it, and an image in the content. */
export async function addForms(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const page = document.getPage(0);
  const resources = page.node.Resources();
  const fonts = resources?.lookup(PDFName.of("Font"));
  const [font] = fonts && "values" in fonts ? (fonts as { values(): never[] }).values() : [];
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 100, 50],
    Group: { S: "Transparency", CS: "DeviceRGB" },
    Resources: { Font: { T: font ?? null } },
  });
  const form = context.register(PDFRawStream.of(dict, Buffer.from(FORM)));
  page.node.setXObject(PDFName.of("TestForm"), form);
  const more = `q 1 0 0 1 250 50 cm /TestForm Do Q ${INLINE}`;
  const wrap = (text: string) => context.register(context.stream(text));
  const old = page.node.Contents();
  if (!(old instanceof PDFArray)) throw new Error("no content");
  old.insert(0, wrap("q"));
  old.push(wrap(`\nQ ${more}`));
  return document.save({ useObjectStreams: false, updateMetadata: false } as object);
}
