/** A clause of OCFL 1.1 that is broken: E… for MUST, W… for SHOULD, and how. */
export interface Broken {
  readonly clause: string;
  readonly reason: string;
}

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of at least one path. */
export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === "string");

export const broken = (clause: string, reason: string): Broken => ({ clause, reason });

/** The paths of a block of digests and paths, as far as they can be read. */
export const pathsOf = (block: unknown): string[] =>
  isObject(block) ? Object.values(block).flatMap((paths) => (isTexts(paths) ? paths : [])) : [];
