import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../../src/edition/paths.js";
import { jsonSchemas } from "../../../src/edition/schema/json.js";

const dir = join(packageRoot(), "assets", "schemas");

it("is what assets/schemas holds; run tools/make-schemas after changing a schema", () => {
  expect(readdirSync(dir).sort()).toEqual([...jsonSchemas().keys()].sort());
  for (const [name, text] of jsonSchemas()) {
    expect(JSON.parse(readFileSync(join(dir, name), "utf8")), name).toEqual(JSON.parse(text));
  }
});

it("asks only for keys without a default, and explains them", () => {
  const paper = JSON.parse(jsonSchemas().get("paper.schema.json") ?? "") as {
    required: string[];
    properties: Record<string, { description?: string }>;
  };
  expect(paper.required).toContain("cn");
  expect(paper.required).not.toContain("theme");
  expect(paper.properties.supervisor?.description).toBe("主管单位");
});
