import { describe, expect, it } from "vitest";
import { editionSchema } from "../../src/edition/schema/edition.js";
import { themeSchema } from "../../src/edition/schema/theme.js";
import {
  earlierEdition,
  firstText,
  type IssueFacts,
  readPaper,
  renewedText,
  storyNames,
  storySkeleton,
} from "../../src/edition/skeleton.js";
import { readYaml } from "../../src/edition/yaml.js";
import { editionYaml, paperFolder, themeYaml } from "./paper-folder.js";

const SCHEMA = "# yaml-language-server: $schema=../../schemas/edition.schema.json";

const NEXT = { date: "2026-11-25", issue: 3189, kind: "regular" } as const;

function renewed(text: string, facts: IssueFacts = NEXT): string {
  const file = readYaml(text, "e.yaml", editionSchema).value;
  if (file === undefined) throw new Error("the schema refuses it");
  return renewedText({ text, file }, facts).text;
}

describe("renewedText", () => {
  it("changes date and number and leaves every other character", () => {
    const text = `${SCHEMA}\n# 头版常用版样\n${editionYaml.replace("pages:", "issue:   3188 # 总期号\npages:")}`;
    expect(renewed(text)).toBe(
      text.replace("2026-11-24", "2026-11-25").replace("3188 # 总期号", "3189 # 总期号"),
    );
  });

  it("adds the number where there was none, and the schema's line", () => {
    expect(renewed(editionYaml)).toBe(
      `${SCHEMA}\n${editionYaml.replace("date: 2026-11-24", "date: 2026-11-25\nissue: 3189")}`,
    );
  });

  it("keeps a remark behind the date", () => {
    const text = renewed(editionYaml.replace("date: 2026-11-24", 'date: "2026-11-24" # 周二'));
    expect(readYaml(text, "e.yaml", editionSchema).value).toMatchObject({
      date: "2026-11-25",
      issue: 3189,
    });
    expect(text).toContain("# 周二");
  });

  it("makes a 号外 of a numbered issue, and a numbered issue of a 增期", () => {
    const numbered = editionYaml.replace("pages:", "issue: 3188\npages:");
    const special = renewed(numbered, { date: "2026-11-24", issue: 0, kind: "号外" });
    expect(special).toBe(`${SCHEMA}\n${editionYaml.replace("11-24", "11-24\nkind: 号外")}`);
    const extra = editionYaml.replace("pages:", "kind: 增期\nissue: 3188\npages:");
    expect(renewed(extra)).toBe(
      `${SCHEMA}\n${editionYaml.replace("11-24", "11-25").replace("pages:", "issue: 3189\npages:")}`,
    );
  });

  it("keeps the line ends of Windows", () => {
    const text = renewed(editionYaml.replaceAll("\n", "\r\n"));
    expect(readYaml(text, "e.yaml", editionSchema).value?.issue).toBe(3189);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

it("draws a first edition that fills the theme's page", () => {
  const theme = readYaml(themeYaml, "theme.yaml", themeSchema).value;
  if (theme === undefined) throw new Error("the schema refuses it");
  const { file } = firstText(theme, { date: "2026-11-24", issue: 1, kind: "regular" });
  expect(file.pages[0]?.plan).toBe("12 | M M M\n28 | A A A\n");
});

it("lists the stories of an edition once", () => {
  const yaml = editionYaml.replace(
    "{ story: stories/水位.md }",
    "{ stories: [stories\\水位.md, ./stories/水位.md] }",
  );
  const file = readYaml(yaml, "e.yaml", editionSchema).value;
  if (file === undefined) throw new Error("the schema refuses it");
  expect(storyNames(file)).toEqual(["stories/头条.md", "stories/水位.md"]);
  expect(storySkeleton("stories/头条.md")).toBe("# 待写：头条\n\n正文待写。\n");
});

it("finds the latest edition before a date", async () => {
  const dir = paperFolder({
    "editions/2026-11-20/edition.yaml": editionYaml.replace("11-24", "11-20"),
    "editions/2026-11-26/photos/a.txt": "",
    "editions/草稿/edition.yaml": "",
  });
  expect((await earlierEdition(dir, "2026-11-30"))?.file.date).toBe("2026-11-24");
  expect((await earlierEdition(dir, "2026-11-24"))?.file.date).toBe("2026-11-20");
  expect(await earlierEdition(dir, "2026-11-20")).toBeUndefined();
});

it("stops at a paper that is wrong, with the place", async () => {
  const dir = paperFolder({ "paper.yaml": "name: 报\n" });
  await expect(readPaper(dir)).rejects.toMatchObject({
    diagnostic: { code: "BX2004", place: { file: "paper.yaml" } },
  });
  expect((await readPaper(paperFolder())).theme.page.lines).toBe(40);
});
