/** Writes assets/schemas/*.schema.json from the schemas in the code; `--check` fails where they are stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas, packageRoot } from "../src/edition/index.js";

const dir = join(packageRoot(), "assets", "schemas");
mkdirSync(dir, { recursive: true });
for (const [name, text] of jsonSchemas()) {
  const file = join(dir, name);
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
