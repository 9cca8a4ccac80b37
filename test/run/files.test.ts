import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Failure } from "../../src/diagnostics/index.js";
import {
  fileFailure,
  moveDurably,
  withWorkDir,
  writeNew,
  writeOutputs,
} from "../../src/run/files.js";
import { temporary } from "../support/paper.js";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const systemError = (code: string): Error => Object.assign(new Error(`${code}: oh`), { code });

async function complaint(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(() => undefined).catch((reason: unknown) => reason);
  if (error instanceof Failure) return error;
  throw new Error("no Failure was thrown", { cause: error });
}

describe("an error of the file system", () => {
  const there = join(temporary(), "proof.pdf");
  writeFileSync(there, "");
  const absent = join(temporary(), "proof.pdf");

  it.each([
    ["EBUSY", absent, "BX9005"],
    ["ETXTBSY", absent, "BX9005"],
    // What Windows says of a PDF that a viewer shows.
    ["EPERM", there, "BX9005"],
    ["EPERM", absent, "BX9004"],
    ["ENOSPC", there, "BX9004"],
    ["EACCES", absent, "BX9004"],
    ["EROFS", absent, "BX9004"],
  ])("%s on %s is %s", (code, file, expected) => {
    const { diagnostic } = fileFailure(file, systemError(code));
    expect(diagnostic.code).toBe(expected);
    expect(diagnostic.facts.file).toBe(file);
    if (expected === "BX9004") expect(diagnostic.facts.reason).toBe(code);
  });

  it("keeps the cause, and the words of an error without a code", () => {
    const error = new Error("something else");
    const failure = fileFailure(there, error);
    expect(failure.diagnostic.facts.reason).toBe("something else");
    expect(failure.cause).toBe(error);
  });
});

describe("writing the files of a build", () => {
  it("makes the folder, replaces what is there, and leaves nothing else behind", async () => {
    const dir = join(temporary(), "build", "2026-11-23");
    const outputs = ["proof.pdf", "report.json"].map((name) => join(dir, name));
    await writeOutputs(outputs.map((path) => ({ path, bytes: bytes("first") })));
    await writeOutputs(outputs.map((path) => ({ path, bytes: bytes("second, longer") })));
    expect(readdirSync(dir).sort()).toEqual(["proof.pdf", "report.json"]);
    for (const path of outputs) expect(readFileSync(path, "utf8")).toBe("second, longer");
  });

  it("removes the parts of a build that was killed, and nothing that is not its own", async () => {
    const dir = temporary();
    writeFileSync(join(dir, "2026-11-23-proof.pdf.banxin-part"), "half a");
    writeFileSync(join(dir, "notes.txt"), "the editor's");
    await writeOutputs([{ path: join(dir, "report.json"), bytes: bytes("{}") }]);
    expect(readdirSync(dir).sort()).toEqual(["notes.txt", "report.json"]);
  });

  it("leaves the old files whole where the second one cannot be written", async () => {
    const dir = temporary();
    const [proof, report] = [join(dir, "proof.pdf"), join(dir, "report.json")];
    await writeOutputs([{ path: proof, bytes: bytes("old") }]);
    // A name that no file system takes.
    const bad = join(dir, "x".repeat(300));
    const failure = await complaint(
      writeOutputs([
        { path: proof, bytes: bytes("new") },
        { path: bad, bytes: bytes("new") },
        { path: report, bytes: bytes("new") },
      ]),
    );
    expect(failure.diagnostic).toMatchObject({
      code: "BX9004",
      facts: { file: bad, reason: "ENAMETOOLONG" },
    });
    expect(readdirSync(dir)).toEqual(["proof.pdf"]);
    expect(readFileSync(proof, "utf8")).toBe("old");
  });

  it("complains of a folder that is a file", async () => {
    const file = join(temporary(), "out");
    writeFileSync(file, "");
    const failure = await complaint(
      writeOutputs([{ path: join(file, "proof.pdf"), bytes: bytes("new") }]),
    );
    expect(failure.diagnostic).toMatchObject({ code: "BX9004", facts: { file } });
  });
});

/** Mounts a disk of 128 kB; undefined where that is not allowed. */
function tinyDisk(): string | undefined {
  const dir = temporary();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", dir], { stdio: "ignore" });
    return dir;
  } catch {
    return undefined;
  }
}

it("leaves the old files whole on a disk that is full", async ({ skip, onTestFinished }) => {
  const dir = tinyDisk();
  if (dir === undefined) {
    skip("no right to mount a small disk");
    return;
  }
  onTestFinished(() => {
    execFileSync("umount", [dir]);
  });
  const [proof, report] = [join(dir, "proof.pdf"), join(dir, "report.json")];
  await writeOutputs([
    { path: proof, bytes: bytes("old") },
    { path: report, bytes: bytes("old") },
  ]);
  const failure = await complaint(
    writeOutputs([
      { path: proof, bytes: new Uint8Array(60_000) },
      { path: report, bytes: new Uint8Array(100_000) },
    ]),
  );
  expect(failure.diagnostic).toMatchObject({
    code: "BX9004",
    facts: { file: report, reason: "ENOSPC" },
  });
  expect(readdirSync(dir).sort()).toEqual(["proof.pdf", "report.json"]);
  expect(readFileSync(proof, "utf8")).toBe("old");
  expect(readFileSync(report, "utf8")).toBe("old");
});

describe("the work folder", () => {
  let root: string;
  beforeEach(() => {
    root = temporary();
    vi.stubEnv("TMPDIR", root);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("is private, and gone after the work", async () => {
    const seen = await withWorkDir(async (dir) => {
      writeFileSync(join(dir, "page-1.html"), "");
      mkdirSync(join(dir, "pictures"));
      return { dir, mode: statSync(dir).mode & 0o777 };
    });
    expect(seen.dir.startsWith(root)).toBe(true);
    if (process.platform !== "win32") expect(seen.mode).toBe(0o700);
    expect(readdirSync(root)).toEqual([]);
  });

  it("is gone after work that failed, and the error stays the same", async () => {
    const error = new Error("out of paper");
    await expect(
      withWorkDir(async (dir) => {
        writeFileSync(join(dir, "page-1.html"), "");
        throw error;
      }),
    ).rejects.toBe(error);
    expect(readdirSync(root)).toEqual([]);
  });

  it("of a build killed hours ago is removed; that of a build beside this one is not", async () => {
    const [old, fresh] = [join(root, "banxin-work-old"), join(root, "banxin-work-fresh")];
    mkdirSync(old);
    mkdirSync(fresh);
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(old, yesterday, yesterday);
    await withWorkDir(async () => undefined);
    expect(existsSync(old)).toBe(false);
    expect(existsSync(fresh)).toBe(true);
  });

  it("cannot be made where the temporary folder is missing: BX9004", async () => {
    vi.stubEnv("TMPDIR", join(root, "absent"));
    const failure = await complaint(withWorkDir(async () => undefined));
    expect(failure.diagnostic).toMatchObject({ code: "BX9004", facts: { reason: "ENOENT" } });
  });
});

describe("moveDurably", () => {
  it("gives a file or a folder another name, in another folder too", async () => {
    const dir = temporary();
    mkdirSync(join(dir, "queued"));
    mkdirSync(join(dir, "sent"));
    writeFileSync(join(dir, "queued", "mail"), "1");
    await moveDurably(join(dir, "queued", "mail"), join(dir, "sent", "mail"));
    expect(readdirSync(join(dir, "queued"))).toEqual([]);
    expect(readFileSync(join(dir, "sent", "mail"), "utf8")).toBe("1");
    await moveDurably(join(dir, "sent"), join(dir, "done"));
    expect(readdirSync(join(dir, "done"))).toEqual(["mail"]);
  });

  it("says what is not there", async () => {
    const dir = temporary();
    const failure = await complaint(moveDurably(join(dir, "a"), join(dir, "b")));
    expect(failure.diagnostic).toMatchObject({ code: "BX9004", facts: { reason: "ENOENT" } });
  });
});

describe("a file that must not take another's place", () => {
  it("is written where the name is free, and only there", async () => {
    const path = join(temporary(), "stories", "稿.md");
    expect(await writeNew({ path, bytes: bytes("first") })).toBe(true);
    expect(await writeNew({ path, bytes: bytes("second") })).toBe(false);
    expect(readFileSync(path, "utf8")).toBe("first");
    expect(readdirSync(join(path, ".."))).toEqual(["稿.md"]);
  });

  it("goes to one of two that want the same name at once", async () => {
    const path = join(temporary(), "稿.md");
    const won = await Promise.all(["a", "b"].map((text) => writeNew({ path, bytes: bytes(text) })));
    expect(won.sort()).toEqual([false, true]);
  });

  it("says why it cannot be written", async () => {
    const file = join(temporary(), "no-folder");
    writeFileSync(file, "");
    const failure = await complaint(writeNew({ path: join(file, "稿.md"), bytes: bytes("x") }));
    expect(failure.diagnostic.code).toBe("BX9004");
  });
});
