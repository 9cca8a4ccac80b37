import { expect, test } from "vitest";
import { loadEdition } from "../../src/edition/index.js";
import { makePaper, temporary } from "../support/paper.js";

const look = (was: string): string => `templates: look\n${was}`;
const load = async (files: Record<string, string>) => {
  const paper = makePaper({ "theme.yaml": look, ...files });
  return loadEdition(paper.edition, { cacheDir: temporary() });
};

test("partials and sheets of the paper are read in order of their names, and hashed", async () => {
  const { value, diagnostics } = await load({
    "look/signoff.hbs": "<b>云</b>",
    "look/look.css": "b { color: red }",
    "look/notes.txt": "not for the press",
  });
  expect(diagnostics).toEqual([]);
  expect(value?.templates).toEqual([
    { name: "look.css", text: "b { color: red }" },
    { name: "signoff.hbs", text: "<b>云</b>" },
  ]);
  const inputs = value?.inputs.map(({ file }) => file);
  expect(inputs).toEqual(expect.arrayContaining(["look/look.css", "look/signoff.hbs"]));
  expect(inputs).not.toContain("look/notes.txt");
});

test("a folder that is not there is said at its key in theme.yaml", async () => {
  const { value, diagnostics } = await load({});
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "BX1001", facts: { file: "look" }, place: { file: "theme.yaml" } },
  ]);
  expect(diagnostics[0]?.place?.span?.start).toEqual({ line: 1, column: 12 });
});
