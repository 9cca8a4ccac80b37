#!/usr/bin/env node
import { userInfo } from "node:os";
import type { Deps } from "./deps.js";
import { exit } from "./exit.js";
import { chooseLanguage } from "./language.js";
import { abortOnSignals, isOlder, packageFacts } from "./process.js";
import { en } from "./text/en.js";
import { zhCN } from "./text/zh-CN.js";

const OLDEST_NODE = "20.19.0";

const { stdout, stderr, env, versions } = process;
const argv = process.argv.slice(2);
const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale;
const text = chooseLanguage(argv, env, systemLocale) === "zh-CN" ? zhCN : en;
const facts = packageFacts();

/** Says one line and ends: what arrives here has left every other path. */
function giveUp(error: unknown): void {
  const [first = ""] = String(error).split("\n", 1);
  stderr.write(`${text.unexpected(first, facts.bugs)}\n`);
  if (env.BANXIN_DEBUG === "1" && error instanceof Error) stderr.write(`${error.stack}\n`);
  process.exit(exit.environment);
}

/** A reader that has gone (`banxin build … | head`) is no error; a full disk is. */
function guardOutput(): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    stderr.write(`${text.brokenOutput(error.message)}\n`);
    process.exit(exit.environment);
  });
  stderr.on("error", () => undefined);
}

async function main(): Promise<number> {
  guardOutput();
  if (isOlder(versions.node, OLDEST_NODE)) {
    stderr.write(`${text.oldNode(versions.node, OLDEST_NODE)}\n`);
    return exit.environment;
  }
  // A rejection that nobody awaited arrives here too.
  process.on("uncaughtException", giveUp);
  const deps: Deps = {
    loadRun: () => import("../run/index.js"),
    loadEdition: () => import("../edition/index.js"),
    loadArchive: () => import("../archive/index.js"),
    now: () => new Date(),
    userName: () => userInfo().username,
    loadImport: () => import("../import/index.js"),
    loadProof: () => import("../proof/index.js"),
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    systemLocale,
    signal: abortOnSignals(process, (code) => process.exit(code)),
    ...facts,
  };
  // Loaded only now: on an old Node its imports would fail before the version could be named.
  const { runProgram } = await import("./program.js");
  return runProgram(argv, deps);
}

process.exitCode = await main();
