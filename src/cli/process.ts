import { readFileSync } from "node:fs";
import { signalExitCode } from "./exit.js";

/** What the package says of itself. */
export interface PackageFacts {
  readonly version: string;
  readonly bugs?: string;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly bugs?: string | { readonly url?: string };
}

/**
 * The package's own facts, looked for upwards from `base`: package.json lies two folders above this
 * file in the source tree and some more when built.
 */
export function packageFacts(base: string = import.meta.url): PackageFacts {
  const folder = new URL(".", base);
  const file = readPackage(new URL("package.json", folder));
  if (file?.name === "banxin") {
    const bugs = typeof file.bugs === "string" ? file.bugs : file.bugs?.url;
    return { version: file.version, ...(bugs === undefined ? {} : { bugs }) };
  }
  const above = new URL("..", folder);
  return above.href === folder.href ? { version: "0.0.0" } : packageFacts(above.href);
}

function readPackage(url: URL): PackageFile | undefined {
  try {
    return JSON.parse(readFileSync(url, "utf8")) as PackageFile;
  } catch {
    // No package.json here, or not a readable one: it is looked for further up.
    return undefined;
  }
}

/** Whether version `have` is older than `want`, by major and minor number. */
export function isOlder(have: string, want: string): boolean {
  const [major = 0, minor = 0] = have.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = want.split(".").map(Number);
  return major < wantMajor || (major === wantMajor && minor < wantMinor);
}

/** What listens to signals: `process`, or a test's emitter. */
export interface SignalSource {
  on(name: "SIGINT" | "SIGTERM", listener: () => void): unknown;
}

/**
 * Makes an abort signal of SIGINT and SIGTERM, its reason the signal's name. The first asks for a
 * clean end; a second one ends the process at once, for users whose patience is over.
 */
export function abortOnSignals(source: SignalSource, end: (code: number) => void): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    source.on(name, () => {
      if (controller.signal.aborted) end(signalExitCode(name));
      else controller.abort(name);
    });
  }
  return controller.signal;
}
