import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/diagnostics/index.js";
import { tidyFile, unifiedDiff } from "../../src/run/index.js";
import { temporary } from "../support/paper.js";

const DIRTY = "\ufeff# 题\r\n\r\n甲,乙。\r\n";
const CLEAN = "\ufeff# 题\r\n\r\n甲，乙。\r\n";

function story(content: string | Uint8Array = DIRTY): string {
  const path = join(temporary(), "a.md");
  writeFileSync(path, content);
  return path;
}

describe("tidying a file on disk", () => {
  it("leaves it alone unless it is to be written", async () => {
    const path = story();
    const { after } = await tidyFile(path, "a.md", false);
    expect(after).toBe(CLEAN);
    expect(readFileSync(path, "utf8")).toBe(DIRTY);
  });

  it("replaces it whole, keeps its permissions and leaves nothing beside it", async () => {
    const path = story();
    chmodSync(path, 0o640);
    await tidyFile(path, "a.md", true);
    expect(readFileSync(path, "utf8")).toBe(CLEAN);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, ".."))).toEqual(["a.md"]);
  });

  it("writes through a link", async () => {
    const path = story();
    const link = join(temporary(), "link.md");
    symlinkSync(path, link);
    await tidyFile(link, "link.md", true);
    expect(readFileSync(path, "utf8")).toBe(CLEAN);
    expect(readFileSync(link, "utf8")).toBe(CLEAN);
  });

  it("touches nothing where nothing is to be mended", async () => {
    const path = story(CLEAN);
    const { mtimeMs, ino } = statSync(path);
    await tidyFile(path, "a.md", true);
    expect(statSync(path)).toMatchObject({ mtimeMs, ino });
  });

  it.each([
    ["that is not there", () => join(temporary(), "none.md"), "BX1001"],
    ["in another encoding", () => story(Uint8Array.from([0xb1, 0xea])), "BX1002"],
  ])("refuses a file %s", async (_, path, code) => {
    const error = await tidyFile(path(), "a.md", true).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ diagnostic: { code, place: { file: "a.md" } } });
  });
});

it("shows its changes as a unified diff", async () => {
  const result = await tidyFile(story("# 题\n\n甲,乙。\n"), "稿/a.md", false);
  expect(unifiedDiff(result)).toBe(
    [
      "--- a/稿/a.md",
      "+++ b/稿/a.md",
      "@@ -1,3 +1,3 @@",
      " # 题",
      " ",
      "-甲,乙。",
      "+甲，乙。",
      "",
    ].join("\n"),
  );
  expect(unifiedDiff({ ...result, after: result.before })).toBe("");
});
