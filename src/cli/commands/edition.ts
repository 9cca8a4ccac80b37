import { resolve } from "node:path";
import type { Command } from "commander";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { isoDate } from "../options.js";
import { shellWord } from "./new.js";

/** `banxin edition new DATE [--paper DIR]` */
export function addEdition(program: Command, context: Context): void {
  const { text } = context;
  const group = program
    .command("edition")
    .description(text.commands.edition.about)
    .helpCommand(false);
  addExamples(group, text, text.commands.edition.examples);
  const words = text.commands.editionNew;
  const command = group
    .command("new")
    .description(words.about)
    .argument(`<${words.args.date[0]}>`, words.args.date[1], isoDate(text))
    .option(`--paper <${text.values.dir}>`, words.paper)
    .action((date: string, flags: { paper?: string }) =>
      makeEdition(context, flags.paper ?? ".", date),
    );
  addExamples(command, text, words.examples);
}

async function makeEdition(
  { deps, text, output, finish }: Context,
  paper: string,
  date: string,
): Promise<void> {
  const { newEdition } = await deps.loadEdition();
  const { dir, facts } = await newEdition(resolve(deps.cwd, paper), date);
  output.say(
    text.made.edition(output.path(dir), facts),
    text.made.issue(facts.issue, facts.pageCount),
    "",
    text.made.next,
    `  banxin build ${shellWord(output.path(dir))}`,
  );
  output.document({ command: "edition new", ok: true, exitCode: exit.fine, dir, facts });
  finish(exit.fine);
}
