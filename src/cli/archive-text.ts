import type {
  AddResult,
  ArchiveList,
  ExtractResult,
  ShownEdition,
  ShownVersion,
  StoredFile,
  VerifyResult,
} from "../archive/index.js";
import { hasErrors } from "../diagnostics/index.js";
import type { Context } from "./context.js";
import { countSeverities, sizeText } from "./output.js";
import { table } from "./table.js";

const sizeOf = (files: readonly { readonly bytes?: number }[]): number =>
  files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);

/** What `archive add` says. */
export function addedText({ text: { archive }, output }: Context, result: AddResult): string[] {
  const { outcome, name, version, store, files, bytes, diagnostics } = result;
  return [
    ...output.render(diagnostics),
    archive[outcome](name, version),
    `  ${archive.size(files, sizeText(bytes))}`,
    `  ${archive.store(output.path(store))}`,
  ];
}

/** What `archive list` says: one line for each edition, by date. */
export function listText({ text: { archive }, output }: Context, result: ArchiveList): string[] {
  const { editions, diagnostics } = result;
  const complaints = output.render(diagnostics);
  // An archive whose editions are all damaged is not empty.
  if (editions.length === 0)
    return hasErrors(diagnostics) ? complaints : [...complaints, archive.none];
  const rows = editions.map(({ name, date, issue, pages, versions, bytes }) => [
    date ?? name.slice(0, "2026-11-23".length),
    String(issue ?? "?"),
    String(pages ?? "?"),
    String(versions),
    sizeText(bytes),
    name,
  ]);
  return [
    ...complaints,
    ...table([archive.columns, ...rows], ["left", "right", "right", "right", "right", "left"]),
    "",
    archive.total(editions.length, sizeText(sizeOf(editions))),
  ];
}

type Group = "build" | "pages" | "copy" | "other";
const GROUPS: readonly Group[] = ["build", "pages", "copy", "other"];

const groupOf = ({ path }: StoredFile): Group =>
  GROUPS.find((group) => path.startsWith(`${group}/`)) ?? "other";

const SHOWN = 1_000;

/**
 * A text of the archive, fit for a line of the terminal: somebody may have put control characters or a
 * whole book into it. Marks that turn the direction of writing would let a line lie (Unicode TR 36).
 */
function lineOf(text: string): string {
  const marks = Array.from(
    text.slice(0, 4 * SHOWN).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " "),
  );
  return marks.length > SHOWN ? `${marks.slice(0, SHOWN).join("")}…` : marks.join("");
}

function versionText({ text: { archive } }: Context, shown: ShownVersion): string[] {
  const { version, created, message, user, files } = shown;
  const row = ({ path, bytes, content }: StoredFile): string[] => {
    const from = content.split("/")[0] ?? "";
    const size = bytes === undefined ? archive.missing : sizeText(bytes);
    return [lineOf(path), size, from === version ? "" : archive.kept(from)];
  };
  const groups = GROUPS.flatMap((group) => {
    const members = files.filter((file) => groupOf(file) === group);
    if (members.length === 0) return [];
    return [`  ${archive.groups[group]}`, ...table(members.map(row), ["left", "right", "left"])];
  });
  return [
    `${version}  ${created}${user === undefined ? "" : `  ${archive.by(lineOf(user.name))}`}`,
    ...(message === undefined ? [] : [`  ${archive.reason(lineOf(message))}`]),
    ...groups,
    `  ${archive.size(files.length, sizeText(sizeOf(files)))}`,
  ];
}

/** What `archive show` says: every version with its files, the latest last. */
export function shownText(context: Context, shown: ShownEdition): string[] {
  const { text, output } = context;
  const { name, paper, issue, dir, versions, diagnostics } = shown;
  const facts = [
    name,
    lineOf(String(paper ?? "")),
    issue === undefined ? "" : text.archive.issue(issue),
  ];
  return [
    ...output.render(diagnostics),
    facts.filter((fact) => fact !== "").join("  "),
    `  ${output.path(dir)}`,
    ...versions.flatMap((version) => ["", ...versionText(context, version)]),
  ];
}

/** What `archive extract` says. */
export function extractedText(
  { text: { archive }, output }: Context,
  result: ExtractResult,
): string[] {
  const { name, version, dir, files, bytes, diagnostics } = result;
  return [
    ...output.render(diagnostics),
    archive.extracted(name, version, output.path(dir)),
    `  ${archive.size(files.length, sizeText(bytes))}`,
  ];
}

/** What `archive verify` says: every problem, and the verdict. */
export function verifiedText(
  { text: { archive }, output }: Context,
  result: VerifyResult,
): string[] {
  const { ok, editions, files, diagnostics } = result;
  const verdict = ok
    ? archive.verified(editions, files)
    : archive.damaged(countSeverities(diagnostics).error, editions);
  return [...output.render(diagnostics), verdict];
}
