import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStored, reportFacts, storedFiles, versionOf } from "../../src/archive/contents.js";
import { filesOf } from "../../src/archive/inventory.js";
import { readEdition } from "../../src/archive/object.js";
import { complaint, FILES, NAME, smallStore } from "../support/archive.js";
import { DATE } from "../support/paper.js";

const PICTURE = `pages/${DATE}-01.png`;

async function small() {
  const { store, object } = await smallStore();
  const edition = await readEdition(store, NAME);
  const picture = filesOf(versionOf(edition)).find(({ path }) => path === PICTURE);
  if (!picture) throw new Error("no picture");
  return { object, edition, picture };
}

describe("the contents of a version", () => {
  it("are named with the version that stores them, and their sizes", async () => {
    const { edition } = await small();
    const files = await storedFiles(edition, versionOf(edition));
    expect(files.map(({ path }) => path)).toEqual(Object.keys(FILES).sort());
    expect(files.find(({ path }) => path.endsWith("lead.md"))?.content).toMatch(/^v2\//);
    expect(files.find(({ path }) => path === PICTURE)).toMatchObject({
      content: `v1/content/${PICTURE}`,
      bytes: 7,
    });
  });

  it("are those of the version that is asked for, and of none that is not there", async () => {
    const { edition } = await small();
    expect(versionOf(edition, "v1")).not.toEqual(versionOf(edition));
    for (const wanted of ["v3", "1", "toString", ""]) {
      expect(() => versionOf(edition, wanted)).toThrow("BX7006");
    }
  });

  it("are proved before they are given out, and named by page when they are damaged", async () => {
    const { object, edition, picture } = await small();
    expect(Buffer.from(await readStored(edition, picture)).toString()).toBe("PNG 一");
    writeFileSync(join(object, "v1", "content", PICTURE), "PNG 二");
    const { diagnostic } = await complaint(readStored(edition, picture));
    expect(diagnostic).toMatchObject({ code: "BX7011", facts: { where: `${NAME}, page 1` } });
    rmSync(join(object, "v1", "content", PICTURE));
    expect((await complaint(readStored(edition, picture))).diagnostic.code).toBe("BX7012");
    const gone = (await storedFiles(edition, versionOf(edition))).find(
      ({ path }) => path === PICTURE,
    );
    expect(gone).not.toHaveProperty("bytes");
  });

  it("tell issue and pages from the report, and nothing from a damaged one", async () => {
    const { object, edition } = await small();
    const facts = { paper: "云汀日报", date: DATE, issue: 3187, pages: 1 };
    expect(await reportFacts(edition, versionOf(edition))).toEqual(facts);
    writeFileSync(join(object, "v1", "content", "build", `${DATE}-report.json`), "{}");
    expect(await reportFacts(edition, versionOf(edition))).toEqual({});
  });
});
