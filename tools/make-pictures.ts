/** Renews the contact sheets of docs/pages from the demo's page pictures: `npm run pictures`. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { packageRoot } from "../src/edition/index.js";

/** Width of a page on its own picture and on the sheet, in pixels. */
const PAGE = 900;
const SMALL = 480;
const GAP = 16;

const root = packageRoot();
const demo = join(root, "build", "demo");
const out = join(root, "docs", "pages");
mkdirSync(out, { recursive: true });
const pages = readdirSync(demo)
  .filter((name) => /-\d\d\.png$/.test(name))
  .sort();
for (const [i, name] of pages.entries()) {
  const page = sharp(join(demo, name)).resize({ width: PAGE });
  await page.jpeg({ quality: 82 }).toFile(join(out, `page-${i + 1}.jpg`));
}
const small = await Promise.all(
  pages.map((name) =>
    sharp(join(demo, name)).resize({ width: SMALL }).png().toBuffer({ resolveWithObject: true }),
  ),
);
const height = Math.max(...small.map(({ info }) => info.height));
await sharp({
  create: {
    width: small.length * (SMALL + GAP) + GAP,
    height: height + 2 * GAP,
    channels: 3,
    background: "#8a8a86",
  },
})
  .composite(small.map(({ data }, i) => ({ input: data, left: GAP + i * (SMALL + GAP), top: GAP })))
  .jpeg({ quality: 82 })
  .toFile(join(out, "sheet.jpg"));
console.log(`${pages.length} pages and a contact sheet in docs/pages`);
