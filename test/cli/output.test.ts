import { describe, expect, it } from "vitest";
import { countSeverities, createOutput, sizeText, timeText } from "../../src/cli/output.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";
import { diagnose } from "../../src/diagnostics/index.js";
import { page } from "./fake.js";

function output(env: NodeJS.ProcessEnv, isTTY: boolean) {
  const stdout = page({ isTTY });
  const deps = {
    loadRun: () => Promise.reject(new Error("not used")),
    loadArchive: () => Promise.reject(new Error("not meant to be called")),
    now: () => new Date(0),
    userName: () => "desk",
    loadEdition: () => Promise.reject(new Error("not used")),
    loadImport: () => Promise.reject(new Error("not used")),
    loadProof: () => Promise.reject(new Error("not used")),
    stdout,
    stderr: page(),
    env,
    cwd: "/work",
    systemLocale: "zh-CN",
    signal: new AbortController().signal,
    version: "1.2.3",
  };
  return createOutput(deps, "text", "zh-CN", zhCN);
}

describe("createOutput", () => {
  it.each([
    ["a terminal", {}, true, true],
    ["a pipe", {}, false, false],
    ["NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["FORCE_COLOR in a pipe", { FORCE_COLOR: "1" }, false, true],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
    ["a dumb terminal", { TERM: "dumb" }, true, false],
  ])("knows whether colours are wanted: %s", (_, env, isTTY, colour) => {
    const text = output(env, isTTY)
      .render([diagnose("BX2004", { key: "name" })])
      .join("\n");
    expect(text.includes("\u001B[")).toBe(colour);
  });

  it("shows paths from where the user stands", () => {
    const { path } = output({}, false);
    expect(path("/work/a/b.pdf")).toBe("a/b.pdf");
    expect(path("/elsewhere/b.pdf")).toBe("/elsewhere/b.pdf");
    expect(path("/work")).toBe("/work");
  });
});

describe("countSeverities", () => {
  it("counts each kind", () => {
    const list = [diagnose("BX4001"), diagnose("BX4002"), diagnose("BX4002")];
    expect(countSeverities(list)).toEqual({ error: 1, warning: 2, info: 0 });
  });
});

describe("sizes and times", () => {
  it.each([
    [999, "999 B"],
    [1000, "1.0 kB"],
    [999_949, "999.9 kB"],
    [999_950, "1.0 MB"],
    [12_345_678, "12.3 MB"],
  ])("%i bytes are %s", (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });

  it.each([
    [0.4, "0 ms"],
    [999.4, "999 ms"],
    [999.6, "1.0 s"],
    [61_250, "61.3 s"],
  ])("%f ms are %s", (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });
});
