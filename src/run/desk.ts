import type { Diagnostic } from "../diagnostics/index.js";
import type { Edition, HeadRole, Page } from "../edition/index.js";
import { reviewStory } from "../manuscript/index.js";

/** Roles of heads under which news stands; the others are comments, verse, briefs and notices. */
const NEWS: ReadonlySet<HeadRole> = new Set(["lead", "main", "feature", "second", "third"]);

/**
 * Has the sub-editor's desk read the stories of some pages, with the edition's date and the paper's
 * word list. Several stories in one area are briefs.
 */
export function reviewPages(pages: readonly Page[], edition: Edition): readonly Diagnostic[] {
  const { date } = edition.facts;
  const { off } = edition.paper.desk;
  return pages.flatMap(({ areas }) =>
    areas.flatMap(({ stories, settings }) => {
      // Read where it begins, under the role of its first part.
      if (settings.continues !== undefined) return [];
      const news = settings.stories === undefined && NEWS.has(settings.role);
      const context = { date, news, lexicon: edition.lexicon, off };
      return stories.flatMap((story) => reviewStory(story, context));
    }),
  );
}
