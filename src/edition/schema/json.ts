import { z } from "zod";
import { editionSchema } from "./edition.js";
import { lexiconSchema } from "./lexicon.js";
import { paperSchema } from "./paper.js";
import { themeSchema } from "./theme.js";

const schemas = {
  paper: [paperSchema, "paper.yaml: what the paper is"],
  theme: [themeSchema, "theme.yaml: the one master for measures"],
  edition: [editionSchema, "edition.yaml: one issue of the paper"],
  lexicon: [lexiconSchema, "lexicon.yaml: the paper's own word list"],
} as const;

/**
 * The JSON schemas of the YAML files by file name, for the completion and checks of editors. They
 * describe what a user writes: keys with a default may be absent.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, [schema, title]]) => {
      const json = { title, ...z.toJSONSchema(schema, { io: "input" }) };
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
