import type { Context } from "../../src/cli/context.js";
import type {
  ArchiveModule,
  Deps,
  EditionModule,
  ImportModule,
  ProofModule,
  RunModule,
  Sink,
} from "../../src/cli/deps.js";
import { createOutput } from "../../src/cli/output.js";
import { runProgram } from "../../src/cli/program.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";
import type { EditionFacts } from "../../src/edition/index.js";
import type { BuildResult, DoctorReport } from "../../src/run/index.js";

/** A stream that remembers what was written. */
export interface Page extends Sink {
  readonly written: () => string;
}

export function page(options: Partial<Pick<Sink, "isTTY" | "columns">> = {}): Page {
  const parts: string[] = [];
  return {
    ...options,
    write: (text) => parts.push(text),
    written: () => parts.join(""),
  };
}

/** An edition that came out well. */
export const goodResult: BuildResult = {
  ok: true,
  files: [{ kind: "proof", path: "/work/editions/2026-11-23/build/proof.pdf", bytes: 1_234_567 }],
  diagnostics: [],
  timings: [
    { stage: "compose", ms: 212.4 },
    { stage: "render", ms: 1534 },
  ],
  fits: [
    { story: "要闻.md", page: 1, chars: 1203, lines: 93, over: 0, overChars: 0, short: 0 },
    { story: "a.md", page: 12, chars: 88, lines: 7, over: 3, overChars: 37, short: 0 },
    { story: "b.md", page: 2, chars: 640, lines: 50, over: 0, overChars: 0, short: 2 },
  ],
  repairs: [],
  browser: "chrome 147",
  source: () => undefined,
};

export const facts: EditionFacts = {
  date: "2026-11-24",
  dateText: "2026年11月24日",
  weekday: "星期二",
  lunar: "农历丙午年十月十六",
  term: "",
  issue: 1235,
  issueText: "总第1235期",
  kind: "",
  pageCount: 4,
};

export const goodReport: DoctorReport = {
  ok: true,
  node: "20.20.2",
  platform: "linux x64",
  browsers: [{ kind: "chrome", path: "/opt/chrome", note: "147.0", used: true }],
  fonts: [{ name: "song-400", file: "npm:a/b.ttf", ok: true, note: "" }],
  cacheDir: "/home/x/.cache/banxin",
  advice: [],
};

const unused = () => Promise.reject(new Error("this command is not meant to be called"));

export interface World {
  readonly run?: Partial<RunModule>;
  readonly edition?: Partial<EditionModule>;
  readonly archive?: Partial<ArchiveModule>;
  readonly import?: Partial<ImportModule>;
  readonly proof?: Partial<ProofModule>;
  readonly deps?: Partial<Deps>;
}

/** The world outside, as values. */
const fakeDeps = (world: World, stdout: Sink, stderr: Sink): Deps => ({
  loadRun: async () => ({
    buildEdition: unused,
    checkEdition: unused,
    doctor: unused,
    doctorFonts: unused,
    tidyFile: unused,
    unifiedDiff: () => "",
    ...world.run,
  }),
  loadEdition: async () => ({ newPaper: unused, newEdition: unused, ...world.edition }),
  loadImport: async () => ({ importFiles: unused, ...world.import }),
  loadArchive: async () => ({
    addEdition: unused,
    listEditions: unused,
    showEdition: unused,
    extractEdition: unused,
    verifyArchive: unused,
    storeAround: unused,
    ...world.archive,
  }),
  loadProof: async () => ({
    sendProofs: unused,
    resumeProofs: unused,
    proofStatus: unused,
    ...world.proof,
  }),
  now: () => new Date("2026-11-23T06:30:15.250Z"),
  userName: () => "desk",
  stdout,
  stderr,
  env: {},
  cwd: "/work",
  systemLocale: "zh-CN",
  signal: new AbortController().signal,
  version: "1.2.3",
  ...world.deps,
});

/** What a command gets, in Chinese, for those who look at the lines that it says. */
export function fakeContext(): Context {
  const deps = fakeDeps({}, page(), page());
  const output = createOutput(deps, "text", "zh-CN", zhCN);
  return { deps, language: "zh-CN", text: zhCN, output, finish: () => undefined };
}

/** Runs a command line in a world of values: nothing is read, written or started. */
export async function cli(
  argv: readonly string[],
  world: World = {},
): Promise<{ code: number; out: string; err: string; json: () => Record<string, unknown> }> {
  const stdout = page();
  const stderr = page();
  const code = await runProgram(argv, fakeDeps(world, stdout, stderr));
  const json = () => JSON.parse(stdout.written()) as Record<string, unknown>;
  return { code, out: stdout.written(), err: stderr.written(), json };
}
