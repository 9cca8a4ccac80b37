import { Command, CommanderError } from "commander";
import type { Language } from "../diagnostics/index.js";
import { addArchive } from "./commands/archive.js";
import { addBuild } from "./commands/build.js";
import { addCheck } from "./commands/check.js";
import { addDoctor } from "./commands/doctor.js";
import { addEdition } from "./commands/edition.js";
import { addImport } from "./commands/import.js";
import { addNew } from "./commands/new.js";
import { addProof } from "./commands/proof.js";
import { addTidy } from "./commands/tidy.js";
import type { Context } from "./context.js";
import type { Deps, Sink } from "./deps.js";
import { exit, signalExitCode } from "./exit.js";
import { helpConfiguration } from "./help.js";
import { chooseLanguage, earlyOption, languageNames } from "./language.js";
import { oneOf } from "./options.js";
import { createOutput, type Format, troubleJson } from "./output.js";
import { en } from "./text/en.js";
import { type CliText, zhCN } from "./text/zh-CN.js";
import { troubleOf } from "./trouble.js";
import { usageSentence } from "./usage.js";

/** The texts of a language. */
export const textOf = (language: Language): CliText => (language === "zh-CN" ? zhCN : en);

/**
 * Runs one command line (`argv` without node and script) and returns the exit code: 0 fine, 1 errors
 * in the edition, 2 wrong usage, 3 environment or an error in banxin, 130/143 after a signal. Never
 * throws and never ends the process.
 */
export async function runProgram(argv: readonly string[], deps: Deps): Promise<number> {
  const language = chooseLanguage(argv, deps.env, deps.systemLocale);
  const text = textOf(language);
  const format: Format = earlyOption(argv, "--format") === "json" ? "json" : "text";
  let exitCode: number = exit.fine;
  const context: Context = {
    deps,
    language,
    text,
    output: createOutput(deps, format, language, text),
    finish: (code) => {
      exitCode = code;
    },
  };
  try {
    await createProgram(context, argv).parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, argv, context);
  }
}

function createProgram(context: Context, argv: readonly string[]): Command {
  const { deps, text } = context;
  const program = new Command("banxin")
    .description(text.about)
    .exitOverride()
    .configureHelp(helpConfiguration(text))
    .configureOutput({
      writeOut: (out) => deps.stdout.write(out),
      writeErr: (out) => deps.stderr.write(out),
      // Complaints of commander are put into the user's language by explain().
      outputError: () => undefined,
      getOutHelpWidth: () => columnsOf(deps.stdout),
      getErrHelpWidth: () => columnsOf(deps.stderr),
    })
    .helpOption("-h, --help", text.options.help)
    .helpCommand(`help [${text.commandWord.slice(1, -1)}]`, text.options.helpCommand)
    .option(
      `--lang <${text.values.lang}>`,
      text.options.lang,
      oneOf("--lang", Object.keys(languageNames), text),
    )
    .option(
      `--format <${text.values.format}>`,
      text.options.format,
      oneOf("--format", ["text", "json"], text),
    );
  // Commander takes a global option wherever it stands: `extract --version v1` would be this one.
  if (commandName(argv) !== "banxin archive extract") {
    program.version(deps.version, "-V, --version", text.options.version);
  }
  addNew(program, context);
  addEdition(program, context);
  addImport(program, context);
  addBuild(program, context);
  addCheck(program, context);
  addTidy(program, context);
  addArchive(program, context);
  addProof(program, context);
  addDoctor(program, context);
  return program;
}

const columnsOf = (sink: Sink): number => Math.min(sink.columns ?? 80, 100);

/** Says on stderr (and in the JSON document) why the command could not be carried out. */
function explain(error: unknown, argv: readonly string[], context: Context): number {
  const { deps, text, output, language } = context;
  if (deps.signal.aborted) {
    const exitCode = signalExitCode(deps.signal.reason);
    output.complain(text.interrupted);
    output.document({ ok: false, exitCode, error: { message: text.interrupted } });
    return exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.fine;
    // Help that was printed because a command is missing has said everything.
    if (error.code === "commander.help") return exit.usage;
    const message = usageSentence(error, text);
    output.complain(`${text.usage.prefix}${message}`, text.usage.seeHelp(commandName(argv)));
    output.document({ ok: false, exitCode: exit.usage, error: { message } });
    return exit.usage;
  }
  const trouble = troubleOf(error);
  output.complain(...output.renderTrouble(trouble));
  output.document({ ok: false, exitCode: trouble.exitCode, ...troubleJson(trouble, language) });
  return trouble.exitCode;
}

/** The command whose help explains: `banxin build` for `banxin build --pages x`. */
function commandName(argv: readonly string[]): string {
  const known = [
    "new",
    "edition",
    "import",
    "build",
    "check",
    "tidy",
    "archive",
    "proof",
    "doctor",
  ];
  const deeper: Readonly<Record<string, readonly string[]>> = {
    edition: ["new"],
    archive: ["add", "list", "show", "extract", "verify"],
    proof: ["send", "resume", "status"],
    doctor: ["fonts"],
  };
  const at = argv.findIndex((word) => known.includes(word));
  if (at === -1) return "banxin";
  const [group = "", inner = ""] = argv.slice(at);
  return `banxin ${group}${deeper[group]?.includes(inner) ? ` ${inner}` : ""}`;
}
