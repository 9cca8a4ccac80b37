import { describe, expect, it } from "vitest";
import { deskRules } from "../../../src/manuscript/index.js";
import { cli, goodResult } from "../fake.js";

describe("banxin check", () => {
  it("checks one edition and builds nothing", async () => {
    const dirs: string[] = [];
    const checkEdition = async (dir: string) => {
      dirs.push(dir);
      return { ...goodResult, files: [] };
    };
    const { code, json } = await cli(["check", "/e/23", "--format=json"], {
      run: { checkEdition },
    });
    expect(code).toBe(0);
    expect(dirs).toEqual(["/e/23"]);
    expect(json()).toMatchObject({
      command: "check",
      ok: true,
      exitCode: 0,
      editions: [{ dir: "/e/23", ok: true, files: [], fits: [{ story: "要闻.md" }, {}, {}] }],
    });
  });

  it.each(["zh", "en"])("names every rule of the desk in its help (%s)", async (lang) => {
    const { out } = await cli(["check", "--help", "--lang", lang]);
    for (const rule of deskRules) expect(out).toMatch(new RegExp(`^  ${rule}  +\\S`, "m"));
    expect(out).toContain("desk: { off: […] }");
  });

  it("lists what was mended with --explain", async () => {
    const repair = { rule: "comma", place: { file: "a.md" }, before: ",", after: "，" } as const;
    const checkEdition = async () => ({ ...goodResult, repairs: [repair] });
    const explained = await cli(["check", "/e/23", "--explain"], { run: { checkEdition } });
    expect(explained.out).toMatch(/a\.md\s+comma\s+, → ，/u);
    const plain = await cli(["check", "/e/23"], { run: { checkEdition } });
    expect(plain.out).not.toContain("comma,");
    const { json } = await cli(["check", "/e/23", "--explain", "--format=json"], {
      run: { checkEdition },
    });
    expect(json()).toMatchObject({ editions: [{ repairs: [{ rule: "comma", file: "a.md" }] }] });
  });
});
