import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/index.js";
import type { FontFile } from "./edition.js";
import { fallbackChains } from "./fallback.js";
import { type Folder, findPaper } from "./folder.js";
import { loadFonts } from "./fonts.js";
import { loadOwnGlyphs } from "./own-glyphs.js";
import { packageRoot } from "./paths.js";
import type { Theme } from "./schema/theme.js";
import { loadPaperSettings } from "./settings.js";

/** One font of a theme, as `banxin doctor` shows it. */
export interface FontCheck {
  readonly name: string;
  /** As theme.yaml writes it. */
  readonly file: string;
  /** Why it cannot be used; empty where it can. */
  readonly problem: string;
}

/** The fonts of a paper, for those who look at it without an edition. */
export interface PaperFonts {
  readonly paperDir: string;
  readonly checks: readonly FontCheck[];
  /** Those that can be used, the paper's own characters among them. */
  readonly fonts: ReadonlyMap<string, FontFile>;
  /** What stands in for each font, in order. */
  readonly fallback: Theme["fallback"];
  /** What is wrong with theme, fonts and drawings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens the fonts of a paper's theme, or of the starter paper's where no paper is named.
 * @throws Failure BX9006 where the folder is in no paper, BX9004 where the cache cannot be written
 */
export async function openFonts(
  paperDir: string | undefined,
  cacheDir: string,
): Promise<PaperFonts> {
  const dir = await findPaper(paperDir ?? join(packageRoot(), "assets", "starter"));
  const folder: Folder = { dir, paperDir: dir, inputs: new Map() };
  const { value: theme, diagnostics } = await loadPaperSettings(folder);
  if (!theme) {
    const problem = diagnostics[0]?.code ?? "BX1001";
    const checks = [{ name: "theme.yaml", file: "", problem }];
    return { paperDir: dir, checks, fonts: new Map(), fallback: {}, diagnostics };
  }
  const fonts = await loadFonts(folder, theme.data.fonts, cacheDir, (name) =>
    theme.places.value(["fonts", name]),
  );
  const own = await loadOwnGlyphs(folder, cacheDir);
  const checks = Object.entries(theme.data.fonts).map(([name, file]) => {
    const found = fonts.diagnostics.find((d) => d.facts.font === name || d.facts.path === file);
    const problem = found ? `${found.code} ${found.facts.file ?? found.facts.path}` : "";
    return { name, file, problem };
  });
  return {
    paperDir: dir,
    checks,
    fonts: own.value ? new Map([...fonts.value, [own.value.name, own.value]]) : fonts.value,
    fallback: fallbackChains(theme.data, own.value?.name),
    diagnostics: [...diagnostics, ...fonts.diagnostics, ...own.diagnostics],
  };
}

/** The fonts of a paper's theme, checked: see openFonts. */
export const inspectFonts = async (
  paperDir: string | undefined,
  cacheDir: string,
): Promise<readonly FontCheck[]> => (await openFonts(paperDir, cacheDir)).checks;
