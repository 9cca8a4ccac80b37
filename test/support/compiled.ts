import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/edition/index.js";

const changed = (path: string): number =>
  statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;

/**
 * The compiled program, for tests that need it in a process of its own. Compiles where a source is
 * younger than the program.
 * @returns path of build/lib/src/cli/main.js
 */
export function compiledMain(): string {
  const root = packageRoot();
  const main = join(root, "build", "lib", "src", "cli", "main.js");
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const newest = Math.max(...sources.map((name) => changed(join(root, "src", name))));
  if (newest > changed(main)) {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")]);
  }
  return main;
}
