import { describe, expect, it } from "vitest";
import { inlineMarkdown } from "../../src/import/inline-markdown.js";
import type { Piece, PieceStyle } from "../../src/import/model.js";
import { plain } from "../../src/manuscript/index.js";
import { storyOf } from "../manuscript/support.js";

const t = (text: string, style: PieceStyle = "plain"): Piece => ({ kind: "text", text, style });

/** The styles of the runs as a story reads them. */
const read = (...pieces: Piece[]): string[] => {
  const { value } = storyOf("# 题", "", "第一段。", "", inlineMarkdown(pieces, ""));
  const last = value.blocks.at(-1);
  if (last?.kind !== "paragraph") throw new Error("no paragraph");
  expect(plain(last.text)).toBe(pieces.map((p) => (p.kind === "text" ? p.text : "")).join(""));
  return last.text.map((run) => `${run.style}:${run.text}`);
};

describe("pieces in one line of Markdown", () => {
  it("keep what is bold, in Kai or dotted", () => {
    expect(read(t("他说"), t("禁捕", "strong"), t("好。"))).toEqual([
      "plain:他说",
      "strong:禁捕",
      "plain:好。",
    ]);
    expect(inlineMarkdown([t("重", "dotted"), t("点", "emphasis")], "")).toBe("==重==*点*");
  });

  it("leave outside what would print the stars", () => {
    expect(inlineMarkdown([t("重点：", "strong"), t("abc")], "")).toBe("**重点**：abc");
    expect(read(t("abc"), t("（重点）", "strong"), t("abc。"))).toContain("strong:重点");
    expect(inlineMarkdown([t("甲"), t(" 乙 ", "strong"), t("丙")], "")).toBe("甲 **乙** 丙");
    expect(inlineMarkdown([t("甲", "strong"), t("乙", "emphasis")], "")).toBe("**甲**乙");
  });

  it("lose indents, and have notes and gaps", () => {
    const pieces: Piece[] = [t("　　湖"), { kind: "note", label: 2 }, { kind: "break" }, t("水")];
    expect(inlineMarkdown(pieces, "　")).toBe("湖[^2]　水");
  });
});
