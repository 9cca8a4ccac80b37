export { isByline } from "./names.js";
export type { Piece } from "./pieces.js";
export { type Manner, type Restoration, restored, restorePunctuation } from "./restore.js";
