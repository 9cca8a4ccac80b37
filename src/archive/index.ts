export {
  type AddOptions,
  type AddResult,
  type ArchiveProgress,
  addEdition,
} from "./add.js";
export type { StoredFile } from "./contents.js";
export { type ExtractOptions, type ExtractResult, extractEdition } from "./extract.js";
export type { User } from "./inventory.js";
export {
  type ArchiveList,
  type ListedEdition,
  listEditions,
  type ShownEdition,
  type ShownVersion,
  showEdition,
} from "./list.js";
export { storeAround } from "./store.js";
export { type VerifyOptions, type VerifyResult, verifyArchive } from "./verify.js";
