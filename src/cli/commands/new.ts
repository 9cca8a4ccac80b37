import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";

/** `banxin new DIR` */
export function addNew(program: Command, context: Context): void {
  const words = context.text.commands.new;
  const command = program
    .command("new")
    .description(words.about)
    .argument(`<${words.args.dir[0]}>`, words.args.dir[1])
    .action((dir: string) => makePaper(context, dir));
  addExamples(command, context.text, words.examples);
}

async function makePaper({ deps, text, output, finish }: Context, named: string): Promise<void> {
  const { newPaper } = await deps.loadEdition();
  const { dir, files } = await newPaper(resolve(deps.cwd, named));
  const date = text.commands.editionNew.args.date[0];
  output.say(
    text.made.paper(output.path(dir)),
    ...files.map((file) => `  ${relative(dir, resolve(dir, file))}`),
    "",
    text.made.next,
    `  banxin edition new <${date}> --paper ${shellWord(output.path(dir))}`,
  );
  output.document({ command: "new", ok: true, exitCode: exit.fine, dir, files });
  finish(exit.fine);
}

/** A path as it must be typed: in quotes where it has spaces. */
export const shellWord = (path: string): string => (/\s/u.test(path) ? `"${path}"` : path);
