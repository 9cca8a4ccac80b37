import stringWidth from "string-width";

/** One column of a table: which side its cells lean to. */
export type Side = "left" | "right";

/**
 * Rows of text in aligned columns, two spaces apart, two spaces in: widths are those of the
 * terminal, so Chinese and Latin cells line up.
 */
export function table(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const widths = sides.map((_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  return rows.map((row) => {
    const cells = sides.map((side, column) => {
      const cell = row[column] ?? "";
      const fill = " ".repeat((widths[column] ?? 0) - stringWidth(cell));
      return side === "left" ? cell + fill : fill + cell;
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}

/** Shortens a text to a number of terminal columns. */
export function clip(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += stringWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return kept;
}
