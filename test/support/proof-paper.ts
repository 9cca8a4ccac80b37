import { rmSync } from "node:fs";
import { join } from "node:path";
import { builtPaper } from "./built.js";
import { type Changes, EDITION, editionYaml, inEdition, lines } from "./paper.js";

/** Two pages, 要闻 and 综合. */
const twoPages = `${editionYaml(["16 | A A A"], ["A: { story: stories/lead.md }"])}${editionYaml(
  ["16 | A A A"],
  ["A: { story: stories/second.md }"],
)
  .split("\n")
  .slice(2)
  .join("\n")
  .replace("要闻", "综合")}`;

export const people = `email: desk@yunting.example
people:
  - { name: 许衡, role: 总编辑, address: xuheng@yunting.example, stages: [大样, 清样] }
  - { name: 陶然, role: 责任编辑, address: taoran@yunting.example, pages: [要闻] }
  - { name: 何文澜, role: 责任编辑, address: hewenlan@yunting.example, pages: [2] }
`;

/** The minimal paper with two pages and three people. */
export const proofChanges: Changes = {
  "paper.yaml": (was) => `${was}${people}`,
  [EDITION]: twoPages,
  [inEdition("stories/second.md")]: `# 石渡镇夜校开课\n\n${lines(42)}\n`,
};

/** The same, built. `fresh` forgets what was sent. */
export async function proofPaper(changes: Changes = {}): Promise<{
  readonly dir: string;
  readonly edition: string;
  readonly outbox: string;
  readonly fresh: () => void;
}> {
  const { dir, edition } = await builtPaper({ ...proofChanges, ...changes });
  const outbox = join(dir, "proofs");
  return {
    dir,
    edition,
    outbox: join(outbox, "2026-11-23"),
    fresh: () => rmSync(outbox, { recursive: true, force: true }),
  };
}
