import { describe, expect, it } from "vitest";
import { diagnose, Failure } from "../../../src/diagnostics/index.js";
import type { BuildOptions } from "../../../src/run/index.js";
import { cli, goodResult } from "../fake.js";

/** A run that remembers what it was asked to build. */
function recorder() {
  const calls: (readonly [string, Partial<BuildOptions>])[] = [];
  const buildEdition = async (dir: string, options: BuildOptions = {}) => {
    const { out, pages, png, browser, target, force } = options;
    const given = Object.entries({ out, pages, png, browser, target, force }).filter(
      ([, v]) => v !== undefined,
    );
    calls.push([dir, Object.fromEntries(given)]);
    return goodResult;
  };
  return { calls, run: { buildEdition } };
}

describe("banxin build", () => {
  it("passes on what was asked for, paths made absolute", async () => {
    const { calls, run } = recorder();
    const flags = ["--out", "成品", "--pages", "1,3", "--png", "--browser", "/opt/chrome"];
    await cli(["build", "a", ...flags], { run });
    expect(calls).toEqual([
      ["/work/a", { out: "/work/成品", pages: [1, 3], png: true, browser: "/opt/chrome" }],
    ]);
  });

  it("makes press files on demand, in spite of errors only when told to", async () => {
    const { calls, run } = recorder();
    await cli(["build", "a", "--target", "press"], { run });
    await cli(["build", "a", "--target", "press", "--force"], { run });
    await cli(["build", "a", "--target", "proof"], { run });
    expect(calls.map(([, given]) => given)).toEqual([
      { target: "press" },
      { target: "press", force: true },
      {},
    ]);
    const { code, err } = await cli(["build", "a", "--target", "plates"], { run });
    expect(code).toBe(2);
    expect(err).toContain("proof, press");
  });

  it.each([
    ["zh", "付印  /o/1.pdf  1.2 MB  单黑"],
    ["en", "press  /o/1.pdf  1.2 MB  black"],
  ])("says in %s what press files are printed with", async (language, row) => {
    const file = { kind: "press", path: "/o/1.pdf", bytes: 1_234_567, inks: "black" } as const;
    const buildEdition = async () => ({ ...goodResult, files: [file] });
    const { out } = await cli(["build", "a", "--lang", language], { run: { buildEdition } });
    expect(out).toContain(row);
  });

  it("asks for nothing that was not named", async () => {
    const { calls, run } = recorder();
    await cli(["build", "a"], { run });
    expect(calls).toEqual([["/work/a", {}]]);
  });

  it("builds several one after another, each folder once, each in its own folder of --out", async () => {
    const { calls, run } = recorder();
    const { out } = await cli(["build", "x/23", "x/24", "./x/23", "--out", "o"], { run });
    expect(calls).toEqual([
      ["/work/x/23", { out: "/work/o/23" }],
      ["/work/x/24", { out: "/work/o/24" }],
    ]);
    expect(out).toContain("共2期，2期通过。");
  });

  it("refuses one --out for two editions of the same name", async () => {
    const { calls, run } = recorder();
    const { code, err } = await cli(["build", "x/23", "y/23", "--out", "o"], { run });
    expect(code).toBe(2);
    expect(err).toContain("有两期的文件夹都叫“23”");
    expect(calls).toEqual([]);
  });

  it("goes on after an edition that fails, and ends with the worst code", async () => {
    const buildEdition = async (dir: string) => {
      if (dir.endsWith("a")) throw new Failure(diagnose("BX9005", { file: "a.pdf" }));
      if (dir.endsWith("b")) throw new Error("boom");
      if (dir.endsWith("c")) return { ...goodResult, ok: false };
      return goodResult;
    };
    const { code, out, err } = await cli(["build", "a", "b", "c", "d"], { run: { buildEdition } });
    expect(code).toBe(3);
    expect(err).toMatch(/BX9005[\s\S]*boom/);
    expect(out).toMatch(/a：没有完成[\s\S]*b：没有完成[\s\S]*c：有错误，未通过[\s\S]*d：完成/);
    expect(out).toContain("共4期，1期通过。");
  });

  it("writes one JSON document for all editions, progress apart", async () => {
    const buildEdition = async (dir: string, options: BuildOptions = {}) => {
      options.onProgress?.({ stage: "render" });
      if (dir.endsWith("b")) throw new Failure(diagnose("BX9006", { dir: "b" }));
      return {
        ...goodResult,
        diagnostics: [diagnose("BX4003", { story: "s", chars: 1, lines: 1 })],
      };
    };
    const { code, json } = await cli(["build", "a", "b", "--format", "json"], {
      run: { buildEdition },
    });
    expect(code).toBe(2);
    expect(json()).toMatchObject({
      command: "build",
      ok: false,
      exitCode: 2,
      editions: [
        {
          dir: "a",
          ok: true,
          diagnostics: [{ severity: "info", code: "BX4003", facts: { chars: 1 } }],
          files: [{ kind: "proof", bytes: 1_234_567 }],
          browser: "chrome 147",
        },
        { dir: "b", ok: false, diagnostics: [{ severity: "error", code: "BX9006" }] },
      ],
    });
  });
});
