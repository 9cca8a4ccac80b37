import { describe, expect, it } from "vitest";
import { findingDiagnostic, partAt, partsOf, ruled } from "../../src/archive/findings.js";
import { nextInventory } from "../../src/archive/inventory.js";
import { digest, ID, NAME, NOTE } from "../support/archive.js";

const edition = { name: NAME, folder: `2026/${NAME}` };

describe("what was found", () => {
  it("names the page of a picture and the story of a file, wherever it is stored", () => {
    const { inventory } = nextInventory(
      ID,
      undefined,
      [{ path: "pages/2026-11-23-02.png", digest: digest("图") }],
      NOTE,
    );
    expect([...partsOf(inventory)]).toEqual([["v1/content/pages/2026-11-23-02.png", "page 2"]]);
    expect(partAt("v2/content/copy/editions/2026-11-23/stories/a.md")).toBe("story stories/a.md");
    expect(partAt("v2/inventory.json")).toBeUndefined();
  });

  it("becomes a diagnostic with the path from the archive", () => {
    const finding = { kind: "changed", path: "inventory.json", clause: "E060" } as const;
    expect(findingDiagnostic(finding, edition)).toMatchObject({
      code: "BX7011",
      facts: { file: `2026/${NAME}/inventory.json`, where: `${NAME}, whole edition` },
    });
    expect(findingDiagnostic({ ...finding, path: "README.txt" }).facts).toEqual({
      file: "README.txt",
      where: "the archive itself",
    });
  });

  it("is an error for MUST and a warning for SHOULD", () => {
    const codes = ["E102", "W011"].map(
      (clause) =>
        findingDiagnostic(ruled("inventory.json", { clause, reason: "x" }), edition).severity,
    );
    expect(codes).toEqual(["error", "warning"]);
  });
});
