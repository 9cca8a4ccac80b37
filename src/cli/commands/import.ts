import { resolve } from "node:path";
import type { Command } from "commander";
import { hasErrors, toJson } from "../../diagnostics/index.js";
import type { Imported } from "../../import/index.js";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { table } from "../table.js";

/** `banxin import FILE... --into EDITION_DIR` */
export function addImport(program: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.import;
  const command = program
    .command("import")
    .description(words.about)
    .argument(`<${words.args.file[0]}...>`, words.args.file[1])
    .requiredOption(`--into <${text.values.dir}>`, words.into)
    .action((files: readonly string[], flags: { into: string }) =>
      importCopy(context, files, flags.into),
    );
  addExamples(command, text, words.examples);
}

async function importCopy(context: Context, files: readonly string[], into: string): Promise<void> {
  const { deps, text, output } = context;
  const { importFiles } = await deps.loadImport();
  const done = await importFiles(
    files.map((file) => resolve(deps.cwd, file)),
    resolve(deps.cwd, into),
    {
      signal: deps.signal,
      onProgress: (file, at, total) =>
        deps.stderr.write(`${text.imported.step} ${at}/${total}  ${output.path(file)}\n`),
    },
  );
  const good = done.filter(({ story }) => story !== undefined).length;
  const bad = good < done.length || done.some(({ diagnostics }) => hasErrors(diagnostics));
  const exitCode = bad ? exit.errors : exit.fine;
  output.say(
    ...done.flatMap(({ diagnostics }) => output.render(diagnostics)),
    ...table(
      done.map((each) => row(context, each)),
      ["left", "left"],
    ),
    text.imported.total(good, done.length),
    ...(good > 0 ? [text.imported.next] : []),
  );
  output.document({
    command: "import",
    ok: exitCode === exit.fine,
    exitCode,
    files: done.map(({ diagnostics, ...each }) => ({
      ...each,
      diagnostics: diagnostics.map((d) => toJson(d, context.language)),
    })),
  });
  context.finish(exitCode);
}

function row({ text, output }: Context, { file, story, photos }: Imported): string[] {
  const name = output.path(file);
  if (story === undefined) return [text.imported.none(name), ""];
  const count = photos.length === 0 ? "" : text.imported.photos(photos.length);
  return [text.imported.story(name, output.path(story)), count];
}
