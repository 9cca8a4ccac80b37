import type { ProofEvent } from "../proof/index.js";
import type { Sink } from "./deps.js";
import type { CliText } from "./text/zh-CN.js";

/** Progress on stderr: a plain line for each mail, on a terminal as in a pipe; mails are few. */
export function createMailProgress(stream: Sink, { proof }: CliText): (event: ProofEvent) => void {
  return ({ step, name, done, total }) => {
    stream.write(`${proof.steps[step]} ${done}/${total}  ${name}\n`);
  };
}
