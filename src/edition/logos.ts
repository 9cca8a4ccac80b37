import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { ARTWORK_PPI, loadArtwork } from "./artwork.js";
import type { Logo } from "./edition.js";
import type { Folder } from "./folder.js";
import type { Theme } from "./schema/theme.js";
import type { YamlFile } from "./yaml.js";

const PT_PER_INCH = 72;

/** A column's name as logos are found by: 简　讯 is set with air and is 简讯 all the same. */
export const logoKey = (name: string): string => name.replaceAll(/\s/gu, "");

/**
 * Opens and measures the artwork of columns' names (栏头) that the theme gives; the name of one that
 * cannot be used is set in type. Complaints at the file's name in the theme: BX2017 outside of the
 * paper's folder, BX1001 not there, BX2035 no such picture, BX2036 too few pixels for its height.
 * @returns the logos by `logoKey` of their columns
 */
export async function loadLogos(
  folder: Folder,
  { data, places }: YamlFile<Theme>,
): Promise<Result<ReadonlyMap<string, Logo>>> {
  const found = new Map<string, Logo>();
  const diagnostics: Diagnostic[] = [];
  for (const [column, { file: name, lines, align }] of Object.entries(data.logos)) {
    const place = places.value(["logos", column, "file"]);
    const art = await loadArtwork(folder, { name, place, unusable: "BX2035" });
    diagnostics.push(...art.diagnostics);
    if (!art.value) continue;
    const { file, raster } = art.value;
    const ppi = Math.round((file.height * PT_PER_INCH) / (lines * data.body.leading));
    if (raster && ppi < ARTWORK_PPI) {
      diagnostics.push(diagnose("BX2036", { file: name, ppi, want: ARTWORK_PPI }, place));
    }
    found.set(logoKey(column), { file, lines, ...(align ? { align } : {}) });
  }
  return { value: found, diagnostics };
}
