/**
 * Makes the pictures of docs/typography.md: each sample as banxin and as bare Chromium set it, side by
 * side. `npm run typography`; `-- --check` only says what is stale; `-- ID...` makes these alone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readGlyphs } from "../bench/typography/pdf-glyphs.js";
import { type Edition, loadEdition, packageRoot } from "../src/edition/index.js";
import { rasterise } from "../src/press/index.js";
import { browsers } from "../src/render/index.js";
import { centredMarks } from "./typography/centred.js";
import { differs, wrongNames } from "./typography/document.js";
import { printBare, printOwn, type Task } from "./typography/panels.js";
import { DPI, type Printed, picture } from "./typography/picture.js";
import { panelsOf, type Sample } from "./typography/sample.js";
import { SAMPLES } from "./typography/samples/index.js";
import { panelSheet } from "./typography/sheet.js";

/** The starter's theme and fonts, and one with marks in the middle. */
async function starter(): Promise<Edition> {
  const dir = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
  const { value } = await loadEdition(dir, { cacheDir: browsers.defaultCacheDir() });
  const body = value?.fonts.get(value.theme.body.font);
  if (!value || !body) throw new Error("the starter edition does not load");
  const centred = await centredMarks(body, join(packageRoot(), "build", "typography"));
  return { ...value, fonts: new Map([...value.fonts, [centred.name, centred]]) };
}

/** Prints tasks with one engine and reads the print back. */
async function printed(
  tasks: readonly Task[],
  print: (tasks: readonly Task[]) => Promise<Uint8Array>,
): Promise<Map<Task, Printed>> {
  if (tasks.length === 0) return new Map();
  const pdf = await print(tasks);
  const [pictures, glyphs] = [await rasterise(pdf, DPI), await readGlyphs(pdf)];
  if (pictures.length !== tasks.length)
    throw new Error(`${pictures.length} pages were printed for ${tasks.length} panels`);
  return new Map(
    tasks.map((task, i) => {
      const page = pictures[i];
      if (!page) throw new Error(`page ${i + 1} was not drawn`);
      return [task, { picture: page, glyphs: glyphs[i] ?? [] }];
    }),
  );
}

/** The pictures of some samples by their id, as PNG. */
export async function makePictures(samples: readonly Sample[]): Promise<Map<string, Buffer>> {
  const edition = await starter();
  const cacheDir = browsers.defaultCacheDir();
  const browser = await browsers.findBrowser({ explicit: "packaged", cacheDir });
  const tasks = samples.flatMap((sample) =>
    panelsOf(sample).map((panel): Task => ({ sample, panel })),
  );
  const of = (engine: string): Task[] => tasks.filter(({ panel }) => panel.engine === engine);
  const panels = new Map([
    ...(await printed(of("banxin"), (all) => printOwn(all, edition, browser))),
    ...(await printed(of("Chromium"), (all) => printBare(all, edition, browser))),
  ]);
  const sheet = panelSheet(edition.theme.body);
  const made = new Map<string, Buffer>();
  for (const sample of samples) {
    const own = tasks.filter((task) => task.sample === sample);
    const drawn = own.flatMap((task) => panels.get(task) ?? []);
    made.set(sample.id, await picture(sample, drawn, sheet));
  }
  return made;
}

const OUT = join(packageRoot(), "docs", "typography");
const DOCUMENT = join(packageRoot(), "docs", "typography.md");

/** What is wrong with the names in the document and with the files beside it. */
export const staleNames = (): string[] =>
  wrongNames(SAMPLES, existsSync(DOCUMENT) ? readFileSync(DOCUMENT, "utf8") : "", readdirSync(OUT));

/** Pictures that differ from what is made now. */
export async function stalePictures(): Promise<string[]> {
  const stale: string[] = [];
  for (const [id, png] of await makePictures(SAMPLES)) {
    const file = join(OUT, `${id}.png`);
    if (existsSync(file) && (await differs(readFileSync(file), png)))
      stale.push(`docs/typography/${id}.png is stale`);
  }
  return stale;
}

async function main(argv: readonly string[]): Promise<number> {
  mkdirSync(OUT, { recursive: true });
  if (argv.includes("--check")) {
    const found = [...staleNames(), ...(await stalePictures())];
    for (const line of found) process.stderr.write(`${line}: run npm run typography\n`);
    return found.length > 0 ? 1 : 0;
  }
  const wanted = argv.length === 0 ? SAMPLES : SAMPLES.filter(({ id }) => argv.includes(id));
  let bytes = 0;
  for (const [id, png] of await makePictures(wanted)) {
    writeFileSync(join(OUT, `${id}.png`), png);
    bytes += png.length;
  }
  for (const name of readdirSync(OUT))
    if (!SAMPLES.some(({ id }) => name === `${id}.png`)) rmSync(join(OUT, name));
  console.log(`${wanted.length} pictures in docs/typography, ${Math.round(bytes / 1024)} KB`);
  for (const line of staleNames()) console.log(line);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = await main(process.argv.slice(2));
}
