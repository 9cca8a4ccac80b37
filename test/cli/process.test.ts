import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { abortOnSignals, isOlder, packageFacts } from "../../src/cli/process.js";

const root = mkdtempSync(join(tmpdir(), "banxin-process-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("packageFacts", () => {
  it("finds the package's own file above, past those of others", () => {
    const deep = join(root, "build/lib/src/cli");
    mkdirSync(deep, { recursive: true });
    const own = { name: "banxin", version: "4.5.6", bugs: { url: "https://example.org/bugs" } };
    writeFileSync(join(root, "package.json"), JSON.stringify(own));
    writeFileSync(join(root, "build/package.json"), JSON.stringify({ name: "other" }));
    writeFileSync(join(root, "build/lib/package.json"), "not JSON");
    expect(packageFacts(pathToFileURL(join(deep, "process.js")).href)).toEqual({
      version: "4.5.6",
      bugs: "https://example.org/bugs",
    });
  });

  it("comes to an end where there is none", () => {
    expect(packageFacts("file:///nowhere/cli/process.js").version).toBe("0.0.0");
  });
});

describe("isOlder", () => {
  it.each([
    ["18.20.4", true],
    ["20.18.1", true],
    ["20.19.0", false],
    ["20.19.5", false],
    ["22.1.0", false],
  ])("%s", (have, older) => {
    expect(isOlder(have, "20.19.0")).toBe(older);
  });
});

describe("abortOnSignals", () => {
  it("asks for a clean end first and ends at once the second time", () => {
    const source = new EventEmitter();
    const ends: number[] = [];
    const signal = abortOnSignals(source, (code) => ends.push(code));
    source.emit("SIGTERM");
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toBe("SIGTERM");
    expect(ends).toEqual([]);
    source.emit("SIGINT");
    expect(ends).toEqual([130]);
  });
});
