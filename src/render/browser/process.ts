import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { ConnectionTransport } from "puppeteer";

/** A browser process that is spoken to over two pipes. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  /** Rejects where the process cannot be started, or as soon as it ends. Never resolves. */
  readonly failed: Promise<never>;
  /** What it wrote to stderr last. */
  readonly lastWords: () => string[];
  /** Waits for the process to end, kills it after `graceMs`, and removes its profile. */
  readonly end: (graceMs: number) => Promise<void>;
}

/** How many lines of stderr are kept, and how long one may be. */
const LINES = 20;
const LINE_LENGTH = 500;

/**
 * Starts a browser. Not by puppeteer.launch: with a pipe it leaves the child's "error" event alone,
 * so that a file that cannot be executed ends this whole process, and it forgets stderr. A pipe and
 * not a port, because any user of the machine can connect to a port, and because a browser whose
 * pipe breaks goes away by itself, even where this process was killed.
 *
 * @param profile the user-data-dir, removed when the process has ended
 */
export function startBrowser(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  profile: string,
): BrowserProcess {
  const child = spawn(executable, args, {
    env,
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // A process group of its own: it can be killed with its children, and Ctrl-C leaves it to us.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const lastWords = listen(child);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`));
  });
  const atExit = (): void => {
    kill(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  };
  process.once("exit", atExit);
  const removed = ended.then(async () => {
    process.removeListener("exit", atExit);
    // A profile that stays behind is no reason to lose a printed page. On Windows it is locked for
    // a moment by children that are about to end.
    const patient = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
    await rm(profile, patient).catch(() => undefined);
  });
  const failed = ended.then(async (reason): Promise<never> => {
    await wait(50); // the last lines of stderr may arrive after the exit
    throw new Error(reason);
  });
  failed.catch(() => undefined); // that it ends after close() is no failure
  return {
    transport: pipeTransport(child),
    failed,
    lastWords,
    async end(graceMs) {
      const late = new AbortController();
      const timer = wait(graceMs, undefined, { signal: late.signal }).then(() => kill(child));
      await Promise.race([removed, timer.catch(() => undefined)]);
      late.abort();
      await removed;
    },
  };
}

/** Ends the process at once, and on POSIX all of its children. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended in the meantime.
  }
}

/** Reads stderr all the time, for a full pipe would stop the browser, and keeps the last lines. */
function listen(child: ChildProcess): () => string[] {
  let kept: string[] = [""];
  child.stderr?.setEncoding("utf8");
  child.stderr?.on("data", (chunk: string) => {
    const [first = "", ...more] = chunk.split(/\r?\n/);
    kept.push((kept.pop() ?? "") + first, ...more);
    kept = kept.slice(-LINES - 1).map((line) => line.slice(0, LINE_LENGTH));
  });
  return () => kept.filter((line) => line.trim() !== "");
}

/** Chromium reads commands from descriptor 3 and answers on 4; each message ends with a NUL. */
function pipeTransport(child: ChildProcess): ConnectionTransport {
  const [, , , commands, answers] = child.stdio;
  if (!(commands instanceof Writable) || !(answers instanceof Readable)) {
    // Node gives no streams where spawning failed; `failed` says why.
    return { send: () => undefined, close: () => undefined };
  }
  let open = true;
  let parts: Buffer[] = [];
  const transport: ConnectionTransport = {
    send(message) {
      if (open) commands.write(`${message}\0`);
    },
    close() {
      open = false;
    },
  };
  answers.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString("utf8");
      parts = [];
      start = end + 1;
      // Each in a turn of its own: Puppeteer settles promises between two messages.
      setImmediate(() => open && transport.onmessage?.(message));
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
  answers.on("close", () => transport.onclose?.());
  // A broken pipe shows as an end of the process too, which is where it is dealt with.
  for (const stream of [commands, answers]) stream.on("error", () => undefined);
  return transport;
}
