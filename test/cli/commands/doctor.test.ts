import { describe, expect, it } from "vitest";
import { cli, goodReport } from "../fake.js";

describe("banxin doctor", () => {
  it("shows the machine as the press sees it", async () => {
    const { code, out } = await cli(["doctor"], { run: { doctor: async () => goodReport } });
    expect(code).toBe(0);
    expect(out).toBe(`banxin 1.2.3
Node.js 20.20.2  linux x64

浏览器
  选用  chrome  /opt/chrome  147.0

字体
  可用  song-400  npm:a/b.ttf

缓存文件夹
  /home/x/.cache/banxin

一切就绪。
`);
  });

  it("ends with 3 and gives its advice where something is missing", async () => {
    const report = { ...goodReport, ok: false, browsers: [], advice: ["Install Chrome."] };
    const { code, out } = await cli(["doctor", "--lang", "en"], {
      run: { doctor: async () => report },
    });
    expect(code).toBe(3);
    expect(out).toContain("Browsers\n  none found\n");
    expect(out).toContain("Advice\n  Install Chrome.\n\nSomething needs attention.\n");
  });

  it("looks at the paper and the browser that were named, and reports in JSON", async () => {
    const asked: unknown[] = [];
    const doctor = async (options: unknown) => {
      asked.push(options);
      return goodReport;
    };
    const argv = ["doctor", "--paper", "p", "--browser", "/opt/b", "--format", "json"];
    const { json } = await cli(argv, { run: { doctor } });
    expect(asked).toEqual([{ env: {}, language: "zh-CN", paperDir: "/work/p", browser: "/opt/b" }]);
    expect(json()).toMatchObject({ command: "doctor", ok: true, exitCode: 0, node: "20.20.2" });
  });
});
