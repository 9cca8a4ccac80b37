import { type PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { BLACK } from "../colour/ink.js";
import { IDENTITY } from "../matrix.js";
import { ContentRewriter } from "./content.js";
import { decodeStream } from "./decode-stream.js";
import { initialState } from "./graphics-state.js";
import type { Job } from "./job.js";
import type { LoadedPage } from "./load-page.js";
import { NestedRewriter } from "./nested.js";
import { contentsOf, newStream, PressTrouble } from "./pdf-objects.js";
import { Resources } from "./resources.js";
import type { Use } from "./use.js";

/** A page's streams joined, as readers see them. */
function pageBytes(job: Job, page: PDFDict): Uint8Array {
  const parts = contentsOf(page).flatMap((object) => {
    if (!object) return [];
    // A page that lost a part of itself must not go to press unseen.
    if (!(object instanceof PDFRawStream)) throw new PressTrouble("a damaged PDF");
    const bytes = decodeStream(object, job.budget.room);
    job.budget.spendContent(bytes.length);
    return [bytes, Uint8Array.of(10)];
  });
  return Buffer.concat(parts);
}

/** Black of a page is DeviceGray from the start, which would knock out: said anew in four inks. */
const START = "0 0 0 1 k 0 0 0 1 K\n";

/**
 * Rewrites a page's content, with all that it draws, into print colours. Its images only get on record.
 * @throws PressTrouble, ContentError for content that is broken or has no end
 */
export function separatePage(job: Job, { page, resources: source }: LoadedPage): void {
  const nested = new NestedRewriter(job);
  const resources = new Resources(job.context, source);
  const paint = { ink: BLACK, outside: [], refused: [] };
  const use: Use = {
    state: initialState(IDENTITY, paint),
    base: IDENTITY,
    faint: false,
    path: [],
    resources: source,
  };
  const content = pageBytes(job, page);
  const rewritten = new ContentRewriter(job, nested, content, resources, use).rewrite(START);
  const empty = job.context.obj({}) as PDFDict;
  page.set(PDFName.of("Contents"), job.context.register(newStream(job.context, empty, rewritten)));
  page.set(PDFName.of("Resources"), resources.toDict());
  const group = nested.group(page);
  if (group) page.set(PDFName.of("Group"), group);
}
