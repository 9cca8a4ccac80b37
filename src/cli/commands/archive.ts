import { basename, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { User } from "../../archive/index.js";
import { toJson } from "../../diagnostics/index.js";
import { addedText, extractedText, listText, shownText, verifiedText } from "../archive-text.js";
import { addExamples, type Context } from "../context.js";
import type { ArchiveModule } from "../deps.js";
import { exit } from "../exit.js";
import { nonEmpty } from "../options.js";
import { createProgress, type ProgressStep } from "../progress.js";

interface StoreFlags {
  readonly store?: string;
}

interface AddFlags extends StoreFlags {
  readonly built?: string;
  readonly correction?: string;
  readonly user?: User;
  readonly force?: boolean;
}

/** `banxin archive add|list|show|extract|verify` */
export function addArchive(program: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.archive;
  const group = program.command("archive").description(words.about).helpCommand(false);
  addExamples(group, text, words.examples);
  const store = `--store <${text.values.dir}>`;
  addAdd(group, context);
  const list = group
    .command("list")
    .description(text.commands.archiveList.about)
    .option(store, words.store)
    .action((flags: StoreFlags) => listAll(context, flags));
  addExamples(list, text, text.commands.archiveList.examples);
  const showWords = text.commands.archiveShow;
  const show = group
    .command("show")
    .description(showWords.about)
    .argument(`<${showWords.args.id[0]}>`, showWords.args.id[1])
    .option(store, words.store)
    .action((id: string, flags: StoreFlags) => showOne(context, id, flags));
  addExamples(show, text, showWords.examples);
  addExtract(group, context);
  const verify = group
    .command("verify")
    .description(text.commands.archiveVerify.about)
    .option(store, words.store)
    .action((flags: StoreFlags) => verifyAll(context, flags));
  addExamples(verify, text, text.commands.archiveVerify.examples);
}

function addAdd(group: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.archiveAdd;
  const command = group
    .command("add")
    .description(words.about)
    .argument(`<${words.args.dir[0]}>`, words.args.dir[1])
    .option(`--store <${text.values.dir}>`, words.store)
    .option(`--built <${text.values.dir}>`, words.built)
    .option(`--correction <${text.values.reason}>`, words.correction, reasonOf(text))
    .option(`--user <${text.values.user}>`, words.user, (value: string) => {
      const user = readUser(value);
      if (user) return user;
      throw new InvalidArgumentError(text.usage.user(value));
    })
    .option("--force", words.force)
    .action((dir: string, flags: AddFlags) => addOne(context, dir, flags));
  addExamples(command, text, words.examples);
}

/** A reason is a sentence or some; it stays in every later inventory. */
const MOST_CHARACTERS = 1_000;

/** Reader of `--correction`. */
const reasonOf =
  (text: Context["text"]) =>
  (value: string): string => {
    const reason = nonEmpty("--correction", text)(value);
    if (Array.from(reason).length <= MOST_CHARACTERS) return reason;
    throw new InvalidArgumentError(text.usage.long("--correction", MOST_CHARACTERS));
  };

function addExtract(group: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.archiveExtract;
  const command = group
    .command("extract")
    .description(words.about)
    .argument(`<${words.args.id[0]}>`, words.args.id[1])
    .argument(`<${words.args.dir[0]}>`, words.args.dir[1])
    .option(`--version <${text.values.version}>`, words.version)
    .option(`--store <${text.values.dir}>`, text.commands.archive.store)
    .action((id: string, dir: string, flags: StoreFlags & { readonly version?: string }) =>
      extractOne(context, id, dir, flags),
    );
  addExamples(command, text, words.examples);
}

/** Who archives, written as in git: `许衡` or `许衡 <xu@yunting.example>`. */
export function readUser(value: string): User | undefined {
  const match = /^\s*([^<>]*[^<>\s])\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*$/.exec(value);
  const [, name, mail] = match ?? [];
  if (name === undefined) return undefined;
  return mail === undefined ? { name } : { name, address: `mailto:${mail}` };
}

/** RFC 3339 in whole seconds. */
const timeOf = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z");

/** Does a part of the work with progress on stderr, which is gone before anything else is said. */
async function withProgress<T>(
  { deps, text }: Context,
  title: string,
  work: (show: (step: ProgressStep) => void) => Promise<T>,
): Promise<T> {
  const progress = createProgress(deps.stderr, text, title);
  try {
    return await work(progress.show);
  } finally {
    progress.clear();
  }
}

async function storeFor(
  { deps }: Context,
  { store }: StoreFlags,
  archive: ArchiveModule,
): Promise<string> {
  return store === undefined ? archive.storeAround(deps.cwd) : resolve(deps.cwd, store);
}

async function addOne(context: Context, dir: string, flags: AddFlags): Promise<void> {
  const { deps, output, language, finish } = context;
  const archive = await deps.loadArchive();
  const user = flags.user ?? readUser(deps.env.BANXIN_USER ?? "") ?? { name: deps.userName() };
  const { store, built, correction, force } = flags;
  const result = await withProgress(context, basename(resolve(deps.cwd, dir)), (onProgress) =>
    archive.addEdition(resolve(deps.cwd, dir), {
      ...(store === undefined ? {} : { store: resolve(deps.cwd, store) }),
      ...(built === undefined ? {} : { built: resolve(deps.cwd, built) }),
      ...(correction === undefined ? {} : { correction }),
      ...(force ? { force } : {}),
      user,
      created: timeOf(deps.now()),
      signal: deps.signal,
      onProgress,
    }),
  );
  const diagnostics = result.diagnostics.map((d) => toJson(d, language));
  output.say(...addedText(context, result));
  output.document({
    command: "archive add",
    ok: true,
    exitCode: exit.fine,
    ...result,
    diagnostics,
  });
  finish(exit.fine);
}

async function listAll(context: Context, flags: StoreFlags): Promise<void> {
  const { deps, output, language, finish } = context;
  const archive = await deps.loadArchive();
  const result = await archive.listEditions(await storeFor(context, flags, archive));
  const broken = result.diagnostics.some(({ severity }) => severity === "error");
  const exitCode = broken ? exit.errors : exit.fine;
  const diagnostics = result.diagnostics.map((d) => toJson(d, language));
  output.say(...listText(context, result));
  output.document({ command: "archive list", ok: !broken, exitCode, ...result, diagnostics });
  finish(exitCode);
}

async function showOne(context: Context, id: string, flags: StoreFlags): Promise<void> {
  const { deps, output, language, finish } = context;
  const archive = await deps.loadArchive();
  const result = await archive.showEdition(await storeFor(context, flags, archive), id);
  const diagnostics = result.diagnostics.map((d) => toJson(d, language));
  output.say(...shownText(context, result));
  output.document({
    command: "archive show",
    ok: true,
    exitCode: exit.fine,
    ...result,
    diagnostics,
  });
  finish(exit.fine);
}

async function extractOne(
  context: Context,
  id: string,
  dir: string,
  flags: StoreFlags & { readonly version?: string },
): Promise<void> {
  const { deps, output, language, finish } = context;
  const archive = await deps.loadArchive();
  const store = await storeFor(context, flags, archive);
  const result = await withProgress(context, id, (onProgress) =>
    archive.extractEdition(store, id, resolve(deps.cwd, dir), {
      ...(flags.version === undefined ? {} : { version: flags.version }),
      signal: deps.signal,
      onProgress,
    }),
  );
  const diagnostics = result.diagnostics.map((d) => toJson(d, language));
  output.say(...extractedText(context, result));
  output.document({
    command: "archive extract",
    ok: true,
    exitCode: exit.fine,
    ...result,
    diagnostics,
  });
  finish(exit.fine);
}

async function verifyAll(context: Context, flags: StoreFlags): Promise<void> {
  const { deps, output, language, finish } = context;
  const archive = await deps.loadArchive();
  const store = await storeFor(context, flags, archive);
  const result = await withProgress(context, output.path(store), (onProgress) =>
    archive.verifyArchive(store, { signal: deps.signal, onProgress }),
  );
  const exitCode = result.ok ? exit.fine : exit.errors;
  const diagnostics = result.diagnostics.map((d) => toJson(d, language));
  output.say(...verifiedText(context, result));
  output.document({ command: "archive verify", exitCode, ...result, diagnostics });
  finish(exitCode);
}
