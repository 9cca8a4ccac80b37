import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { packagedRunsOn, packagedSource } from "../../../src/render/browser/source.js";
import { packagedHere, temporary } from "./support.js";

/** Where the package's code is said to lie; undefined asks Node itself. */
const told = vi.hoisted(() => ({ resolve: undefined as (() => string) | undefined }));

vi.mock("node:module", async (original) => {
  const real = await original<typeof import("node:module")>();
  const createRequire = (from: string | URL) =>
    told.resolve ? { resolve: told.resolve } : real.createRequire(from);
  return { ...real, createRequire };
});

beforeEach(() => {
  told.resolve = undefined;
});

/** A package whose code lies in build/esm; the files by their place in it. */
function installed(manifests: Readonly<Record<string, unknown>>): string {
  const root = temporary();
  mkdirSync(path.join(root, "build", "esm"), { recursive: true });
  for (const [name, manifest] of Object.entries(manifests)) {
    writeFileSync(path.join(root, name), JSON.stringify(manifest));
  }
  told.resolve = () => path.join(root, "build", "esm", "index.js");
  return root;
}

const name = "@sparticuz/chromium";

describe("packagedRunsOn", () => {
  it("is Linux on x64 and nothing else", () => {
    expect(packagedRunsOn("linux", "x64")).toBe(true);
    expect(packagedRunsOn("linux", "arm64")).toBe(false);
    expect(packagedRunsOn("darwin", "x64")).toBe(false);
    expect(packagedRunsOn("win32", "x64")).toBe(false);
  });
});

describe("packagedSource", () => {
  it.skipIf(!packagedHere)("finds the installed package with its compressed files", async () => {
    const source = await packagedSource();
    expect(source?.version).toMatch(/^\d+\.\d+\.\d+$/);
    const files = ["chromium.br", "al2023.tar.br", "fonts.tar.br"];
    expect(files.filter((file) => !existsSync(path.join(source?.bin ?? "", file)))).toEqual([]);
  });

  it("walks past a package.json that is not the package's own", async () => {
    const root = installed({
      "build/esm/package.json": { name: "its-modules", version: "9.9.9" },
      "package.json": { name, version: "147.0.1" },
    });
    expect(await packagedSource()).toEqual({ version: "147.0.1", bin: path.join(root, "bin") });
  });

  it("refuses a version that would lead a directory's name astray", async () => {
    installed({ "package.json": { name, version: "../../147" } });
    expect(await packagedSource()).toBeUndefined();
  });

  it("is undefined where the package is not installed", async () => {
    told.resolve = () => {
      throw new Error("Cannot find module");
    };
    expect(await packagedSource()).toBeUndefined();
  });
});
