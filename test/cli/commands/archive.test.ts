import { describe, expect, it } from "vitest";
import type { AddOptions, AddResult } from "../../../src/archive/index.js";
import { readUser } from "../../../src/cli/commands/archive.js";
import { diagnose, Failure } from "../../../src/diagnostics/index.js";
import { cli } from "../fake.js";

const NAME = "2026-11-23-CN00-0000";
const added: AddResult = {
  outcome: "added",
  store: "/work/archive",
  id: `banxin:${NAME}`,
  name: NAME,
  version: "v1",
  files: 40,
  bytes: 8_700_000,
  diagnostics: [],
};

function recorder() {
  const calls: unknown[][] = [];
  const addEdition = async (dir: string, { onProgress, signal: _, ...options }: AddOptions) => {
    calls.push([dir, options]);
    onProgress?.({ stage: "hash", done: 1, total: 2 });
    return added;
  };
  return { calls, archive: { addEdition } };
}

describe("banxin archive add", () => {
  it("archives at the time of the edge, as the account's user, with plain progress in a pipe", async () => {
    const { calls, archive } = recorder();
    const { code, out, err } = await cli(["archive", "add", "editions/2026-11-23"], { archive });
    expect(code).toBe(0);
    expect(calls).toEqual([
      ["/work/editions/2026-11-23", { user: { name: "desk" }, created: "2026-11-23T06:30:15Z" }],
    ]);
    expect(out).toBe(`已存档：${NAME}（v1）\n  共40个文件，8.7 MB\n  档案：archive\n`);
    expect(err).toBe("2026-11-23  计算校验值\n");
  });

  it("takes reason, user, folders and force", async () => {
    const { calls, archive } = recorder();
    const argv = ["archive", "add", "e", "--correction", "电话有误", "--force", "--store", "s"];
    await cli([...argv, "--built", "b", "--user", "许衡 <xu@yunting.example>"], { archive });
    expect(calls[0]?.[1]).toEqual({
      store: "/work/s",
      built: "/work/b",
      correction: "电话有误",
      force: true,
      user: { name: "许衡", address: "mailto:xu@yunting.example" },
      created: "2026-11-23T06:30:15Z",
    });
  });

  it("takes a reason of a thousand characters", async () => {
    const { calls, archive } = recorder();
    await cli(["archive", "add", "e", "--correction", "𠮷".repeat(1_000)], { archive });
    expect(calls[0]?.[1]).toMatchObject({ correction: "𠮷".repeat(1_000) });
  });

  it("takes the user of BANXIN_USER", async () => {
    const { calls, archive } = recorder();
    const deps = { env: { BANXIN_USER: "罗青" } };
    await cli(["archive", "add", "e"], { archive, deps });
    expect(calls[0]?.[1]).toMatchObject({ user: { name: "罗青" } });
  });

  it.each([
    [["--correction", " "], "--correction后面不能是空的。"],
    [["--correction", "错".repeat(1_001)], "--correction太长，最多1000个字符。"],
    [["--user", "<x>"], "--user的值“<x>”不对，应写成“许衡 <xu@yunting.example>”的样子。"],
    [["--store"], "选项“--store <文件夹>”后面要写值。"],
  ])("refuses %j", async (more, sentence) => {
    const { code, err } = await cli(["archive", "add", "e", ...more], recorder());
    expect(code).toBe(2);
    expect(err).toBe(`用法有误：${sentence}\n查看用法：banxin archive add --help\n`);
  });

  it("is a document for programs", async () => {
    const { json } = await cli(["archive", "add", "e", "--format", "json"], recorder());
    expect(json()).toEqual({ command: "archive add", ok: true, exitCode: 0, ...added });
  });

  it("ends with 2 where a correction needs its reason", async () => {
    const addEdition = () =>
      Promise.reject(new Failure(diagnose("BX7007", { edition: NAME, files: "copy/a.md" })));
    const { code, err } = await cli(["archive", "add", "e"], { archive: { addEdition } });
    expect(code).toBe(2);
    expect(err).toContain("BX7007");
  });
});

const storeAround = async (dir: string) => `${dir}/archive`;

describe("banxin archive list, show", () => {
  it("reads the archive of the paper around, or the one that is named", async () => {
    const stores: string[] = [];
    const listEditions = async (store: string) => {
      stores.push(store);
      return { store, editions: [], diagnostics: [] };
    };
    const archive = { storeAround, listEditions };
    expect((await cli(["archive", "list"], { archive })).out).toBe("档案是空的。\n");
    const { json } = await cli(["archive", "list", "--store", "/s", "--format", "json"], {
      archive,
    });
    expect(stores).toEqual(["/work/archive", "/s"]);
    expect(json()).toMatchObject({ command: "archive list", ok: true, store: "/s", editions: [] });
  });

  it("ends with 1 where an edition of the list is damaged", async () => {
    const facts = { file: "x", where: NAME, clause: "E060", reason: "x" };
    const listEditions = async (store: string) => ({
      store,
      editions: [],
      diagnostics: [diagnose("BX7014", facts)],
    });
    const { code, out } = await cli(["archive", "list"], {
      archive: { storeAround, listEditions },
    });
    expect(code).toBe(1);
    expect(out).toContain("BX7014");
  });

  it("shows an edition by its date", async () => {
    const showEdition = async (store: string, id: string) => ({
      store,
      id: `banxin:${id}`,
      name: id,
      dir: store,
      versions: [],
      diagnostics: [],
    });
    const archive = { storeAround, showEdition };
    const { out } = await cli(["archive", "show", "2026-11-23"], { archive });
    expect(out).toBe("2026-11-23\n  archive\n");
    const { json } = await cli(["archive", "show", "2026-11-23", "--format", "json"], { archive });
    expect(json()).toMatchObject({ command: "archive show", id: "banxin:2026-11-23" });
  });
});

describe("banxin archive extract", () => {
  const calls: unknown[] = [];
  const extractEdition = async (_: string, id: string, dir: string, options = {}) => {
    calls.push({ id, dir, ...options });
    return { id, name: NAME, version: "v1", dir, files: ["a"], bytes: 7, diagnostics: [] };
  };
  const archive = { storeAround, extractEdition };

  it("takes a version: --version is its own here", async () => {
    const argv = ["archive", "extract", "2026-11-23", "out", "--version", "v1"];
    const { code, out } = await cli(argv, { archive });
    expect(code).toBe(0);
    expect(out).toBe(`已取出${NAME}（v1），放在out\n  共1个文件，7 B\n`);
    expect(calls.at(-1)).toMatchObject({ id: "2026-11-23", dir: "/work/out", version: "v1" });
    const { json } = await cli([...argv, "--format", "json"], { archive });
    expect(json()).toMatchObject({ command: "archive extract", ok: true, files: ["a"] });
  });
});

describe("banxin archive verify", () => {
  it.each([
    [true, 0, "档案完好：核对了2期，80个文件。\n"],
    [false, 1, "档案有损坏：核对了2期，发现0处问题。\n"],
  ])("ok %s ends with %i", async (ok, code, said) => {
    const verifyArchive = async (store: string) => ({
      store,
      ok,
      editions: 2,
      files: 80,
      diagnostics: [],
    });
    const archive = { storeAround, verifyArchive };
    expect(await cli(["archive", "verify"], { archive })).toMatchObject({ code, out: said });
    const { json } = await cli(["archive", "verify", "--format", "json"], { archive });
    expect(json()).toMatchObject({ command: "archive verify", ok, exitCode: code, files: 80 });
  });
});

describe("help of the archive commands", () => {
  it.each(["add", "list", "show", "extract", "verify"])(
    "%s has examples in both languages",
    async (name) => {
      for (const [lang, title] of [
        ["zh", "示例："],
        ["en", "Examples:"],
      ] as const) {
        const { code, out } = await cli(["archive", name, "--help", "--lang", lang]);
        expect(code).toBe(0);
        expect(out).toContain(title);
        expect(out).toContain(`banxin archive ${name}`);
      }
    },
  );

  it("the group lists its commands, and a wrong one is answered", async () => {
    expect((await cli(["archive", "--help"])).out).toMatch(/add .*\n.*list/);
    const { code, err } = await cli(["archive", "verfy"]);
    expect(code).toBe(2);
    expect(err).toContain("verify");
  });
});

describe("a user", () => {
  it("is written as in git", () => {
    expect(readUser("许衡")).toEqual({ name: "许衡" });
    expect(readUser(" Xu Heng  <xu@yunting.example> ")).toEqual({
      name: "Xu Heng",
      address: "mailto:xu@yunting.example",
    });
    for (const wrong of ["", "<xu@yunting.example>", "许衡 <xu>", "许衡 <a@b> c"]) {
      expect(readUser(wrong)).toBeUndefined();
    }
  });
});
