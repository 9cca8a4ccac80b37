import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Handlebars from "handlebars";
import { packageRoot } from "../edition/index.js";
import type { LetterView } from "./letter.js";

/** Fills the mail's template: everything that comes from the copy is escaped. */
export type Html = (view: LetterView) => string;

/** Opens templates/mail/. A name that the view has not throws when it is filled. */
export async function openHtml(): Promise<Html> {
  const source = (name: string): Promise<string> =>
    readFile(join(packageRoot(), "templates", "mail", `${name}.hbs`), "utf8");
  const engine = Handlebars.create();
  for (const partial of ["page", "notes"]) engine.registerPartial(partial, await source(partial));
  return engine.compile<LetterView>(await source("letter"), { strict: true });
}
