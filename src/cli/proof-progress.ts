import { type Language, reasonIn } from "../diagnostics/index.js";
import type { ProofEvent } from "../proof/index.js";
import type { Sink } from "./deps.js";
import type { CliText } from "./text/zh-CN.js";

/** Progress on stderr: a plain line for each mail, on a terminal as in a pipe; mails are few. */
export function createMailProgress(
  stream: Sink,
  { proof }: CliText,
  language: Language,
): (event: ProofEvent) => void {
  return ({ step, name, done, total, reason, pause }) => {
    const parts = [
      `${proof.steps[step]} ${done}/${total}`,
      name,
      ...(reason === undefined ? [] : [reasonIn(reason, language)]),
      ...(pause === undefined ? [] : [proof.again(Math.ceil(pause / 1000))]),
    ];
    stream.write(`${parts.join("  ")}\n`);
  };
}
