import { resolve } from "node:path";
import type { Command } from "commander";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { isoDate, oneOf } from "../options.js";
import { shellWord } from "./new.js";

interface Flags {
  readonly paper?: string;
  readonly kind?: keyof typeof KINDS;
}

/** Kinds of issues, as they can be typed on every keyboard. */
const KINDS = { extra: "增期", special: "号外" } as const;

/** `banxin edition new DATE [--paper DIR] [--kind extra|special]` */
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
    .option("--kind <extra|special>", words.kind, oneOf("--kind", Object.keys(KINDS), text))
    .action((date: string, flags: Flags) => makeEdition(context, date, flags));
  addExamples(command, text, words.examples);
}

async function makeEdition(
  { deps, text, output, finish }: Context,
  date: string,
  { paper = ".", kind }: Flags,
): Promise<void> {
  const { newEdition } = await deps.loadEdition();
  const { dir, facts } = await newEdition(
    resolve(deps.cwd, paper),
    date,
    kind ? { kind: KINDS[kind] } : {},
  );
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
