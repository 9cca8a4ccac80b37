import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readYaml, readYamlFile } from "../../src/edition/yaml.js";
import { brief } from "./paper-folder.js";

const schema = z.strictObject({
  name: z.string().min(1),
  page: z.strictObject({ columns: z.number().int().positive(), gap: z.number().default(1) }),
  areas: z.record(z.string().regex(/^\S$/u, "one letter"), z.strictObject({ story: z.string() })),
});

const good = "name: 云汀日报\npage: { columns: 6 }\nareas:\n  A: { story: a.md }\n";

const complaints = (source: string | Uint8Array, ...facts: string[]): string[] =>
  readYaml(source, "a.yaml", schema).diagnostics.map((one) => brief(one, ...facts));

describe("readYaml", () => {
  it("gives the checked value with its defaults", () => {
    expect(readYaml(good, "a.yaml", schema)).toEqual({
      value: { name: "云汀日报", page: { columns: 6, gap: 1 }, areas: { A: { story: "a.md" } } },
      diagnostics: [],
    });
  });

  it("shows an unknown key at the key, with the known key that was meant", () => {
    const broken = good.replace("columns: 6", "columns: 6, gapp: 2");
    expect(complaints(broken, "key", "nearest")).toEqual([
      "BX2002 a.yaml:2:21 key=gapp nearest=gap",
    ]);
    const odd = good.replace("{ story: a.md }", "{ story: a.md, 颜色: 红 }");
    expect(complaints(odd, "key", "nearest")).toEqual(["BX2002 a.yaml:4:21 key=颜色 nearest="]);
  });

  it("shows a missing key at the first key of the mapping that lacks it", () => {
    const broken = "name: 报\nareas: {}\npage:\n  gap: 2\n";
    expect(complaints(broken, "key")).toEqual(["BX2004 a.yaml:4:3 key=page.columns"]);
    expect(complaints("# 空的\n", "key")).toEqual([
      "BX2004 a.yaml:1:1 key=name",
      "BX2004 a.yaml:1:1 key=page",
      "BX2004 a.yaml:1:1 key=areas",
    ]);
  });

  it("shows a wrong value at the value, counting code points", () => {
    const broken = good.replace("{ columns: 6 }", '{ "gap": 1, columns: 六 } # 𠮷');
    expect(complaints(broken, "key", "reason")).toEqual([
      "BX2003 a.yaml:2:28 key=page.columns reason=expected a number",
    ]);
    const far = "name: 报\nareas: {}\npage: { gap: 𠮷, columns: 0 }\n";
    expect(complaints(far, "reason")).toEqual([
      "BX2003 a.yaml:3:26 reason=more than 0",
      "BX2003 a.yaml:3:14 reason=expected a number",
    ]);
  });

  it("shows an empty value at its key", () => {
    expect(complaints(good.replace("name: 云汀日报", "name:"), "reason")).toEqual([
      "BX2003 a.yaml:1:1 reason=nothing is written here",
    ]);
  });

  it("shows a wrong key of a record at the key", () => {
    expect(complaints(good.replace("  A:", "  AB:"), "key", "reason")).toEqual([
      "BX2003 a.yaml:4:3 key=areas.AB reason=expected one letter",
    ]);
  });

  it("reads a byte order mark and the line ends of Windows, and counts neither", () => {
    const windows = `\uFEFF${good.replace("6", "0")}`.replaceAll("\n", "\r\n");
    expect(complaints(new TextEncoder().encode(windows))).toEqual(["BX2003 a.yaml:2:18"]);
    expect(complaints(windows)).toEqual(["BX2003 a.yaml:2:18"]);
  });

  it("tells of broken syntax where it breaks", () => {
    expect(complaints('name: "云汀\npage: [\n')[0]).toMatch(/^BX2001 a\.yaml:\d+:\d+$/);
    expect(complaints(`${good}name: 又一个\n`)).toEqual(["BX2001 a.yaml:5:1"]);
    expect(complaints(good.replace("page:", "\tpage:"))[0]).toMatch(/^BX2001 a\.yaml:2:1/);
  });

  it("refuses bytes that are not UTF-8", () => {
    const gbk = Uint8Array.from([0x6e, 0x3a, 0x20, 0xd4, 0xc6]);
    expect(complaints(gbk, "file")).toEqual(["BX1002 a.yaml file=a.yaml"]);
  });

  it("refuses a file that multiplies itself by aliases or nests without end", () => {
    const rows = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [name, before] of ["ba", "cb", "dc", "ed", "fe", "gf"].map((pair) => [...pair])) {
      rows.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`);
    }
    expect(complaints(rows.join("\n"))).toEqual(["BX2001 a.yaml"]);
    expect(complaints("[".repeat(20_000))[0]).toMatch(/^BX2001/);
  });
});

describe("readYamlFile", () => {
  it("keeps the places for later checks", () => {
    const { value } = readYamlFile(good, "a.yaml", schema);
    expect(value?.places.value(["areas", "A", "story"])).toEqual({
      file: "a.yaml",
      span: { start: { line: 4, column: 15 }, end: { line: 4, column: 19 } },
    });
  });
});

describe("slips of a hand that is used to Chinese", () => {
  const reason = (yaml: string) =>
    readYaml(yaml, "a.yaml", z.object({})).diagnostics[0]?.facts.reason;

  it("are named as what they are", () => {
    expect(reason("name：云汀日报\nprice: 1\n")).toBe("a full-width colon");
    expect(reason("name:云汀日报\nprice: 1\n")).toBe("no space after the colon");
  });
});
