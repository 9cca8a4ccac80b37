import { resolve } from "node:path";
import type { Command } from "commander";
import { toJson } from "../../diagnostics/index.js";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { repairJson } from "../repairs.js";

interface TidyFlags {
  readonly diff?: boolean;
  readonly write?: boolean;
}

/** `banxin tidy FILE [--diff] [--write]` */
export function addTidy(program: Command, context: Context): void {
  const words = context.text.commands.tidy;
  const command = program
    .command("tidy")
    .description(words.about)
    .argument(`<${words.args.file[0]}>`, words.args.file[1])
    .option("--diff", words.diff)
    .option("--write", words.write)
    .action((file: string, flags: TidyFlags) => tidy(context, file, flags));
  addExamples(command, context.text, words.examples);
}

/** What is wrong with the copy goes to stderr: stdout is for the story or the diff alone. */
async function tidy(context: Context, named: string, flags: TidyFlags): Promise<void> {
  const { deps, text, output, language } = context;
  const { tidyFile, unifiedDiff } = await deps.loadRun();
  const write = flags.write ?? false;
  const result = await tidyFile(resolve(deps.cwd, named), named, write);
  const { before, after, repairs, diagnostics } = result;
  const diff = flags.diff ? unifiedDiff(result) : undefined;
  output.complain(...output.render(diagnostics, () => before));
  output.print(diff ?? (write ? "" : after));
  if (write) {
    const changed = before !== after;
    const { written, unchanged } = text.repairs;
    output.complain(changed ? written(named, repairs.length) : unchanged(named));
  }
  output.document({
    command: "tidy",
    ok: true,
    exitCode: exit.fine,
    file: named,
    changed: before !== after,
    written: write && before !== after,
    repairs: repairs.map(repairJson),
    diagnostics: diagnostics.map((d) => toJson(d, language)),
    ...(diff === undefined ? {} : { diff }),
    ...(write ? {} : { text: after }),
  });
  context.finish(exit.fine);
}
