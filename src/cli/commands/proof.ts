import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { DeliverySettings, ProofResult, SendOptions } from "../../proof/index.js";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { megabytes, oneOf, pageList } from "../options.js";
import { createMailProgress } from "../proof-progress.js";
import { mailLines, proofJson, proofTotal } from "../proof-text.js";
import { exitCodeOf } from "../trouble.js";

/** The values of `--stage`: the trade's own words, and English ones for keyboards without Chinese. */
const STAGES: Readonly<Record<string, SendOptions["stage"]>> = {
  小样: "小样",
  大样: "大样",
  清样: "清样",
  galley: "小样",
  page: "大样",
  final: "清样",
};

interface SendFlags {
  readonly stage: string;
  readonly to?: readonly string[];
  readonly pages?: readonly number[];
  readonly dryRun?: string;
  readonly built?: string;
  readonly limit?: number;
  readonly again?: boolean;
  readonly force?: boolean;
}

/** `banxin proof send | resume | status EDITION_DIR` */
export function addProof(program: Command, context: Context): void {
  const { text } = context;
  const group = program.command("proof").description(text.commands.proof.about).helpCommand(false);
  addExamples(group, text, text.commands.proof.examples);
  addSend(group, context);
  const { proofResume, proofStatus } = text.commands;
  const resume = group
    .command("resume")
    .description(proofResume.about)
    .argument(`<${proofResume.args.dir[0]}>`, proofResume.args.dir[1])
    .action((dir: string) => resumeProofs(context, dir));
  addExamples(resume, text, proofResume.examples);
  const status = group
    .command("status")
    .description(proofStatus.about)
    .argument(`<${proofStatus.args.dir[0]}>`, proofStatus.args.dir[1])
    .action((dir: string) => showStatus(context, dir));
  addExamples(status, text, proofStatus.examples);
}

function addSend(group: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.proofSend;
  const { dir, pages, stage, address, megabytes: size } = text.values;
  const to = new Option(`--to <${address}...>`, words.to);
  // Commander looks for an ASCII letter before the dots.
  to.variadic = true;
  const command = group
    .command("send")
    .description(words.about)
    .argument(`<${words.args.dir[0]}>`, words.args.dir[1])
    .requiredOption(`--stage <${stage}>`, words.stage, oneOf("--stage", Object.keys(STAGES), text))
    .addOption(to)
    .option(`--pages <${pages}>`, words.pages, pageList(text))
    .option(`--dry-run <${dir}>`, words.dryRun)
    .option(`--built <${dir}>`, words.built)
    .option(`--limit <${size}>`, words.limit, megabytes("--limit", text))
    .option("--again", words.again)
    .option("--force", words.force)
    .action((edition: string, flags: SendFlags) => send(context, edition, flags));
  addExamples(command, text, words.examples);
}

/** What every sending command takes from the world. */
const settingsOf = ({ deps, text, language }: Context): DeliverySettings => ({
  env: deps.env,
  signal: deps.signal,
  onProgress: createMailProgress(deps.stderr, text, language),
});

async function send(context: Context, dir: string, flags: SendFlags): Promise<void> {
  const { deps, text, output } = context;
  const { sendProofs } = await deps.loadProof();
  const { dryRun, built, stage, ...rest } = flags;
  const at = (path: string): string => resolve(deps.cwd, path);
  const result = await sendProofs(at(dir), {
    ...settingsOf(context),
    ...rest,
    stage: STAGES[stage] ?? "大样",
    ...(dryRun === undefined ? {} : { dryRun: at(dryRun) }),
    ...(built === undefined ? {} : { built: at(built) }),
  });
  const written = result.mails.filter(({ state }) => state === "written").length;
  const last =
    dryRun === undefined
      ? proofTotal(result, text)
      : text.proof.written(written, output.path(at(dryRun)));
  const nothing = result.mails.length > 0 && result.mails.every(({ state }) => state === "had");
  finish(context, "proof send", result, nothing ? text.proof.had : last);
}

async function resumeProofs(context: Context, dir: string): Promise<void> {
  const { deps, text } = context;
  const module = await deps.loadProof();
  const result = await module.resumeProofs(resolve(deps.cwd, dir), settingsOf(context));
  const last = result.mails.length === 0 ? text.proof.nothing : proofTotal(result, text);
  finish(context, "proof resume", result, last);
}

/** A question only: what failed is in the answer, not in the exit code. */
async function showStatus(context: Context, dir: string): Promise<void> {
  const { deps, text, output } = context;
  const { proofStatus } = await deps.loadProof();
  const result = await proofStatus(resolve(deps.cwd, dir));
  const last = result.mails.length === 0 ? text.proof.none : proofTotal(result, text);
  output.say(...mailLines(result.mails, context), last);
  output.document(proofJson("proof status", result, exit.fine, context));
  context.finish(exit.fine);
}

/** Mails, complaints and the exit code of the worst of them. */
function finish(context: Context, command: string, result: ProofResult, last: string): void {
  const { output } = context;
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  const exitCode = Math.max(exit.fine, ...errors.map(exitCodeOf));
  output.say(...output.render(result.diagnostics), ...mailLines(result.mails, context), last);
  output.document(proofJson(command, result, exitCode, context));
  context.finish(exitCode);
}
