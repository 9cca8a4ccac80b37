import type { Span } from "../diagnostics/index.js";
import type { Heading, Photo, Poem, Setting, Table, Text } from "./story.js";

/** A paragraph on its way to the story. */
export interface ParagraphNode {
  readonly kind: "paragraph";
  readonly text: Text;
  /** The lines as written, for readers to whom line breaks speak (labels, poems). */
  readonly lines: readonly Text[];
  readonly span: Span;
  /** Written as a unit (list item, quotation, code): never joined, never a caption. */
  readonly whole: boolean;
  readonly setting?: Setting;
}

/** A heading that still knows how many # it has. */
export interface HeadingNode extends Heading {
  readonly level: number;
}

/** A lead box; `flow` is true where a label began it and its paragraphs follow in the text. */
export interface LeadNode {
  readonly kind: "lead";
  readonly label: string;
  readonly paragraphs: readonly ParagraphNode[];
  readonly span: Span;
  readonly flow: boolean;
}

export interface TableNode {
  readonly kind: "table";
  readonly table: Table;
}

export interface PhotoNode {
  readonly kind: "photo";
  readonly photo: Photo;
}

/** What a story's Markdown holds, in the order of the file. */
export type Node = ParagraphNode | HeadingNode | Poem | LeadNode | TableNode | PhotoNode;
