import { basename, join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { BuildOptions } from "../../run/index.js";
import { addExamples, type Context } from "../context.js";
import { type Outcome, outcomeJson, runEdition, sayOutcome } from "../edition-run.js";
import { exit } from "../exit.js";
import { oneOf, pageList } from "../options.js";

interface BuildFlags {
  readonly out?: string;
  readonly pages?: readonly number[];
  readonly png?: boolean;
  readonly target?: "proof" | "press";
  readonly force?: boolean;
  readonly browser?: string;
}

/** `banxin build EDITION_DIR...` */
export function addBuild(program: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.build;
  const { dir, pages, path, target } = text.values;
  const command = program
    .command("build")
    .description(words.about)
    .argument(`<${words.args.dir[0]}...>`, words.args.dir[1])
    .option(`--out <${dir}>`, words.out)
    .option(`--pages <${pages}>`, words.pages, pageList(text))
    .option(`--target <${target}>`, words.target, oneOf("--target", ["proof", "press"], text))
    .option("--force", words.force)
    .option("--png", words.png)
    .option(`--browser <${path}>`, words.browser)
    .action((dirs: string[], flags: BuildFlags) => build(context, dirs, flags));
  addExamples(command, text, words.examples);
}

async function build(context: Context, named: readonly string[], flags: BuildFlags): Promise<void> {
  const { deps, text, output } = context;
  const dirs = distinct(named, deps.cwd);
  const outs = outFolders(dirs, flags.out, context);
  const { buildEdition } = await deps.loadRun();
  const outcomes: Outcome[] = [];
  for (const dir of dirs) {
    const outcome = await runEdition(context, dir, optionsOf(flags, outs.get(dir)), buildEdition);
    outcomes.push(outcome);
    sayOutcome(context, outcome);
    if (dirs.length > 1) output.say("");
  }
  const good = outcomes.filter((outcome) => outcome.exitCode === exit.fine).length;
  const exitCode = Math.max(...outcomes.map((outcome) => outcome.exitCode));
  if (dirs.length > 1) output.say(text.edition.total(good, dirs.length));
  output.document({
    command: "build",
    ok: exitCode === exit.fine,
    exitCode,
    editions: outcomes.map((outcome) => outcomeJson(context, outcome)),
  });
  context.finish(exitCode);
}

const optionsOf = (flags: BuildFlags, out: string | undefined): BuildOptions => ({
  ...(out === undefined ? {} : { out }),
  ...(flags.pages ? { pages: flags.pages } : {}),
  ...(flags.target === "press" ? { target: "press" } : {}),
  ...(flags.force ? { force: true } : {}),
  ...(flags.png ? { png: true } : {}),
  ...(flags.browser === undefined ? {} : { browser: flags.browser }),
});

/** The folders as named, each once. */
function distinct(dirs: readonly string[], cwd: string): string[] {
  const byPath = new Map(dirs.map((dir) => [resolve(cwd, dir), dir]));
  return [...byPath.values()];
}

/**
 * Where each edition's files go. Several editions share `--out` by a folder each, named like the
 * edition, since the names of their files may be the same.
 */
function outFolders(
  dirs: readonly string[],
  out: string | undefined,
  { deps, text }: Context,
): Map<string, string> {
  if (out === undefined) return new Map();
  const base = resolve(deps.cwd, out);
  const [only] = dirs;
  if (dirs.length === 1 && only !== undefined) return new Map([[only, base]]);
  const taken = new Set<string>();
  return new Map(
    dirs.map((dir) => {
      const name = basename(resolve(deps.cwd, dir));
      if (taken.has(name)) throw new InvalidArgumentError(text.usage.sameName(name));
      taken.add(name);
      return [dir, join(base, name)];
    }),
  );
}
