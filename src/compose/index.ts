import type { Diagnostic, Result } from "../diagnostics/index.js";
import type { Edition, Page } from "../edition/index.js";
import type { FontMeter } from "../typeset/index.js";
import { composeArea } from "./area.js";
import { basicColumns } from "./columns.js";
import {
  earColumns,
  furnitureArea,
  furnitureRules,
  hasMasthead,
  mastheadRules,
  pageFurniture,
} from "./furniture.js";
import { missingGlyphs, missingInPage } from "./glyphs.js";
import { largerThanName } from "./nameplate.js";
import type { Block, Fit, FurnitureBlock, PagePlan, Rule, StoryArea } from "./plan.js";
import { type AreaColumns, rulesBetween } from "./rules.js";

export { longColumn } from "./columns.js";
export { missingInPaper } from "./glyphs.js";
export type {
  Block,
  Box,
  Fit,
  FrameBlock,
  FurnitureBlock,
  GuideItem,
  LabelBlock,
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

/** Drawn cells that begin under a masthead or guide need no separator: those end in their own air. */
function flushUnder(page: Page): (column: number, top: number) => boolean {
  const furniture = page.areas.filter((area) => area.settings.furniture !== undefined);
  return (column, top) =>
    top === 0 ||
    furniture.some((area) =>
      area.bands.some((b) => b.bottom === top && b.firstColumn <= column && column < b.endColumn),
    );
}

/**
 * Composes one page: areas to columns, text poured through them, rules between them, furniture
 * around them. Pure: the same edition gives the same plan.
 */
export function composePage(page: Page, edition: Edition, meter: FontMeter): Result<PagePlan> {
  const { theme } = edition;
  const offset = hasMasthead(page) ? 0 : theme.furniture.folio;
  const flush = flushUnder(page);
  const placed: AreaColumns[] = page.areas.map((area) => ({
    area,
    columns: basicColumns(area, theme, offset, flush),
  }));
  const furniture: FurnitureBlock[] = [...pageFurniture(edition, offset)];
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
    if (area.stories.length === 0) continue;
    const columns = area.settings.furniture === "ear" ? earColumns(drawn) : drawn;
    const composed = composeArea(area, columns, { edition, meter, page: page.number });
    blocks.push(...composed.blocks);
    rules.push(...composed.rules);
    fits.push(...composed.fits);
    diagnostics.push(...composed.diagnostics);
    for (const story of area.stories) {
      // Several short stories stand under heads like those of sections.
      const title = area.settings.stories === undefined ? [] : [theme.section.font];
      diagnostics.push(...missingGlyphs(story, area.settings.role, theme, meter, ...title));
      areas.push({
        area: area.letter,
        story: story.file,
        boxes: columns.map((c) => ({ x: c.x, y: c.top, width: c.width, height: c.bottom - c.top })),
      });
    }
  }
  diagnostics.push(...largerThanName(blocks, page));
  diagnostics.push(...missingInPage(page, blocks, edition, meter));
  const plan: PagePlan = {
    number: page.number,
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
