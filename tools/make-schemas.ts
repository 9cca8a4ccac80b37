/** Writes assets/schemas/*.schema.json from the schemas in the code. Run after changing those. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas, packageRoot } from "../src/edition/index.js";

const dir = join(packageRoot(), "assets", "schemas");
mkdirSync(dir, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(dir, name), text);
console.log(`${jsonSchemas().size} schemas written to ${dir}`);
