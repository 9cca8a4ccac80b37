import { describe, expect, it } from "vitest";
import { diagnose, Failure } from "../../src/diagnostics/index.js";
import { cli, goodResult } from "./fake.js";

const fails = (error: unknown) => ({ checkEdition: () => Promise.reject(error) });

describe("exit codes", () => {
  it("is 0 for a good edition and for --help and --version", async () => {
    const run = { checkEdition: async () => goodResult };
    expect((await cli(["check", "a"], { run })).code).toBe(0);
    expect((await cli(["--help"])).code).toBe(0);
    expect(await cli(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n" });
  });

  it("is 1 for an edition with errors, and 0 for one with warnings", async () => {
    const withOne = (code: "BX4001" | "BX4002") => ({
      checkEdition: async () => ({
        ...goodResult,
        ok: code === "BX4002",
        diagnostics: [diagnose(code, { story: "a.md", chars: 9, lines: 1 })],
      }),
    });
    expect((await cli(["check", "a"], { run: withOne("BX4001") })).code).toBe(1);
    expect((await cli(["check", "a"], { run: withOne("BX4002") })).code).toBe(0);
  });

  it("is 2 for a folder that is no edition, with one complaint", async () => {
    const run = fails(new Failure(diagnose("BX9006", { dir: "a" })));
    const { code, err } = await cli(["check", "a"], { run });
    expect(code).toBe(2);
    expect(err).toContain("错误 BX9006 “a”不是报纸的文件夹");
  });

  it("is 3 for a machine without browser", async () => {
    const run = fails(new Failure(diagnose("BX9001", { looked: "PATH" })));
    expect((await cli(["check", "a"], { run })).code).toBe(3);
  });
});

describe("an unexpected error", () => {
  const run = fails(new TypeError("x is not a function\n    at secret.js"));

  it("is one line that says where to report it, without a stack", async () => {
    const { code, err } = await cli(["check", "a"], {
      run,
      deps: { bugs: "https://example.org/bugs" },
    });
    expect(code).toBe(3);
    expect(err).toBe(
      "版心出了意外错误：TypeError: x is not a function。请报告给https://example.org/bugs；" +
        "设置BANXIN_DEBUG=1再运行一次，可以得到详细记录。\n",
    );
  });

  it("shows its stack under BANXIN_DEBUG=1", async () => {
    const { err } = await cli(["check", "a"], { run, deps: { env: { BANXIN_DEBUG: "1" } } });
    expect(err).toMatch(/\n\s+at .*program\.test/);
  });

  it("is caught when a stage cannot even be loaded", async () => {
    const loadRun = () => Promise.reject(new Error("Cannot find module"));
    const { code, err } = await cli(["doctor"], { deps: { loadRun } });
    expect(code).toBe(3);
    expect(err.split("\n")).toHaveLength(2);
  });
});

describe("an interruption", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("%s lets the run clean up, builds no further edition and ends with %i", async (name, code) => {
    const controller = new AbortController();
    const steps: string[] = [];
    const run = {
      buildEdition: async (dir: string, options: { signal?: AbortSignal } = {}) => {
        steps.push(dir);
        controller.abort(name);
        await Promise.resolve();
        steps.push("cleaned up");
        options.signal?.throwIfAborted();
        return goodResult;
      },
    };
    const result = await cli(["build", "a", "b"], { run, deps: { signal: controller.signal } });
    expect(steps).toEqual(["/work/a", "cleaned up"]);
    expect(result.code).toBe(code);
    expect(result.err).toBe("已中断。\n");
    expect(result.out).toBe("");
  });

  it("counts also where the run ended well in spite of it", async () => {
    const controller = new AbortController();
    const checkEdition = async () => {
      controller.abort("SIGINT");
      return goodResult;
    };
    const deps = { signal: controller.signal };
    expect((await cli(["check", "a"], { run: { checkEdition }, deps })).code).toBe(130);
  });
});
