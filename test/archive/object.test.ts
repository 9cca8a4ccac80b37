import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sidecarText } from "../../src/archive/inventory.js";
import {
  fits,
  isTorn,
  type Pair,
  readEdition,
  renewPair,
  tornPair,
} from "../../src/archive/object.js";
import { complaint, filesIn, forge, NAME, smallStore } from "../support/archive.js";

const pair = (text: string): Pair => {
  const inventory = Buffer.from(text);
  return { inventory, sidecar: Buffer.from(sidecarText(inventory)) };
};
const [one, two, three] = [pair("1"), pair("2"), pair("3")];

describe("an interrupted add", () => {
  it("is known by the pair of the version before, or a new inventory with the old sidecar", () => {
    expect(fits(one)).toBe(true);
    expect(isTorn(one, one, two)).toBe(true);
    expect(isTorn({ inventory: two.inventory, sidecar: one.sidecar }, one, two)).toBe(true);
  });

  it("is nothing else: not a whole object, not damage", () => {
    expect(isTorn(two, one, two)).toBe(false);
    expect(isTorn({ inventory: one.inventory, sidecar: two.sidecar }, one, two)).toBe(false);
    expect(isTorn({ inventory: three.inventory, sidecar: one.sidecar }, one, two)).toBe(false);
    expect(isTorn(one, one, { inventory: three.inventory, sidecar: two.sidecar })).toBe(false);
  });
});

/** Puts an edition back to the moment in which its add was interrupted. */
function tear(object: string, files: readonly string[]): void {
  for (const file of files) copyFileSync(join(object, "v1", file), join(object, file));
}

describe("an edition in the archive", () => {
  it.each([
    ["before its pair was renewed", ["inventory.json", "inventory.json.sha512"]],
    ["between inventory and sidecar", ["inventory.json.sha512"]],
  ])("is read from its last version and completed: killed %s", async (_, files) => {
    const { store, object } = await smallStore();
    const whole = filesIn(object);
    tear(object, files);
    const edition = await readEdition(store, NAME);
    expect(edition.inventory.head).toBe("v2");
    expect(edition.torn).toBeDefined();
    if (edition.torn) await renewPair(store, object, edition.torn);
    expect(filesIn(object)).toEqual(whole);
    expect(await tornPair(object)).toBeUndefined();
  });

  it.each<[string, (object: string) => void]>([
    ["E060", (object) => writeFileSync(join(object, "inventory.json"), "{}")],
    ["E063", (object) => rmSync(join(object, "inventory.json"))],
    ["E063", (object) => rmSync(join(object, "inventory.json.sha512"))],
    [
      "E052",
      (object) =>
        forge(object, (raw) =>
          JSON.parse(JSON.stringify(raw).replaceAll('"copy/paper.yaml"', '"../paper.yaml"')),
        ),
    ],
    ["E036", (object) => forge(object, ({ id: _, ...rest }) => rest)],
  ])("%s is not read where it is damaged", async (clause, change) => {
    const { store, object } = await smallStore();
    change(object);
    const { diagnostic } = await complaint(readEdition(store, NAME));
    expect(diagnostic).toMatchObject({ code: "BX7014", facts: { clause } });
    expect(readFileSync(join(object, "v1", "inventory.json"), "utf8")).toContain('"v1"');
  });
});
