import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { creditAt } from "./credits.js";
import { beginsAfresh, isComplete, isLabelLine, isLoose, standsApart } from "./loose.js";
import type { Node, ParagraphNode, PhotoNode } from "./nodes.js";
import { overlap } from "./overlap.js";
import { type Photo, plain } from "./story.js";
import { slice, trim } from "./text.js";

/**
 * Finds captions whose photo was lost on the way: a short line without any sentence mark that
 * stands between complete blocks. It becomes a photo without `src` (BX1009), or the caption of the
 * photo just before it where that has none.
 */
export function findCaptions(
  nodes: readonly Node[],
  file: string,
): { readonly nodes: readonly Node[]; readonly diagnostics: readonly Diagnostic[] } {
  const out: Node[] = [];
  const diagnostics: Diagnostic[] = [];
  nodes.forEach((node, index) => {
    if (node.kind !== "paragraph" || !isCaption(node, out.at(-1), nodes, index)) {
      out.push(node);
      return;
    }
    const { text: caption, span } = node;
    const before = out.at(-1);
    if (before?.kind === "photo" && wantsCaption(before.photo)) {
      const photo = { ...before.photo, caption };
      out[out.length - 1] = { kind: "photo", photo } satisfies PhotoNode;
      return;
    }
    out.push({ kind: "photo", photo: { caption, credit: "", span } });
    diagnostics.push(diagnose("BX1009", { caption: plain(caption) }, { file, span }));
  });
  return { nodes: out, diagnostics };
}

const wantsCaption = (photo: Photo): boolean =>
  photo.src !== undefined && photo.caption.length === 0;

function isCaption(
  node: ParagraphNode,
  before: Node | undefined,
  nodes: readonly Node[],
  index: number,
): boolean {
  if (!isLoose(node) || isLabelLine(node)) return false;
  if (standsApart(node) || beginsAfresh(node)) return false;
  if (before && !isComplete(before)) return false;
  const next = nodes[index + 1];
  if (!next) return false;
  if (next.kind === "paragraph" && goesOn(node, next)) return false;
  return nodes.slice(index + 1).some((later) => isComplete(later));
}

/** True where the next paragraph shows that this line is its beginning. */
function goesOn(node: ParagraphNode, next: ParagraphNode): boolean {
  const text = plain(next.text);
  return /^[，。、；：！？”’）》,;:!?)]/u.test(text) || overlap(plain(node.text), text) !== "";
}

/** Takes the credit off the end of a caption that has it there (`… 本报记者 顾青 摄`). */
export function splitCredit(photo: Photo): Photo {
  const caption = plain(photo.caption);
  const at = photo.credit === "" ? creditAt(caption) : -1;
  if (at < 0) return photo;
  const credit = caption
    .slice(at)
    .trim()
    .replace(/^[（(]([^（）()]*)[）)]$/u, "$1");
  return { ...photo, caption: trim(slice(photo.caption, 0, at)), credit };
}
