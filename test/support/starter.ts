import { join } from "node:path";
import { composePage, type PagePlan } from "../../src/compose/index.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { type Area, type Edition, loadEdition, packageRoot } from "../../src/edition/index.js";
import { readStory, type Story } from "../../src/manuscript/index.js";
import { browsers } from "../../src/render/index.js";
import { createMeter, type FontMeter } from "../../src/typeset/index.js";

export interface Starter {
  readonly edition: Edition;
  readonly meter: FontMeter;
  readonly plans: readonly PagePlan[];
  readonly diagnostics: readonly Diagnostic[];
}

let opened: Promise<Starter> | undefined;

async function open(): Promise<Starter> {
  const dir = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
  const { value: edition } = await loadEdition(dir, { cacheDir: browsers.defaultCacheDir() });
  if (!edition) throw new Error("the starter edition does not load");
  const meter = createMeter(edition.fonts.values(), { fallback: edition.theme.fallback });
  const results = edition.pages.map((page) => composePage(page, edition, meter));
  return {
    edition,
    meter,
    plans: results.map((r) => r.value),
    diagnostics: results.flatMap((r) => r.diagnostics),
  };
}

/** The starter edition, loaded and composed once for each test file. */
export const starter = (): Promise<Starter> => {
  opened ??= open();
  return opened;
};

/** A story made of so many paragraphs of twenty characters. */
export const storyOf = (source: string, file = "stories/a.md"): Story =>
  readStory(source, file).value;

/** An area of the starter edition's theme with a story in it: columns and lines as said. */
export function areaOf(
  story: Story,
  bands: Area["bands"],
  settings: Partial<Area["settings"]> = {},
): Area {
  return {
    letter: "A",
    bands,
    stories: [story],
    place: {
      file: "edition.yaml",
      span: { start: { line: 9, column: 7 }, end: { line: 9, column: 8 } },
    },
    settings: {
      story: story.file,
      role: "third",
      head: { at: "top" },
      box: "none",
      photos: [],
      ...settings,
    },
  };
}
