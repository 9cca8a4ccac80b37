import { resolve } from "node:path";
import type { Command } from "commander";
import type { DoctorReport } from "../../run/index.js";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { table } from "../table.js";
import type { CliText } from "../text/zh-CN.js";
import { addDoctorFonts } from "./doctor-fonts.js";

interface DoctorFlags {
  readonly paper?: string;
  readonly browser?: string;
}

/** `banxin doctor` */
export function addDoctor(program: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.doctor;
  const command = program
    .command("doctor")
    .description(words.about)
    .option(`--paper <${text.values.dir}>`, words.paper)
    .option(`--browser <${text.values.path}>`, words.browser)
    .action((flags: DoctorFlags) => examine(context, flags));
  addExamples(command, text, words.examples);
  addDoctorFonts(command, context);
}

async function examine(context: Context, flags: DoctorFlags): Promise<void> {
  const { deps, output, text } = context;
  const { doctor } = await deps.loadRun();
  const report = await doctor({
    env: deps.env,
    language: context.language,
    ...(flags.paper === undefined ? {} : { paperDir: resolve(deps.cwd, flags.paper) }),
    ...(flags.browser === undefined ? {} : { browser: flags.browser }),
  });
  const exitCode = report.ok ? exit.fine : exit.environment;
  output.say(`banxin ${deps.version}`, ...reportLines(report, text));
  output.document({ command: "doctor", exitCode, version: deps.version, ...report });
  context.finish(exitCode);
}

function reportLines(report: DoctorReport, { doctor: words }: CliText): string[] {
  const browsers = report.browsers.map(({ used, kind, path, note }) => [
    used ? words.used : "",
    kind,
    path,
    note,
  ]);
  const fonts = report.fonts.map(({ ok, name, file, note }) => [
    ok ? words.good : words.bad,
    name,
    file,
    note,
  ]);
  const list = (rows: string[][]) =>
    rows.length === 0 ? [`  ${words.none}`] : table(rows, ["left", "left", "left", "left"]);
  return [
    `Node.js ${report.node}  ${report.platform}`,
    "",
    words.browsers,
    ...list(browsers),
    "",
    words.fonts,
    ...list(fonts),
    "",
    words.cache,
    `  ${report.cacheDir}`,
    "",
    ...(report.advice.length === 0
      ? []
      : [words.advice, ...report.advice.map((line) => `  ${line}`), ""]),
    report.ok ? words.ok : words.notOk,
  ];
}
