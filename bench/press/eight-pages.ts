import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { parse, stringify } from "yaml";
import { packageRoot } from "../../src/edition/index.js";

const ISSUE = "2026-11-23";
/** Pages of the starter that stand once more behind its four: with them are 12 photos. */
const AGAIN = [2, 3, 4, 3];
/** What a camera gives. */
const CAMERA = { width: 4000, height: 3000 };

type Area = { story?: string; stories?: string[] };
type Page = { name: string; areas: Record<string, Area> };

/** Another story with the same text, and photos of its own. */
async function storyAgain(dir: string, file: string, mark: string): Promise<string> {
  const name = file.replace(/\.md$/, `-${mark}.md`);
  const text = await readFile(join(dir, file), "utf8");
  await writeFile(join(dir, name), text.replace(/(photos\/\w+)\.jpg/g, `$1-${mark}.jpg`));
  return name;
}

async function pageAgain(dir: string, page: Page, mark: string): Promise<Page> {
  const areas: Record<string, Area> = {};
  for (const [letter, area] of Object.entries(page.areas)) {
    const { story, stories } = area;
    const again = (file: string): Promise<string> => storyAgain(dir, file, mark);
    areas[letter] = {
      ...area,
      ...(story === undefined ? {} : { story: await again(story) }),
      ...(stories === undefined ? {} : { stories: await Promise.all(stories.map(again)) }),
    };
  }
  return { ...page, name: `${page.name}${mark}`, areas };
}

/** Each of the starter's photos as from a camera, and for each page that stands again another one. */
async function cameraPhotos(dir: string): Promise<void> {
  for (const file of await readdir(dir)) {
    const path = join(dir, file);
    const large = await sharp(await readFile(path))
      .resize({ ...CAMERA, fit: "fill" })
      .png({ compressionLevel: 1 })
      .toBuffer();
    for (const [turn, mark] of ["", ...AGAIN.map((_, i) => `-${i}`)].entries()) {
      // A little lighter each time: the same bytes would be made once.
      const own = sharp(large).modulate({ brightness: 1 + turn / 50 });
      await own.jpeg({ quality: 92 }).toFile(join(dir, file.replace(/\.jpg$/, `${mark}.jpg`)));
    }
  }
}

/**
 * Writes a paper of eight pages with 12 photos of 12 million pixels, made of the starter, into a temporary
 * folder.
 * @returns the paper's folder, which the caller removes, and its edition's
 */
export async function eightPages(): Promise<{ readonly paper: string; readonly edition: string }> {
  const paper = await mkdtemp(join(tmpdir(), "banxin-bench-"));
  await cp(join(packageRoot(), "assets", "starter"), paper, { recursive: true });
  const edition = join(paper, "editions", ISSUE);
  await cameraPhotos(join(edition, "photos"));
  const path = join(edition, "edition.yaml");
  const file = parse(await readFile(path, "utf8")) as { pages: Page[] };
  const again = AGAIN.map((number, i) => {
    const page = file.pages[number - 1];
    if (!page) throw new Error(`the starter has no page ${number}`);
    return pageAgain(edition, page, String(i));
  });
  await writeFile(
    path,
    stringify({ ...file, pages: [...file.pages, ...(await Promise.all(again))] }),
  );
  return { paper, edition };
}
