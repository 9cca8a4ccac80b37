import { expect, it } from "vitest";
import { checkImprint, IMPRINT } from "../../src/edition/imprint.js";
import { paperSchema } from "../../src/edition/schema/paper.js";
import { readYamlFile } from "../../src/edition/yaml.js";
import { brief, paperYaml } from "./paper-folder.js";

function complaints(text: string): string[] {
  const { value } = readYamlFile(text, "paper.yaml", paperSchema);
  if (!value) throw new Error("the schema refuses it");
  return checkImprint(value).map((one) => brief(one, "key", "name"));
}

it("is content with a paper that says everything", () => {
  expect(complaints(paperYaml)).toEqual([]);
});

it("asks for each fact that is missing, by the name that the rules give it", () => {
  for (const [key, name] of IMPRINT) {
    const without = paperYaml.replace(new RegExp(`^${key}:.*\n`, "m"), "");
    expect(complaints(without)).toEqual([`BX2025 paper.yaml:1:1 key=${key} name=${name}`]);
  }
});

it("takes the 邮发代号 for the way of distribution", () => {
  const without = paperYaml.replace(/^distribution:.*\n/m, "");
  expect(complaints(without)).toEqual(["BX2025 paper.yaml:1:1 key=distribution name=发行方式"]);
  expect(complaints(`${without}postalCode: 35-1\n`)).toEqual([]);
});
