import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BrowserProcess, startBrowser } from "../../../src/render/browser/process.js";
import { temporary } from "./support.js";

/** Node plays the browser: it has the same two pipes. */
function start(script: string, executable = process.execPath) {
  const profile = path.join(temporary(), "profile");
  mkdirSync(profile);
  const browser = startBrowser(executable, ["-e", script], { PATH: "" }, profile);
  onTestFinished(() => browser.end(0));
  return { browser, profile };
}

/** The next `count` messages. */
const messages = ({ transport }: BrowserProcess, count: number): Promise<string[]> =>
  new Promise((resolve) => {
    const heard: string[] = [];
    transport.onmessage = (message) => {
      if (heard.push(message) === count) resolve(heard);
    };
  });

const stays = "setInterval(() => undefined, 1000);";

describe("startBrowser", () => {
  it("sends messages with a NUL at their end", async () => {
    const { browser } = start(`const { createReadStream, writeSync } = require("node:fs");
      createReadStream("", { fd: 3 }).on("data", (d) => writeSync(4, d.toString("hex") + "\\0"));
      ${stays}`);
    const heard = messages(browser, 1);
    browser.transport.send("稿");
    expect(await heard).toEqual(["e7a8bf00"]);
  });

  it("puts messages together that come in pieces, or several at once", async () => {
    const { browser } = start(`const { writeSync } = require("node:fs");
      // The second byte of 报 waits.
      writeSync(4, Buffer.from([0x61, 0, 0x62, 0, 0xe6]));
      setTimeout(() => writeSync(4, Buffer.from([0x8a, 0xa5, 0])), 100);
      ${stays}`);
    expect(await messages(browser, 3)).toEqual(["a", "b", "报"]);
  });

  it("says how it ended, keeps its last twenty lines, and removes the profile", async () => {
    const { browser, profile } = start(`
      for (let i = 1; i <= 25; i++) process.stderr.write("line " + i + "\\n");
      process.exitCode = 3;`);
    await expect(browser.failed).rejects.toThrow(/^it ended with code 3$/);
    const twenty = Array.from({ length: 20 }, (_, i) => `line ${i + 6}`);
    expect(browser.lastWords()).toEqual(twenty);
    await browser.end(10_000);
    expect(existsSync(profile)).toBe(false);
  });

  it("only fails, and does not end this process, where there is nothing to start", async () => {
    const { browser, profile } = start("", path.join(temporary(), "no-browser"));
    await expect(browser.failed).rejects.toThrow("ENOENT");
    browser.transport.send("nobody hears this");
    await browser.end(10_000);
    expect(existsSync(profile)).toBe(false);
  });

  it.skipIf(process.platform === "win32")("kills what does not go by itself", async () => {
    const { browser, profile } = start(stays);
    const started = performance.now();
    await browser.end(50);
    expect(performance.now() - started).toBeGreaterThan(40);
    await expect(browser.failed).rejects.toThrow(/^it ended with SIGKILL$/);
    expect(existsSync(profile)).toBe(false);
  });
});
