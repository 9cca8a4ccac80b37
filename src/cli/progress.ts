import type { Sink } from "./deps.js";
import { clip } from "./table.js";
import type { CliText } from "./text/zh-CN.js";

/** How far a command has come: the stage, and how much of it is done. */
export interface ProgressStep {
  readonly stage: keyof CliText["stages"];
  readonly done?: number;
  readonly total?: number;
  /** How long the stage took, once it has ended. */
  readonly ms?: number;
}

/** Shows how far a run has come. */
export interface Progress {
  show(event: ProgressStep): void;
  /** Takes the renewed line away; to be called before anything else is printed. */
  clear(): void;
}

const ERASE = "\r\u001B[2K";

/**
 * Progress on stderr: on a terminal one line that is renewed, in a pipe or a log a plain line when a
 * stage begins.
 */
export function createProgress(stream: Sink, text: CliText, title: string): Progress {
  let stage: ProgressStep["stage"] | undefined;
  let shown = false;
  return {
    show(event) {
      const name = text.stages[event.stage];
      if (stream.isTTY) {
        const count = event.total === undefined ? "" : ` ${event.done ?? 0}/${event.total}`;
        const columns = stream.columns ?? 80;
        stream.write(ERASE + clip(`${title}  ${name}${count}`, columns - 1));
        shown = true;
      } else if (event.stage !== stage) {
        stream.write(`${title}  ${name}\n`);
      }
      stage = event.stage;
    },
    clear() {
      if (shown) stream.write(ERASE);
      shown = false;
    },
  };
}
