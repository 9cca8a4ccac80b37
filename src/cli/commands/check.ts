import type { Command } from "commander";
import { addExamples, type Context } from "../context.js";
import { outcomeJson, runEdition, sayOutcome } from "../edition-run.js";
import { exit } from "../exit.js";
import { wrap } from "../help.js";
import { repairJson, repairLines } from "../repairs.js";

/** Terminals are this wide at least. */
const HELP_COLUMNS = 78;

/** `banxin check EDITION_DIR` */
export function addCheck(program: Command, context: Context): void {
  const words = context.text.commands.check;
  const command = program
    .command("check")
    .description(words.about)
    .argument(`<${words.args.dir[0]}>`, words.args.dir[1])
    .option("--explain", words.explain)
    .action((dir: string, flags: { explain?: boolean }) =>
      check(context, dir, flags.explain ?? false),
    );
  command.addHelpText("after", deskHelp(context));
  addExamples(command, context.text, words.examples);
}

/** The rules of the sub-editor's desk, one a line. */
function deskHelp({ text }: Context): string {
  const { desk, rules } = text.commands.check;
  const width = Math.max(...Object.keys(rules).map((rule) => rule.length)) + 2;
  const rows = Object.entries(rules).map(([rule, about]) => `  ${rule.padEnd(width)}${about}`);
  return ["", wrap(desk, HELP_COLUMNS), ...rows].join("\n");
}

async function check(context: Context, dir: string, explain: boolean): Promise<void> {
  const { checkEdition } = await context.deps.loadRun();
  const outcome = await runEdition(context, dir, {}, checkEdition);
  const repairs = outcome.result?.repairs ?? [];
  if (explain) context.output.say(...repairLines(repairs, context.text));
  sayOutcome(context, outcome);
  context.output.document({
    command: "check",
    ok: outcome.exitCode === exit.fine,
    exitCode: outcome.exitCode,
    editions: [
      {
        ...outcomeJson(context, outcome),
        ...(explain ? { repairs: repairs.map(repairJson) } : {}),
      },
    ],
  });
  context.finish(outcome.exitCode);
}
