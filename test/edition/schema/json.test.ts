import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../../src/edition/paths.js";
import { jsonSchemas } from "../../../src/edition/schema/json.js";
import { personSchema } from "../../../src/edition/schema/paper.js";

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
  expect(paper.required).toContain("name");
  expect(paper.required).not.toContain("theme");
  expect(paper.properties.supervisor?.description).toBe("主管单位");
});

it("takes people with an address, and asks for pages and stages only where they are fewer", () => {
  const read = (person: object) => personSchema.safeParse({ name: "陶然", ...person });
  expect(read({ address: "taoran@yunting.example" }).data).toEqual({
    name: "陶然",
    address: "taoran@yunting.example",
    pages: "all",
    stages: ["小样", "大样", "清样"],
  });
  for (const address of [
    "taoran",
    "陶然 <taoran@yunting.example>",
    "a@b.example, c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "陶然@云汀.example",
  ]) {
    expect(read({ address }).success, address).toBe(false);
  }
  expect(read({ address: "a@b.example", stages: ["样"] }).success).toBe(false);
  expect(read({ address: "a@b.example", pages: [] }).success).toBe(false);
});
