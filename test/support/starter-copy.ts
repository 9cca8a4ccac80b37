import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/edition/index.js";
import { DATE, type Paper, temporary } from "./paper.js";

/** The pages of the starter edition. */
export const STARTER_PAGES = 4;

/**
 * Copies the starter paper with its full edition.
 * @param dir where; a temporary folder where absent
 */
export function copyStarter(dir: string = temporary()): Paper {
  cpSync(join(packageRoot(), "assets", "starter"), dir, { recursive: true });
  return { dir, edition: join(dir, "editions", DATE) };
}

const fixture = (...path: string[]): string => join(packageRoot(), "test", "fixtures", ...path);

/** The starter paper with an edition of awkward plans: see test/fixtures/awkward/edition.yaml. */
export function copyAwkward(): Paper {
  const paper = copyStarter();
  rmSync(join(paper.edition, "stories"), { recursive: true });
  cpSync(fixture("awkward"), paper.edition, { recursive: true });
  // A theme of its own: stories that fit to the line would no more when the starter's heads change.
  renameSync(join(paper.edition, "theme.yaml"), join(paper.dir, "theme.yaml"));
  return paper;
}

/** Copy of another paper, as it came: it may not be published, so it lies beside the repository. */
export const SEED = join(packageRoot(), "..", "shared", "seeds", "seed-article.md");
export const hasSeed = existsSync(SEED);

/** The starter paper with a full page of one long story: the seed, or where it is not there one of the awkward. */
export function copySeed(dir: string = temporary()): Paper {
  const edition = join(dir, "editions", DATE);
  mkdirSync(join(edition, "stories"), { recursive: true });
  const starter = join(packageRoot(), "assets", "starter");
  for (const name of ["paper.yaml", "theme.yaml"]) {
    copyFileSync(join(starter, name), join(dir, name));
  }
  cpSync(join(starter, "logos"), join(dir, "logos"), { recursive: true });
  cpSync(fixture("seed"), edition, { recursive: true });
  const story = hasSeed ? SEED : fixture("awkward", "stories", "seed.md");
  copyFileSync(story, join(edition, "stories", "seed.md"));
  return { dir, edition };
}
