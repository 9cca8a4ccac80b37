import type { Span } from "../diagnostics/index.js";
import type { DeskRule } from "./desk-rules.js";
import type { Repair } from "./repair.js";

/**
 * How a run of text is distinguished; the theme says which font that is. `dotted` asks for 着重号,
 * `gloss` is a pronunciation in brackets after its word (垚（yáo）), as newspapers print it; `super` and
 * `sub` are raised and lowered.
 */
export type RunStyle =
  | "plain"
  | "strong"
  | "emphasis"
  | "dotted"
  | "gloss"
  | "super"
  | "sub"
  | "code";

/**
 * How a paragraph stands apart from the running text: a quotation or document, a side box (链接,
 * 编者按, 新闻背景), question and answer, a footnote, a pull quote.
 */
export type Setting = "quote" | "aside" | "dialogue" | "note" | "pull";

/** A run of text in one style, with the place in the file where it begins. */
export interface Run {
  readonly text: string;
  readonly style: RunStyle;
  readonly span: Span;
  /** Of a `gloss`: how many UTF-16 units before it are the word that it reads. */
  readonly reads?: number;
  /** The address that the run links to. Print has no links: for readers of the screen. */
  readonly link?: string;
}

/** Text of one paragraph, title line, cell …: runs in order. */
export type Text = readonly Run[];

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
  readonly span: Span;
  /** Absent in the running text. */
  readonly setting?: Setting;
}

/** A section head inside a story (小标题). */
export interface Heading {
  readonly kind: "heading";
  readonly text: Text;
  readonly span: Span;
  /** `aside` for the label of a side box. */
  readonly setting?: Setting;
}

/** Verse: lines are kept as written; an empty line parts two stanzas. */
export interface Poem {
  readonly kind: "poem";
  readonly lines: readonly Text[];
  readonly span: Span;
}

/** A block of the running text, poured through the columns in order. */
export type Block = Paragraph | Heading | Poem;

/** A lead box (核心提示): a vertical label and some paragraphs, framed beside the text. */
export interface LeadBox {
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
  readonly span: Span;
}

/** A table; `header` may be empty. Cells hold plain lines of text. */
export interface Table {
  readonly title: string;
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly span: Span;
}

/** A photograph with its caption and credit. `src` is absent where the copy came without the picture. */
export interface Photo {
  readonly src?: string;
  readonly caption: Text;
  readonly credit: string;
  readonly span: Span;
}

/** Who did what: 记者 顾青; the role as the copy writes it. */
export interface Credit {
  readonly role: string;
  readonly names: readonly string[];
}

/** Where the news comes from: 本报讯, 新华社北京11月13日电, 据新华社电 (an edited dispatch). */
export interface Dateline {
  readonly agency: string;
  readonly place: string;
  /** As written, without a year: 11月13日. */
  readonly date: string;
  /** The paper changed the dispatch (据). */
  readonly edited: boolean;
}

/** Languages in which stories may be written (BCP 47); the setting of marks goes by it. */
export const storyLanguages = ["zh-CN", "zh-TW", "zh-HK"] as const;
export type StoryLanguage = (typeof storyLanguages)[number];

/** One story as the desk understands it: everything that the copy says, nothing about the page. */
export interface Story {
  /** File name relative to the edition's folder, with forward slashes. */
  readonly file: string;
  /** 引题 (肩题), one text for each line. */
  readonly kicker: readonly Text[];
  /** 主题, one text for each line that the author asked for. */
  readonly title: readonly Text[];
  /** 副题. */
  readonly deck: readonly Text[];
  /** The byline printed under the head (□记者 …); empty where it stands in the dateline. */
  readonly byline: Text;
  /** Everybody that byline and dateline name, in their order. */
  readonly credits: readonly Credit[];
  readonly dateline?: Dateline;
  /** 栏目, e.g. 时评. */
  readonly column: string;
  /** A short headline for the front page's guide and for jumps; the title's text where none is given. */
  readonly short: string;
  readonly blocks: readonly Block[];
  readonly leads: readonly LeadBox[];
  readonly photos: readonly Photo[];
  readonly tables: readonly Table[];
  /** Desk code such as ③7: printed small after the last paragraph, not part of the text. */
  readonly signOff: string;
  /** The story's own language; the paper's where absent. */
  readonly language?: StoryLanguage;
  /** Rules of the sub-editor's desk that the story's front matter switches off. */
  readonly deskOff: readonly DeskRule[];
  /** What was mended while reading, in the order of the file; the texts above are the mended ones. */
  readonly repairs: readonly Repair[];
}

/** The characters of a text without its styles. */
export const plain = (text: Text): string => text.map((run) => run.text).join("");
