import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import Handlebars from "handlebars";
import { diagnose, Failure } from "../diagnostics/index.js";
import { type Edition, packageRoot } from "../edition/index.js";
import { checkPaths } from "./template-paths.js";
import type { PageView } from "./view.js";

/** The look of a theme: a function from view to HTML, and its style sheet. */
export interface Templates {
  readonly page: (view: PageView) => string;
  readonly sheet: string;
}

async function sources(dir: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await readdir(dir)).sort()) {
    if (name.endsWith(".hbs")) {
      found.set(basename(name, ".hbs"), await readFile(join(dir, name), "utf8"));
    }
  }
  return found;
}

/** The first path that the view has not, or where the template cannot be read at all. */
function wrongPath(partial: string, source: string): string | undefined {
  try {
    return checkPaths(partial, source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split("\n").slice(0, 2).join(" ");
  }
}

/** The shipped partials, those of the paper's own folder in place of theirs. */
async function partialsOf(edition: Edition): Promise<Map<string, string>> {
  const partials = await sources(join(packageRoot(), "templates", "default"));
  for (const { name, text } of edition.templates) {
    if (name.endsWith(".hbs")) partials.set(basename(name, ".hbs"), text);
  }
  return partials;
}

/**
 * Opens the templates of a theme: the shipped ones, or those of the paper in their place where it has
 * some. Article text never meets the compiler; every path in a template is checked against the view.
 * @throws Failure BX5001 for a path that the view has not
 */
export async function openTemplates(edition: Edition): Promise<Templates> {
  const partials = await partialsOf(edition);
  for (const [partial, source] of partials) {
    const wrong = wrongPath(partial, source);
    if (wrong) throw new Failure(diagnose("BX5001", { template: `${partial}.hbs`, path: wrong }));
  }
  const engine = Handlebars.create();
  for (const [partial, source] of partials) engine.registerPartial(partial, source);
  const page = engine.compile(partials.get("page") ?? "", { noEscape: false });
  const sheet = await readFile(join(packageRoot(), "styles", "default", "page.css"), "utf8");
  const own = edition.templates.filter(({ name }) => name.endsWith(".css"));
  return { page: (view) => page(view), sheet: [sheet, ...own.map(({ text }) => text)].join("\n") };
}
