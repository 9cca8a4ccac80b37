import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatsDoc, keyRows } from "../../tools/make-docs.js";

describe("keyRows", () => {
  it("says what is needed, what stands without it, and what it means", () => {
    const rows = keyRows({
      properties: {
        name: { description: "The paper's name" },
        theme: { description: "Theme file", default: "theme.yaml" },
        tone: { enum: ["colour", "grey"], default: "colour" },
        phone: { description: "a | b" },
      },
      required: ["name"],
    });
    expect(rows).toEqual([
      "| `name` | yes | The paper's name |",
      "| `theme` | `theme.yaml` | Theme file |",
      "| `tone` | `colour` | colour, grey |",
      "| `phone` |  | a \\| b |",
    ]);
  });

  it("goes down into maps, lists and records", () => {
    const leaf = { properties: { deep: { description: "d" } } };
    const rows = keyRows({
      properties: { a: leaf, b: { items: leaf }, c: { additionalProperties: leaf } },
    });
    expect(rows.map((row) => row.split("`")[1])).toEqual([
      "a",
      "a.deep",
      "b",
      "b[].deep",
      "c",
      "c.*.deep",
    ]);
  });
});

it("lists the entries of a record once, and says where", () => {
  const areas = { additionalProperties: { properties: { story: {} } } };
  const rows = keyRows({ properties: { pages: areas, gutters: areas } });
  expect(rows).toEqual([
    "| `pages` |  |  |",
    "| `pages.*.story` |  |  |",
    "| `gutters` |  | the keys of `pages.*` |",
  ]);
});

it("does not repeat the keys of a type at each place", () => {
  const type = { description: "Captions", properties: { font: {}, size: {}, colour: {} } };
  expect(keyRows({ properties: { caption: type } })).toEqual([
    "| `caption` |  | Captions: a type |",
  ]);
});

describe("docs/formats.md", () => {
  const text = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");

  it("is what tools/make-docs writes, and names keys of all three files", () => {
    expect(formatsDoc(text)).toBe(text);
    for (const key of ["firstIssue", "pages[].areas.*.photos[].lines", "body.size"]) {
      expect(text).toContain(`| \`${key}\` | yes |`);
    }
  });

  it("keeps the prose and refuses a file that has no schema", () => {
    expect(formatsDoc("before\nafter\n")).toBe("before\nafter\n");
    expect(() => formatsDoc("<!-- keys of moon -->\n<!-- end -->")).toThrow("moon");
  });
});
