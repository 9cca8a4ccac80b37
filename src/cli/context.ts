import type { Command } from "commander";
import type { Language } from "../diagnostics/index.js";
import type { Deps } from "./deps.js";
import type { Output } from "./output.js";
import type { CliText } from "./text/zh-CN.js";

/** What every command gets. */
export interface Context {
  readonly deps: Deps;
  readonly language: Language;
  readonly text: CliText;
  readonly output: Output;
  /** Sets the exit code of the run. */
  readonly finish: (exitCode: number) => void;
}

/** Adds two or three examples under a command's help. */
export function addExamples(command: Command, text: CliText, examples: readonly string[]): void {
  const lines = examples.map((example) => `  ${example}`).join("\n");
  command.addHelpText("after", `\n${text.examplesTitle}\n${lines}`);
}
