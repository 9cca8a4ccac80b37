import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import Handlebars from "handlebars";
import { diagnose, Failure } from "../diagnostics/index.js";
import { packageRoot } from "../edition/index.js";
import { checkPaths } from "./template-paths.js";
import type { PageView } from "./view.js";

/** The look of a theme: a function from view to HTML, and its style sheet. */
export interface Templates {
  readonly page: (view: PageView) => string;
  readonly sheet: string;
  /** Every file read, for the report. */
  readonly files: readonly string[];
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
function wrongPath(source: string): string | undefined {
  try {
    return checkPaths(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split("\n").slice(0, 2).join(" ");
  }
}

/**
 * Opens the templates of a theme: `default`, the shipped ones, or a folder of the paper, whose
 * partials replace the shipped ones of the same name. Article text never meets the compiler; every
 * path in a template is checked against the view.
 * @throws Failure BX5001 for a path that the view has not
 */
export async function openTemplates(name: string, paperDir: string): Promise<Templates> {
  const shipped = join(packageRoot(), "templates", "default");
  const partials = await sources(shipped);
  const dirs = [shipped];
  if (name !== "default") {
    const own = join(paperDir, name);
    const found = await sources(own).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure(diagnose("BX1001", { file: name, reason }), { cause: error });
    });
    for (const [partial, source] of found) partials.set(partial, source);
    dirs.push(own);
  }
  for (const [partial, source] of partials) {
    const wrong = wrongPath(source);
    if (wrong) throw new Failure(diagnose("BX5001", { template: `${partial}.hbs`, path: wrong }));
  }
  const engine = Handlebars.create();
  for (const [partial, source] of partials) engine.registerPartial(partial, source);
  const page = engine.compile(partials.get("page") ?? "", { noEscape: false });
  const sheetFile = join(packageRoot(), "styles", "default", "page.css");
  return {
    page: (view) => page(view),
    sheet: await readFile(sheetFile, "utf8"),
    files: [...dirs, sheetFile],
  };
}
