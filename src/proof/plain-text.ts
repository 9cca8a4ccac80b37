import type { LetterView, NoteView, PageView } from "./letter.js";

const noteLines = (notes: readonly NoteView[]): string[] =>
  notes.flatMap(({ word, code, message, help, place }) => [
    `  ${word} ${code}　${message}`,
    `    ${place === "" ? "" : `${place}　`}${help}`,
  ]);

function pageLines({ heading, editors, fits, notes }: PageView): string[] {
  const rows = fits.map(
    ({ title, chars, lines, fit }) => `  ${title}　${chars}字　${lines}行　${fit}`,
  );
  return [
    heading,
    ...(editors === "" ? [] : [`  ${editors}`]),
    ...(rows.length === 0 ? [] : ["  【稿件篇幅】", ...rows]),
    ...(notes.length === 0 ? [] : ["  【待处理】", ...noteLines(notes)]),
    "",
  ];
}

/** The letter for readers without HTML: the same facts in the same order. */
export function plainText(view: LetterView): string {
  const { general, files, reduced, warning } = view;
  return [
    `${view.paper}　${view.dateText}　${view.weekday}　${view.issue}`,
    `${view.stage}　第${view.revision}次　打样 ${view.time}　版样号 ${view.digest}`,
    "",
    view.greeting,
    view.request,
    ...(warning === "" ? [] : ["", `※ ${warning}`]),
    "",
    ...view.pages.flatMap(pageLines),
    ...(general.length === 0 ? [] : ["全期", "  【待处理】", ...noteLines(general), ""]),
    "附件",
    ...files.map(({ name, size }) => `  ${name}　${size}`),
    ...(reduced === "" ? [] : [reduced]),
    "",
  ].join("\n");
}
