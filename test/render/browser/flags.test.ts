import { describe, expect, it } from "vitest";
import { browserFlags } from "../../../src/render/browser/flags.js";

describe("browserFlags", () => {
  it("switches the sandbox off only where that is asked for", () => {
    expect(browserFlags("/p", true)).not.toContain("--no-sandbox");
    expect(browserFlags("/p", false)).toContain("--no-sandbox");
  });

  it("never opens a port, nor the page to the rest of the machine", () => {
    const flags = browserFlags("/p", false, "linux");
    expect(flags).toContain("--remote-debugging-pipe");
    const dangerous =
      /^--(remote-debugging-port|disable-web-security|single-process|disable-site-isolation-trials|allow-file-access-from-files|ignore-certificate-errors)/;
    expect(flags.filter((flag) => dangerous.test(flag))).toEqual([]);
  });

  it("leaves the small /dev/shm alone on Linux, where alone it is", () => {
    expect(browserFlags("/p", true, "linux")).toContain("--disable-dev-shm-usage");
    expect(browserFlags("/p", true, "darwin")).not.toContain("--disable-dev-shm-usage");
    expect(browserFlags("/p", true, "win32")).not.toContain("--disable-dev-shm-usage");
  });

  it("ends with the profile as one word and an empty page", () => {
    expect(browserFlags("/tmp/a b", true, "linux").slice(-2)).toEqual([
      "--user-data-dir=/tmp/a b",
      "about:blank",
    ]);
  });

  it("names each flag once: Chromium takes the last --disable-features only", () => {
    const names = browserFlags("/p", false, "linux").map((flag) => flag.split("=")[0]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names).toContain("--disable-features");
  });
});
