import { readFileSync } from "node:fs";
import { beforeAll, it } from "vitest";
import { type PagePicture, rasterise } from "../../src/press/index.js";
import { buildEdition } from "../../src/run/index.js";
import { DPI, expectPicture } from "../support/compare-pictures.js";
import { copyStarter, STARTER_PAGES } from "../support/starter-copy.js";

let pictures: PagePicture[];

beforeAll(async () => {
  const { edition } = copyStarter();
  const { files } = await buildEdition(edition, { browser: "packaged" });
  pictures = await rasterise(readFileSync(files[0]?.path ?? ""), DPI);
});

it.each(Array.from({ length: STARTER_PAGES }, (_, i) => i + 1))(
  "page %i of the starter looks as it did",
  async (number) => {
    await expectPicture(`page-${number}`, pictures[number - 1]?.png ?? new Uint8Array());
  },
);
