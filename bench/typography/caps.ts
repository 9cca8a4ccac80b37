import type { Caps } from "./figures.js";

/**
 * How wide banxin itself says that a gap may become, by kind of pair. The typesetter names no caps
 * so far: while this is undefined, the table prints the largest gaps only.
 */
export const CAPS: Caps | undefined = undefined;
