import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestsOf, entriesOf, liesIn, treeOf, writeTree } from "../../src/archive/disk.js";
import { codeOf, readIfThere } from "../../src/run/index.js";
import { digest } from "../support/archive.js";
import { temporary } from "../support/paper.js";

describe("a path", () => {
  it("lies in a folder or not, through links and before it exists", async () => {
    const dir = temporary();
    symlinkSync(dir, join(dir, "link"));
    for (const path of ["", "a", "a/b", "..a", "link/a"]) {
      expect(await liesIn(dir, join(dir, path)), path).toBe(true);
    }
    expect(await liesIn(join(dir, "link"), join(dir, "a"))).toBe(true);
    for (const path of ["..", "../x", `../${basename(dir)}-x`]) {
      expect(await liesIn(dir, join(dir, path)), path).toBe(false);
    }
  });
});

describe("a folder on disk", () => {
  it("is written with its folders, and read back as a tree in order", async () => {
    const dir = temporary();
    const done: number[] = [];
    const files = [
      { path: "b/c/x.md", bytes: "乙" },
      { path: "a.md", bytes: Buffer.from("甲") },
    ];
    await writeTree(dir, files, (n) => done.push(n));
    expect(done).toEqual([1, 2]);
    expect(readFileSync(join(dir, "b/c/x.md"), "utf8")).toBe("乙");
    expect((await treeOf(dir)).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "file a.md",
      "folder b",
      "folder b/c",
      "file b/c/x.md",
    ]);
  });

  it("names links and does not follow them: one could lead round in a circle", async () => {
    const dir = temporary();
    symlinkSync(dir, join(dir, "round"));
    expect(await treeOf(dir)).toEqual([{ path: "round", kind: "other" }]);
    expect(await entriesOf(dir)).toEqual([{ path: "round", kind: "other" }]);
  });
});

describe("a file on disk", () => {
  it("is undefined where there is none, or a folder of its name", async () => {
    const dir = temporary();
    mkdirSync(join(dir, "folder"));
    writeFileSync(join(dir, "file"), "一");
    expect(await readIfThere(join(dir, "none"))).toBeUndefined();
    expect(await readIfThere(join(dir, "folder"))).toBeUndefined();
    expect(await readIfThere(join(dir, "file", "below"))).toBeUndefined();
    expect(Buffer.from((await readIfThere(join(dir, "file"))) ?? []).toString()).toBe("一");
  });

  it("E027, E029 to E032 has digests by every algorithm of OCFL", async () => {
    const path = join(temporary(), "empty");
    writeFileSync(path, "");
    // The values of OCFL 1.1, 3.4, for a bitstream of no length.
    const digests = await digestsOf(path, ["md5", "sha1", "sha256", "sha512", "blake2b512"]);
    expect(digests.get("md5")).toBe("d41d8cd98f00b204e9800998ecf8427e");
    expect(digests.get("sha1")).toBe("da39a3ee5e6b4b0d3255bfef95601890afd80709");
    expect(digests.get("sha256")).toMatch(/^e3b0c44298fc1c149afbf4c8996fb92427ae41e4/);
    expect(digests.get("sha512")).toBe(digest(""));
    expect(digests.get("sha512")).toMatch(/^cf83e1357eefb8bdf1542850d66d8007d620e405/);
    expect(digests.get("blake2b512")).toMatch(/^786a02f742015903c6c6fd852552d272912f4740/);
  });
});

it("knows the system's name of an error", () => {
  expect(codeOf(Object.assign(new Error("x"), { code: "EROFS" }))).toBe("EROFS");
  expect(codeOf(new Error("x"))).toBe("");
  expect(codeOf("x")).toBe("");
});
