import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { diagnose, type Result } from "../diagnostics/index.js";
import { type Folder, readInput, whyNot } from "./folder.js";
import { inside } from "./paths.js";
import type { Theme } from "./schema/theme.js";
import type { YamlFile } from "./yaml.js";

/** A file of the paper's own look. */
export interface TemplateFile {
  /** E.g. `signoff.hbs` (takes the place of the shipped partial) or `look.css` (added to the shipped sheet). */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the partials and style sheets of the folder that `templates` names, in the order of their
 * names. Complaints at that key: BX2017 outside of the paper's folder, BX1001 where it cannot be read.
 */
export async function loadTemplates(
  folder: Folder,
  theme: YamlFile<Theme>,
): Promise<Result<readonly TemplateFile[]>> {
  const { templates } = theme.data;
  if (templates === "default") return { value: [], diagnostics: [] };
  const place = theme.places.value(["templates"]);
  const dir = await inside(folder.paperDir, templates);
  if (dir === undefined) {
    return { value: [], diagnostics: [diagnose("BX2017", { path: templates }, place)] };
  }
  let names: string[];
  try {
    names = (await readdir(dir)).filter((name) => /\.(hbs|css)$/.test(name)).sort();
  } catch (error) {
    const facts = { file: templates, reason: whyNot(error) };
    return { value: [], diagnostics: [diagnose("BX1001", facts, place)] };
  }
  const files = await Promise.all(
    names.map(async (name) => ({ name, ...(await readInput(folder, join(dir, name), place)) })),
  );
  return {
    value: files.flatMap(({ name, value }) =>
      value ? [{ name, text: new TextDecoder().decode(value) }] : [],
    ),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}
