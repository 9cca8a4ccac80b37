import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTar, TarError, writeEntries } from "../../../src/render/browser/tar.js";
import { tar, temporary } from "./support.js";

describe("readTar", () => {
  it("reads files, directories and links", () => {
    const entries = readTar(
      tar(
        { name: "lib/", flag: "5" },
        { name: "./lib/a.so", data: "x".repeat(513), mode: 0o755 },
        { name: "lib/b.so", flag: "2", target: "../lib/a.so" },
        { name: "old", flag: "\0", data: "1" },
      ),
    );
    expect(entries.map((entry) => [entry.type, entry.path])).toEqual([
      ["directory", "lib"],
      ["file", "lib/a.so"],
      ["symlink", "lib/b.so"],
      ["file", "old"],
    ]);
    expect(entries[1]).toMatchObject({ executable: true });
    expect(entries[3]).toMatchObject({ executable: false, data: Buffer.from("1") });
  });

  it("joins POSIX prefixes and takes GNU long names", () => {
    const long = `${"d".repeat(120)}/file`;
    const entries = readTar(
      tar(
        { name: "file", prefix: "far/away" },
        { name: "././@LongLink", flag: "L", data: `${long}\0`, gnu: true },
        { name: long.slice(0, 100), gnu: true },
        // GNU archives keep times where POSIX ones keep the prefix.
        { name: "plain", prefix: "14712345670", gnu: true },
      ),
    );
    expect(entries.map((entry) => entry.path)).toEqual(["far/away/file", long, "plain"]);
  });

  it.each(["../out", "a/../../out", "/etc/passwd", "a\\b", "C:/out", "./"])(
    "refuses the path %s",
    (name) => {
      expect(() => readTar(tar({ name }))).toThrow(TarError);
    },
  );

  it.each(["/etc/passwd", "../../out", ""])("refuses a link to %j", (target) => {
    expect(() => readTar(tar({ name: "a/link", flag: "2", target }))).toThrow(/leads outside/);
  });

  it("refuses to go through a link, whichever comes first", () => {
    const link = { name: "a", flag: "2", target: "b" };
    const through = { name: "a/file" };
    expect(() => readTar(tar(link, through))).toThrow(/through a link/);
    expect(() => readTar(tar(through, link))).toThrow(/through a link/);
  });

  it("refuses a path that occurs twice", () => {
    expect(() => readTar(tar({ name: "a" }, { name: "./a" }))).toThrow(/twice/);
    const link = { name: "a", flag: "2", target: "b" };
    expect(() => readTar(tar(link, { name: "a/", flag: "5" }))).toThrow(/twice/);
  });

  it.each(["1", "3", "x"])("refuses entries of type %s", (flag) => {
    expect(() => readTar(tar({ name: "a", flag }))).toThrow(/is not read/);
  });

  it("refuses damaged and cut archives", () => {
    const good = tar({ name: "a", data: "text" });
    const damaged = Buffer.from(good);
    damaged[0] = 0x62;
    expect(() => readTar(damaged)).toThrow(/checksum/);
    expect(() => readTar(good.subarray(0, 514))).toThrow(/cut short/);
    expect(() => readTar(good.subarray(0, 1024))).toThrow(/without an end/);
    expect(() => readTar(Buffer.alloc(0))).toThrow(/without an end/);
  });
});

describe("writeEntries", () => {
  it("writes private files and overwrites nothing", async () => {
    const folder = temporary();
    const entries = readTar(
      tar(
        { name: "bin/run", data: "#!", mode: 0o755 },
        { name: "empty/", flag: "5" },
        { name: "text", data: "1" },
      ),
    );
    await writeEntries(entries, folder);
    expect(readFileSync(path.join(folder, "bin", "run"), "utf8")).toBe("#!");
    expect(lstatSync(path.join(folder, "empty")).isDirectory()).toBe(true);
    if (process.platform !== "win32") {
      expect(lstatSync(path.join(folder, "bin", "run")).mode & 0o777).toBe(0o700);
      expect(lstatSync(path.join(folder, "text")).mode & 0o777).toBe(0o600);
    }
    await expect(writeEntries(entries, folder)).rejects.toMatchObject({ code: "EEXIST" });
  });

  // Windows lets only administrators make links.
  it.skipIf(process.platform === "win32")("makes links", async () => {
    const folder = temporary();
    await writeEntries(readTar(tar({ name: "l", flag: "2", target: "a" })), folder);
    expect(readlinkSync(path.join(folder, "l"))).toBe("a");
  });
});
