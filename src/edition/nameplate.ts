import type { Result } from "../diagnostics/index.js";
import { loadArtwork } from "./artwork.js";
import type { PhotoFile } from "./edition.js";
import type { Folder } from "./folder.js";
import type { PaperFile } from "./schema/paper.js";
import type { YamlFile } from "./yaml.js";

/**
 * Opens and measures the nameplate's artwork; no value where the name is set in type. Complaints at
 * the key: BX2017 outside of the paper's folder, BX1001 not there, BX2027 no such picture.
 */
export async function loadNameplate(
  folder: Folder,
  { data, places }: YamlFile<PaperFile>,
): Promise<Result<PhotoFile | undefined>> {
  const name = data.nameplate;
  if (name === undefined) return { value: undefined, diagnostics: [] };
  const place = places.value(["nameplate"]);
  const { value, diagnostics } = await loadArtwork(folder, { name, place, unusable: "BX2027" });
  return { value: value?.file, diagnostics };
}
