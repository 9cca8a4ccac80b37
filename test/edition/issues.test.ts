import { expect, it } from "vitest";
import { z } from "zod";
import { keyText } from "../../src/edition/issues.js";
import { readYaml } from "../../src/edition/yaml.js";
import { brief } from "./paper-folder.js";

const head = z.strictObject({ size: z.number(), colour: z.string().optional() });
const schema = z.strictObject({
  heads: z.record(z.enum(["lead", "second"]), head).optional(),
  pages: z.array(z.strictObject({ name: z.string() })).default([]),
});

const complaints = (source: string): string[] =>
  readYaml(source, "t.yaml", schema).diagnostics.map((one) => brief(one, "key", "nearest"));

it("writes a path as one would say it, entries counted from 1", () => {
  expect(keyText(["pages", 1, "areas", "A", "photos", 0, "lines"])).toBe(
    "pages[2].areas.A.photos[1].lines",
  );
});

it("knows the keys of mappings in records and lists, behind defaults", () => {
  expect(complaints("heads:\n  lead: { size: 1, color: a }\n  second: { size: 1 }\n")).toEqual([
    "BX2002 t.yaml:2:20 key=color nearest=colour",
  ]);
  expect(complaints("pages:\n  - { name: a, nam: b }\n")).toEqual([
    "BX2002 t.yaml:2:16 key=nam nearest=name",
  ]);
});

it("knows the keys of a record with fixed keys", () => {
  const broken = "heads:\n  lead: { size: 1 }\n  secnd: { size: 1 }\n";
  expect(complaints(broken)).toEqual([
    "BX2004 t.yaml:2:3 key=heads.second nearest=undefined",
    "BX2002 t.yaml:3:3 key=secnd nearest=second",
  ]);
});
