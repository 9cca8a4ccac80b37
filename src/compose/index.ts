import type { Diagnostic, Result } from "../diagnostics/index.js";
import { type Edition, type Page, sheetName } from "../edition/index.js";
import type { FontMeter } from "../typeset/index.js";
import { composeAd } from "./ad.js";
import { checkAdScale } from "./ad-scale.js";
import { checkAdSize } from "./ad-size.js";
import { composeArea } from "./area.js";
import { startOf } from "./chain.js";
import { collidingHeads } from "./colliding-heads.js";
import { piecesOf } from "./columns.js";
import { acrossFold } from "./fold.js";
import {
  earColumns,
  furnitureArea,
  furnitureRules,
  isFurniture,
  mastheadRules,
  pageFurniture,
} from "./furniture.js";
import { missingGlyphs, missingInPage } from "./glyphs.js";
import { largerThanName } from "./nameplate.js";
import { noticeRules } from "./notices.js";
import { headerLines, placedAreas } from "./page-areas.js";
import type { Block, Fit, FurnitureBlock, PagePlan, Rule, StoryArea } from "./plan.js";
import { rulesBetween } from "./rules.js";
import { throughGutters } from "./through-gutters.js";

export { longColumn } from "./columns.js";
export { outerEdge } from "./furniture.js";
export { missingInPaper } from "./glyphs.js";
export type {
  Block,
  Box,
  Fit,
  Focus,
  FrameBlock,
  FurnitureBlock,
  GuideItem,
  LabelBlock,
  LogoBlock,
  PagePlan,
  PhotoBlock,
  PlacedColumn,
  PlacedLine,
  Rule,
  StoryArea,
  TextBlock,
  TextRole,
  VerticalBlock,
} from "./plan.js";

/**
 * Composes one page: areas to columns, text poured through them, rules between them, furniture
 * around them. Pure: the same edition gives the same plan. A gutter (中缝) is composed as a page that is
 * its strip, without furniture; a spread (通版) as one of twice the columns.
 * @param edition for a gutter or a spread, as sheetEdition gives it
 */
export function composePage(page: Page, edition: Edition, meter: FontMeter): Result<PagePlan> {
  const { theme } = edition;
  const offset = headerLines(page, theme);
  const placed = placedAreas(page, theme);
  const furniture: FurnitureBlock[] = page.between ? [] : [...pageFurniture(page, edition, offset)];
  const diagnostics: Diagnostic[] = [];
  for (const { area, columns } of placed) {
    const made = furnitureArea(area, columns, edition, meter);
    furniture.push(...made.value);
    diagnostics.push(...made.diagnostics);
  }
  const blocks: Block[] = [...furniture];
  const rules: Rule[] = [
    ...mastheadRules(furniture),
    ...furniture.flatMap(furnitureRules),
    ...rulesBetween(placed, theme),
  ];
  const fits: Fit[] = [];
  const areas: StoryArea[] = [];
  for (const { area, columns: drawn } of placed) {
    if (isFurniture(area)) continue;
    const columns = area.settings.furniture === "ear" ? earColumns(drawn) : drawn;
    diagnostics.push(...checkAdSize(area, drawn, page, theme));
    if (area.settings.file !== undefined) {
      const supplied = composeAd(area, columns, edition, meter);
      blocks.push(...supplied);
      diagnostics.push(...checkAdScale(area, supplied, edition));
      continue;
    }
    const start = startOf(area, edition, meter);
    const context = { edition, meter, page: sheetName(page), ...(start ? { start } : {}) };
    const composed = composeArea(area, columns, context);
    blocks.push(...composed.blocks);
    rules.push(...composed.rules);
    if (page.between) rules.push(...noticeRules(area, composed.blocks));
    fits.push(...composed.fits);
    diagnostics.push(...composed.diagnostics);
    for (const story of area.stories) {
      // Several short stories stand under heads like those of sections.
      const { role, stories } = area.settings;
      const title = stories === undefined ? undefined : theme.section.font;
      const asLogo = composed.blocks.some((b) => b.kind === "logo" && b.story === story.file);
      if (start === undefined)
        diagnostics.push(...missingGlyphs(story, role, theme, meter, title, asLogo));
      areas.push({
        area: area.letter,
        story: story.file,
        boxes: columns
          .flatMap(piecesOf)
          .map((c) => ({ x: c.x, y: c.top, width: c.width, height: c.bottom - c.top })),
      });
    }
  }
  diagnostics.push(...largerThanName(blocks, page));
  diagnostics.push(...collidingHeads(placed, blocks, theme));
  diagnostics.push(...throughGutters(page, theme.page.columns));
  diagnostics.push(...acrossFold(page, blocks, theme, meter));
  diagnostics.push(...missingInPage(page, blocks, edition, meter));
  const plan: PagePlan = {
    number: page.number,
    ...(page.spread ? { spread: page.spread } : {}),
    ...(page.between ? { between: page.between } : {}),
    name: page.settings.name,
    editors: page.settings.editors,
    facts: edition.facts,
    blocks,
    rules,
    areas,
    fits,
  };
  return { value: plan, diagnostics };
}
