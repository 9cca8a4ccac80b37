import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Fit, PagePlan } from "../compose/index.js";
import { type Diagnostic, toJson } from "../diagnostics/index.js";
import { type Edition, type InkSet, packageRoot, sha256, shown } from "../edition/index.js";
import { GEOMETRY_FORMAT, type GutterGeometry, type PageGeometry } from "../render/index.js";

/** Packages whose version can change the bytes of a page. */
const TOOLS = [
  "@sparticuz/chromium",
  "handlebars",
  "harfbuzzjs",
  "markdown-it",
  "pdf-lib",
  "puppeteer",
  "sharp",
  "svg2ttf",
  "svgpath",
];

function toolVersions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const versions: [string, string][] = [];
  const own = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  versions.push(["banxin", own.version]);
  for (const tool of TOOLS) {
    const paths = require.resolve.paths(tool) ?? [];
    for (const dir of paths) {
      try {
        const { version } = JSON.parse(readFileSync(join(dir, tool, "package.json"), "utf8"));
        versions.push([tool, version]);
        break;
      } catch {
        // Not in this node_modules: look further up.
      }
    }
  }
  return Object.fromEntries(versions);
}

/** Pretty JSON with a newline at the end, the same on every machine. */
export const jsonBytes = (value: unknown): Uint8Array =>
  Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** What report.json is made of. */
export interface ReportParts {
  readonly edition: Edition;
  readonly diagnostics: readonly Diagnostic[];
  readonly fits: readonly Fit[];
  readonly browser: string;
  /** Names and bytes of the other files of this build. */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    /** Of a press file. */
    readonly inks?: InkSet;
  }[];
}

/** report.json: complaints, fit of every story, and all that went into the pages, hashed. */
export function reportJson(parts: ReportParts): Uint8Array {
  const { edition, diagnostics, fits, browser, files } = parts;
  return jsonBytes({
    format: "banxin-report/1",
    paper: edition.paper.name,
    edition: shown(edition.paperDir, edition.dir),
    date: edition.facts.date,
    issue: edition.facts.issue,
    pages: edition.facts.pageCount,
    spreads: edition.pages.flatMap(({ spread }) => (spread ? [spread] : [])),
    gutters: edition.gutters.map(({ between }) => between),
    diagnostics: diagnostics.map((d) => toJson(d, "zh-CN")),
    fits,
    tools: { ...toolVersions(), browser },
    fonts: [...edition.fonts.values()].map(({ name, sha256: hash }) => ({ name, sha256: hash })),
    inputs: edition.inputs,
    files: files.map(({ name, bytes, inks }) => ({
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(inks ? { inks } : {}),
    })),
  });
}

/** geometry.json: everything placed, in millimetres. */
export const geometryJson = (
  edition: Edition,
  sheets: readonly (PageGeometry | GutterGeometry)[],
): Uint8Array =>
  jsonBytes({
    format: GEOMETRY_FORMAT,
    paper: edition.paper.name,
    date: edition.facts.date,
    pages: sheets.filter((sheet) => "page" in sheet),
    gutters: sheets.filter((sheet) => "between" in sheet),
  });

export const fitsOf = (plans: readonly PagePlan[]): Fit[] => plans.flatMap((plan) => plan.fits);
