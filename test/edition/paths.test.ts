import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inside, packageRoot, shown } from "../../src/edition/paths.js";
import { tempDir, writeFiles } from "./paper-folder.js";

describe("inside", () => {
  it("takes Chinese names, blanks, backslashes and files that do not exist yet", async () => {
    const root = tempDir();
    writeFiles(root, { "本期/图 一.jpg": "" });
    expect(await inside(root, "本期/图 一.jpg")).toBe(join(root, "本期", "图 一.jpg"));
    expect(await inside(root, "本期\\图 一.jpg")).toBe(join(root, "本期", "图 一.jpg"));
    expect(await inside(root, "无/此.jpg")).toBe(join(root, "无", "此.jpg"));
    expect(await inside(root, "..foo/a.jpg")).toBe(join(root, "..foo", "a.jpg"));
  });

  it("starts at another folder and may climb within the root", async () => {
    const root = tempDir();
    const base = join(root, "editions", "a", "stories");
    expect(await inside(root, "../photos/1.jpg", base)).toBe(
      join(root, "editions", "a", "photos", "1.jpg"),
    );
    expect(await inside(root, "../../../../secret", base)).toBeUndefined();
  });

  it("refuses what leads out", async () => {
    const root = tempDir();
    for (const path of ["..", "../x", "a/../../x", "..\\x", "/etc/passwd", "a\0b"]) {
      expect(await inside(root, path), path).toBeUndefined();
    }
  });

  it.skipIf(process.platform === "win32")("refuses drives of another system", async () => {
    expect(await inside(tempDir(), "C:\\Users\\a.jpg")).toBeUndefined();
  });

  it("looks through symbolic links, also of folders above a missing file", async (test) => {
    const root = tempDir();
    const outside = tempDir();
    writeFiles(outside, { "a.jpg": "" });
    mkdirSync(join(root, "own"));
    try {
      symlinkSync(outside, join(root, "link"), "dir");
      symlinkSync(join(root, "own"), join(root, "near"), "dir");
    } catch {
      test.skip();
    }
    expect(await inside(root, "link/a.jpg")).toBeUndefined();
    expect(await inside(root, "link/missing.jpg")).toBeUndefined();
    expect(await inside(root, "near/a.jpg")).toBe(join(root, "near", "a.jpg"));
  });
});

it("shows paths with forward slashes", () => {
  const root = tempDir();
  expect(shown(root, join(root, "a", "b.md"))).toBe("a/b.md");
});

it("finds the package that the assets belong to", () => {
  expect(shown(packageRoot(), join(packageRoot(), "package.json"))).toBe("package.json");
  expect(packageRoot()).toBe(join(import.meta.dirname, "..", ".."));
});
