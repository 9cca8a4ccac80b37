import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extractEdition, listEditions, verifyArchive } from "../../src/archive/index.js";
import { folderOf } from "../../src/archive/object.js";
import { add, codeOf, complaint, fakeBuild, filesIn, NAME } from "../support/archive.js";
import { DATE, inEdition, STORY, temporary } from "../support/paper.js";

const mounted: string[] = [];
const mount = (...args: string[]): boolean => spawnSync("mount", args).status === 0;

/** A small disk in memory; undefined where one may not mount. */
function disk(size: string): string | undefined {
  const dir = temporary();
  if (process.platform !== "linux" || !mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs", dir)) {
    return undefined;
  }
  mounted.push(dir);
  return dir;
}

const canMount = disk("64k") !== undefined;
if (!canMount) console.warn("SKIPPED: full and read-only disks need root, to mount a tmpfs.");

afterAll(() => {
  for (const dir of mounted) spawnSync("umount", ["-l", dir]);
});

const corrected = { [STORY]: "# 云汀湖水位回落\n\n湖水退了。\n" };
const big = { [inEdition("photos/big.jpg")]: Buffer.alloc(900_000, "x") };

describe.skipIf(!canMount)("a disk that fills up", () => {
  it("refuses the first edition, leaves a sound archive, and takes it when there is room", async () => {
    const dir = disk("600k") ?? "";
    const store = join(dir, "archive");
    const { edition } = await fakeBuild({ changes: big });
    const { diagnostic } = await complaint(add(edition, { store }));
    expect(diagnostic).toMatchObject({ code: "BX9004", facts: { reason: "ENOSPC" } });
    expect(await verifyArchive(store)).toMatchObject({ ok: true, editions: 0 });
    expect(mount("-o", "remount,size=20m", dir)).toBe(true);
    expect((await add(edition, { store })).outcome).toBe("added");
    expect(await verifyArchive(store)).toMatchObject({ ok: true, editions: 1 });
  });

  it("refuses a correction and keeps the edition as it was", async () => {
    const dir = disk("700k") ?? "";
    const store = join(dir, "archive");
    await add((await fakeBuild()).edition, { store });
    const before = filesIn(folderOf(store, NAME));
    const next = await fakeBuild({ changes: { ...corrected, ...big } });
    expect(await codeOf(add(next.edition, { store, correction: "更正" }))).toBe("BX9004");
    expect((await verifyArchive(store)).ok).toBe(true);
    expect(filesIn(folderOf(store, NAME))).toEqual(before);
  });

  it("refuses to take out what it cannot hold", async () => {
    const store = join(temporary(), "archive");
    await add((await fakeBuild({ changes: big })).edition, { store });
    const out = join(disk("300k") ?? "", "out");
    expect(await codeOf(extractEdition(store, DATE, out))).toBe("BX9004");
  });
});

describe.skipIf(!canMount)("an archive that one may only read", () => {
  it("can be listed, taken out and verified, torn or not; nothing can be added", async () => {
    const dir = disk("20m") ?? "";
    const store = join(dir, "archive");
    await add((await fakeBuild()).edition, { store });
    const next = await fakeBuild({ changes: corrected });
    await add(next.edition, { store, correction: "更正" });
    const object = folderOf(store, NAME);
    const sidecar = "inventory.json.sha512";
    copyFileSync(join(object, "v1", sidecar), join(object, sidecar));
    expect(mount("-o", "remount,ro", dir)).toBe(true);
    expect((await listEditions(store)).editions).toMatchObject([{ versions: 2 }]);
    await extractEdition(store, DATE, join(temporary(), "out"));
    const { diagnostics } = await verifyArchive(store);
    // The pair in the object's root is not that of its head (E064): said, and read by the last version.
    expect(diagnostics).toMatchObject([{ code: "BX7015", facts: { clause: "E064" } }]);
    const third = await fakeBuild();
    const { diagnostic } = await complaint(add(third.edition, { store, correction: "更正" }));
    expect(diagnostic).toMatchObject({ code: "BX9004", facts: { reason: "EROFS" } });
    expect(mount("-o", "remount,rw", dir)).toBe(true);
    expect(await verifyArchive(store)).toMatchObject({ ok: true });
  });
});

/** A program of this machine, or undefined. */
const program = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find((path) => spawnSync(path, ["--version"]).error === undefined);

/** An archive of two editions, one of them corrected, with names that are not ASCII. */
async function archive(): Promise<string> {
  const store = join(temporary(), "archive");
  const changes = { [inEdition("photos/云汀湖 1.jpg")]: Buffer.from("JPEG") };
  const user = { name: "许衡", address: "mailto:xu@yunting.example" };
  await add((await fakeBuild({ changes, pages: 2 })).edition, { store, user });
  const next = await fakeBuild({ changes: { ...changes, ...corrected }, pages: 2, proof: "二" });
  await add(next.edition, { store, user, correction: "水位有误" });
  const cn = { "paper.yaml": (was: string) => was.replace("CN 00-0000", "CN 00-0001") };
  await add((await fakeBuild({ changes: cn })).edition, { store, user });
  return store;
}

describe("other people's programs read the archive", () => {
  const rocfl = program("rocfl");
  const ocflPy = program("ocfl-validate.py");
  for (const [name, path] of [
    ["rocfl (cargo)", rocfl],
    ["ocfl-py (PyPI)", ocflPy],
  ] as const) {
    if (path === undefined) console.warn(`SKIPPED: ${name} is not installed.`);
  }

  it.skipIf(rocfl === undefined)("rocfl finds root, layout and objects valid", async () => {
    const store = await archive();
    const said = execFileSync(rocfl ?? "", ["-r", store, "validate"], { encoding: "utf8" });
    expect(said).toContain("Storage root is valid");
    expect(said).toContain("Storage hierarchy is valid");
    expect(said).toMatch(/Total objects: +2\n.*Invalid objects: +0\n.*Storage issues: +0/);
    expect(said).not.toMatch(/W\d{3}/);
    // Through the layout: the id leads to the folder.
    const args = ["-r", store, "ls", `banxin:${NAME}`];
    expect(execFileSync(rocfl ?? "", args, { encoding: "utf8" })).toContain(`copy/${STORY}`);
  });

  it.skipIf(ocflPy === undefined)(
    "ocfl-py finds every object valid, without warnings",
    async () => {
      const store = await archive();
      for (const name of [NAME, `${DATE}-CN00-0001`]) {
        const { stdout, stderr } = spawnSync(ocflPy ?? "", [folderOf(store, name)], {
          encoding: "utf8",
        });
        expect(`${stdout}${stderr}`).toContain("is VALID");
        expect(`${stdout}${stderr}`).not.toMatch(/\[[EW]\d{3}/);
      }
    },
  );

  it.skipIf(process.platform !== "linux")(
    "sha512sum and awk check it as its README says",
    async () => {
      const store = await archive();
      const recipe = readFileSync(join(store, "README.txt"), "utf8")
        .split("\n")
        .filter((line) => /^ {2}(sha512sum|awk) /.test(line))
        .slice(0, 2)
        .join(" && ");
      const run = () =>
        spawnSync("sh", ["-c", recipe], { cwd: folderOf(store, NAME), encoding: "utf8" });
      const good = run();
      expect(good.status).toBe(0);
      expect(good.stdout).toContain("inventory.json: OK");
      expect(good.stdout).toContain("云汀湖 1.jpg: OK");
      const files = [...filesIn(folderOf(store, NAME)).keys()].filter((p) =>
        p.includes("/content/"),
      );
      expect(good.stdout.match(/: OK/g)).toHaveLength(files.length + 1);
      mkdirSync(join(store, "2026", NAME, "v3"));
      copyFileSync(
        join(store, "2026", NAME, "inventory.json"),
        join(store, "2026", NAME, "v1", "content", "copy", "paper.yaml"),
      );
      expect(run().status).not.toBe(0);
    },
  );
});
