import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/edition/index.js";
import { pageGeometry } from "../../src/render/geometry.js";
import {
  GEOMETRY_FORMAT,
  geometryJsonSchema,
  geometrySchema,
} from "../../src/render/geometry-schema.js";
import { starter } from "../support/starter.js";

test("the schema knows every key of the file and no other", async () => {
  const { edition, plans } = await starter();
  const file = {
    format: GEOMETRY_FORMAT,
    paper: edition.paper.name,
    date: edition.facts.date,
    pages: plans.map((plan) => pageGeometry(plan, edition)),
    gutters: plans.map((plan) => pageGeometry({ ...plan, number: 0, between: [4, 1] }, edition)),
  };
  expect(geometrySchema.safeParse(JSON.parse(JSON.stringify(file))).error).toBeUndefined();
  const other = { ...file, pages: file.pages.map((page) => ({ ...page, more: 1 })) };
  expect(geometrySchema.safeParse(other).success).toBe(false);
  expect(geometrySchema.safeParse({ ...file, gutters: file.pages }).success).toBe(false);
});

test("the schema in assets is up to date", () => {
  const path = join(packageRoot(), "assets", "outputs", "geometry.schema.json");
  expect(readFileSync(path, "utf8")).toBe(geometryJsonSchema());
});
