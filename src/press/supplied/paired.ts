import type { Operation } from "../content-stream.js";

/** Content without restores that have no save, and with those that it lacks: in a form they would count. */
export function paired(
  content: Uint8Array,
  stray: readonly Pick<Operation, "start" | "end">[],
  open: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of stray) {
    parts.push(content.subarray(from, start), Uint8Array.of(10));
    from = end;
  }
  parts.push(content.subarray(from), Buffer.from("\nQ".repeat(open)));
  return Buffer.concat(parts);
}
