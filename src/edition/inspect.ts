import { join } from "node:path";
import { type Folder, findPaper } from "./folder.js";
import { loadFonts } from "./fonts.js";
import { packageRoot } from "./paths.js";
import { loadPaperSettings } from "./settings.js";

/** One font of a theme, as `banxin doctor` shows it. */
export interface FontCheck {
  readonly name: string;
  /** As theme.yaml writes it. */
  readonly file: string;
  /** Why it cannot be used; empty where it can. */
  readonly problem: string;
}

/**
 * Checks the fonts of a paper's theme, or of the starter paper's where no paper is named.
 * @throws Failure BX9006 where the folder is in no paper, BX9004 where the cache cannot be written
 */
export async function inspectFonts(
  paperDir: string | undefined,
  cacheDir: string,
): Promise<FontCheck[]> {
  const dir = await findPaper(paperDir ?? join(packageRoot(), "assets", "starter"));
  const folder: Folder = { dir, paperDir: dir, inputs: new Map() };
  const { value: theme, diagnostics } = await loadPaperSettings(folder);
  const [wrong] = diagnostics;
  if (!theme) return [{ name: "theme.yaml", file: "", problem: wrong?.code ?? "BX1001" }];
  const fonts = await loadFonts(folder, theme.data.fonts, cacheDir, () => ({ file: "theme.yaml" }));
  return Object.entries(theme.data.fonts).map(([name, file]) => {
    const found = fonts.diagnostics.find((d) => d.facts.font === name || d.facts.path === file);
    return {
      name,
      file,
      problem: found ? `${found.code} ${found.facts.file ?? found.facts.path}` : "",
    };
  });
}
