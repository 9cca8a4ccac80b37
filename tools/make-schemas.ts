/** Writes assets/schemas/*.schema.json and assets/outputs/geometry.schema.json from the schemas in the code; `--check` fails where they are stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jsonSchemas, packageRoot } from "../src/edition/index.js";
import { geometryJsonSchema } from "../src/render/index.js";

const assets = join(packageRoot(), "assets");
const files = [
  ...[...jsonSchemas()].map(([name, text]) => [join("schemas", name), text] as const),
  // Of a file that banxin writes: nothing that a paper's folder needs.
  [join("outputs", "geometry.schema.json"), geometryJsonSchema()] as const,
];
for (const [name, text] of files) {
  const file = join(assets, name);
  mkdirSync(dirname(file), { recursive: true });
  const current = existsSync(file) && readFileSync(file, "utf8") === text;
  if (current) continue;
  if (process.argv.includes("--check")) {
    console.error(`${name} is stale: run npm run schemas`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`${name} written`);
  }
}
