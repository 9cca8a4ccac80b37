/** How words are distinguished in Word, as far as stories can say it. */
export type PieceStyle = "plain" | "strong" | "emphasis" | "dotted";

/** A stretch of a paragraph: text in one style, the call of a note, a line break. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly style: PieceStyle }
  | { readonly kind: "note"; readonly label: number }
  | { readonly kind: "break" };

/** What the paragraph's style says that it is; absent in the running text. */
export type Role = "title" | "heading" | "caption";

/** A paragraph of foreign copy. */
export interface CopyParagraph {
  readonly kind: "paragraph";
  readonly pieces: readonly Piece[];
  readonly role?: Role;
  readonly centred: boolean;
  /** All of its words are bold. */
  readonly bold: boolean;
  /** In points; 0 where it is not known. */
  readonly size: number;
  /** The number or bullet that Word sets before it; else empty. */
  readonly mark: string;
}

/** A table of foreign copy: rows of cells. */
export interface CopyTable {
  readonly kind: "table";
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

/** A picture by its number in the copy. */
export interface CopyPicture {
  readonly kind: "picture";
  readonly picture: number;
}

/** Verse, which keeps its lines. */
export interface CopyPoem {
  readonly kind: "poem";
  readonly lines: readonly string[];
}

export type CopyBlock = CopyParagraph | CopyTable | CopyPicture | CopyPoem;

/** Copy as it came, before anything is decided about its head. */
export interface Copy {
  readonly blocks: readonly CopyBlock[];
  /** The notes by their label, from 1. */
  readonly notes: readonly (readonly Piece[])[];
  readonly pictures: readonly { readonly ending: string; readonly bytes: Uint8Array }[];
}

/** The words of some pieces, a line end for each break. */
export const words = (pieces: readonly Piece[]): string =>
  pieces.map((p) => (p.kind === "text" ? p.text : p.kind === "break" ? "\n" : "")).join("");

/** A paragraph of running text. */
export const paragraphOf = (text: string): CopyParagraph => ({
  kind: "paragraph",
  pieces: [{ kind: "text", text, style: "plain" }],
  centred: false,
  bold: false,
  size: 0,
  mark: "",
});
