import { describe, expect, it } from "vitest";
import { diagnose, Failure } from "../../../src/diagnostics/index.js";
import type { TidyResult } from "../../../src/run/index.js";
import { cli } from "../fake.js";

const result: TidyResult = {
  file: "a.md",
  before: "# 题\n\n甲,乙。",
  after: "# 题\n\n甲，乙。",
  repairs: [{ rule: "comma", place: { file: "a.md" }, before: ",", after: "，" }],
  diagnostics: [diagnose("BX1008", { count: 1 }, { file: "a.md" })],
};

const world = (made: TidyResult = result) => {
  const calls: unknown[] = [];
  return {
    calls,
    run: {
      tidyFile: async (...call: [string, string, boolean]) => {
        calls.push(call);
        return made;
      },
      unifiedDiff: () => "--- a/a.md\n",
    },
  };
};

describe("banxin tidy", () => {
  it("prints the story on stdout as it is, and complaints on stderr", async () => {
    const { calls, run } = world();
    const { code, out, err } = await cli(["tidy", "a.md"], { run });
    expect([code, out]).toEqual([0, result.after]);
    expect(err).toContain("BX1008");
    expect(calls).toEqual([["/work/a.md", "a.md", false]]);
  });

  it("prints the diff alone with --diff", async () => {
    expect((await cli(["tidy", "a.md", "--diff"], world())).out).toBe("--- a/a.md\n");
  });

  it("saves with --write, and says so", async () => {
    const { calls, run } = world();
    const { out, err } = await cli(["tidy", "a.md", "--write"], { run });
    expect(out).toBe("");
    expect(err).toContain("a.md：写入1处修补");
    expect(calls).toEqual([["/work/a.md", "a.md", true]]);
    const same = world({ ...result, after: result.before, repairs: [] });
    expect((await cli(["tidy", "a.md", "--write", "--lang=en"], same)).err).toContain(
      "a.md: nothing to mend",
    );
  });

  it("gives programs one document", async () => {
    const { json } = await cli(["tidy", "a.md", "--format=json"], world());
    expect(json()).toMatchObject({
      command: "tidy",
      ok: true,
      exitCode: 0,
      file: "a.md",
      changed: true,
      written: false,
      text: result.after,
      repairs: [{ rule: "comma" }],
      diagnostics: [{ code: "BX1008" }],
    });
  });

  it("ends with 1 where the file cannot be read", async () => {
    const tidyFile = () =>
      Promise.reject(new Failure(diagnose("BX1001", { file: "a.md", reason: "ENOENT" })));
    const { code, err } = await cli(["tidy", "a.md"], { run: { tidyFile } });
    expect(code).toBe(1);
    expect(err).toContain("BX1001");
  });
});
