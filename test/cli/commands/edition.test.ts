import { describe, expect, it } from "vitest";
import { cli, facts } from "../fake.js";

function recorder() {
  const calls: string[][] = [];
  const newEdition = async (paperDir: string, date: string, options?: { kind?: string }) => {
    calls.push([paperDir, date, ...(options?.kind ? [options.kind] : [])]);
    return { dir: `${paperDir}/editions/${date}`, facts };
  };
  return { calls, edition: { newEdition } };
}

describe("banxin edition new", () => {
  it("makes an edition of the paper in the current folder and tells its facts", async () => {
    const { calls, edition } = recorder();
    const { code, out } = await cli(["edition", "new", "2026-11-24"], { edition });
    expect(code).toBe(0);
    expect(calls).toEqual([["/work", "2026-11-24"]]);
    expect(out).toBe(`已新建一期：editions/2026-11-24（2026年11月24日　星期二　农历丙午年十月十六）
总第1235期，共4版

接下来：
  banxin build editions/2026-11-24
`);
  });

  it("makes a further issue of a day, of the kinds that there are", async () => {
    const { calls, edition } = recorder();
    await cli(["edition", "new", "2026-11-24", "--kind", "special"], { edition });
    expect(calls).toEqual([["/work", "2026-11-24", "号外"]]);
    const wrong = await cli(["edition", "new", "2026-11-24", "--kind", "特刊"], { edition });
    expect(wrong.code).toBe(2);
    expect(calls).toHaveLength(1);
  });

  it("takes the paper that was named", async () => {
    const { calls, edition } = recorder();
    const argv = ["edition", "new", "2026-11-24", "--paper", "p", "--format", "json"];
    const { json } = await cli(argv, { edition });
    expect(calls).toEqual([["/work/p", "2026-11-24"]]);
    expect(json()).toEqual({
      command: "edition new",
      ok: true,
      exitCode: 0,
      dir: "/work/p/editions/2026-11-24",
      facts,
    });
  });
});
