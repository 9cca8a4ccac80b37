export { ARTWORK_PPI } from "./artwork.js";
export { planLines } from "./assemble.js";
export { countIssue, type IssueKind, isPublicationDay, plannedKind } from "./calendar.js";
export {
  type Area,
  adKey,
  type Band,
  type Between,
  type Edition,
  type EditionFacts,
  type FontFile,
  type Jump,
  type Logo,
  type Page,
  type PhotoFile,
  photoKey,
  type SheetName,
  type Spread,
} from "./edition.js";
export { editionFacts } from "./facts.js";
export { findEdition, findPaper, isFile, sha256, whyNot } from "./folder.js";
export { IMPRINT } from "./imprint.js";
export { fewest, most, sheetInks } from "./inks.js";
export { type FontCheck, inspectFonts, openFonts, type PaperFonts } from "./inspect.js";
export { loadEdition } from "./load.js";
export { logoKey } from "./logos.js";
export { nearest, nearestFile } from "./nearest.js";
export { newEdition, newPaper } from "./new.js";
export type { TemplateFile } from "./own-templates.js";
export { inside, packageRoot, shown } from "./paths.js";
export { type PlanFrame, readPlan } from "./plan.js";
export { pressFileName } from "./press-names.js";
export {
  type AreaSettings,
  type CropWish,
  type EditionFile,
  editionSchema,
  type HeadRole,
  headRoles,
  type PageSettings,
} from "./schema/edition.js";
export { jsonSchemas } from "./schema/json.js";
export { type LexiconFile, lexiconSchema } from "./schema/lexicon.js";
export {
  addressSchema,
  imprintFacts,
  type PaperFile,
  type Person,
  type ProofStage,
  paperSchema,
  proofStages,
} from "./schema/paper.js";
export { type InkSet, inkSets } from "./schema/press.js";
export {
  type HeadPart,
  type HeadStyle,
  type Theme,
  type ThemeInk,
  type TypeStyle,
  themeSchema,
} from "./schema/theme.js";
export { type Embedding, type FeatureName, type SfntFacts, sfntFacts } from "./sfnt-facts.js";
export { sheetEdition } from "./sheet-edition.js";
export {
  isGutterName,
  isWanted,
  pageOfArea,
  sheetName,
  sheetPages,
  sheetSlug,
  sheetWords,
} from "./sheets.js";
export { SIZE_SCALE, sizesDown } from "./type-sizes.js";
export { readYaml } from "./yaml.js";
