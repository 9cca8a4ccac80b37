import type { CliText } from "./zh-CN.js";

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
const near = (name: string): string => (name === "" ? "" : ` Did you mean "${name}"?`);

/** English: all help and all messages of the command line. */
export const en: CliText = {
  titles: {},
  optionsWord: "[options]",
  commandWord: "<command>",
  examplesTitle: "Examples:",
  about: "banxin: a newspaper from Markdown stories and photos, from page plan to PDF.",
  options: {
    help: "show help",
    version: "show the version",
    lang: "language: zh or en; otherwise that of BANXIN_LANG or of the system",
    format: "output: text for people, json for programs; text if not given",
    helpCommand: "show the help of a command",
  },
  values: {
    lang: "language",
    format: "format",
    dir: "dir",
    pages: "list",
    path: "path",
    stage: "stage",
    address: "address",
    megabytes: "MB",
  },
  commands: {
    new: {
      about: "Make a new paper: a folder with its identity, its theme and a sample edition",
      args: { dir: ["dir", "folder to be made"] },
      examples: ["banxin new my-paper", "banxin new ~/papers/county-news"],
    },
    edition: {
      about: "Manage the editions of a paper",
      examples: ["banxin edition new 2026-11-24", "banxin edition new 2026-11-24 --paper my-paper"],
    },
    editionNew: {
      about:
        "Make a new edition: issue number, weekday, lunar date, and the last plan to start from",
      args: { date: ["date", "date of publication, such as 2026-11-24"] },
      paper: "folder of the paper; the current folder if not given",
      examples: ["banxin edition new 2026-11-24", "banxin edition new 2026-11-24 --paper my-paper"],
    },
    import: {
      about:
        "Import Word files (.docx) and text into an edition: each becomes a story, nothing is ever overwritten",
      args: { file: ["file", "file to import: .docx, .txt or .md; may be several"] },
      into: "the edition: a folder with an edition.yaml",
      examples: [
        "banxin import copy.docx --into editions/2026-11-23",
        "banxin import mail/*.docx notice.txt --into editions/2026-11-23",
      ],
    },
    build: {
      about: "Set the pages and make the PDF proof; several editions are built one after another",
      args: { dir: ["edition-dir", "folder with an edition.yaml; may be several"] },
      out: "folder for the results",
      pages: "build these pages only, such as 1,3 or 1,3-5",
      png: "save a PNG picture of each page too",
      browser: "browser that prints: path of a Chrome or Chromium",
      examples: [
        "banxin build editions/2026-11-23",
        "banxin build editions/2026-11-23 --pages 1,3 --png",
        "banxin build editions/2026-11-23 editions/2026-11-24 --out results",
      ],
    },
    check: {
      about: "Check copy and layout only: no files, no browser",
      args: { dir: ["edition-dir", "folder with an edition.yaml"] },
      examples: [
        "banxin check editions/2026-11-23",
        "banxin check editions/2026-11-23 --format json",
      ],
    },
    proof: {
      about: "Mail proofs (galley, page, final) to those who answer for the pages",
      examples: [
        "banxin proof send editions/2026-11-23 --stage page",
        "banxin proof status editions/2026-11-23",
      ],
    },
    proofSend: {
      about:
        "Mail proofs: one mail to each of the people in paper.yaml, with their pages only; a proof that somebody has is not sent again",
      args: { dir: ["edition-dir", "folder with an edition.yaml, built before"] },
      stage: "which proof: galley, page or final",
      to: "to these addresses only; one that is not among the people gets all pages",
      pages: "these pages only, such as 1,3 or 1,3-5",
      dryRun: "send nothing, write the mails as .eml files into this folder",
      built: "folder of the build, where --out was used",
      limit: "largest mail in MB, attachments are made smaller to fit; 18 if not given",
      again: "send once more what people have already",
      force: "send in spite of errors; the mail says so",
      examples: [
        "banxin proof send editions/2026-11-23 --stage page --dry-run mails",
        "banxin proof send editions/2026-11-23 --stage page",
        "banxin proof send editions/2026-11-23 --stage final --pages 1 --to xuheng@yunting.example",
      ],
    },
    proofResume: {
      about: "Send what earlier runs left in the outbox",
      args: { dir: ["edition-dir", "folder with an edition.yaml"] },
      examples: ["banxin proof resume editions/2026-11-23"],
    },
    proofStatus: {
      about: "Show who was sent which pages at which revision, what failed and why",
      args: { dir: ["edition-dir", "folder with an edition.yaml"] },
      examples: [
        "banxin proof status editions/2026-11-23",
        "banxin proof status editions/2026-11-23 --format json",
      ],
    },
    doctor: {
      about: "Check browser, fonts and cache on this machine",
      paper: "check the fonts of this paper too",
      browser: "check this browser",
      examples: ["banxin doctor", "banxin doctor --browser /usr/bin/chromium"],
    },
  },
  usage: {
    prefix: "Wrong usage: ",
    unknownOption: (name, nearest) => `there is no option "${name}".${near(nearest)}`,
    unknownCommand: (name, nearest) => `there is no command "${name}".${near(nearest)}`,
    missingArgument: (name) => `the argument "${name}" is missing.`,
    optionMissingArgument: (flags) => `the option "${flags}" needs a value.`,
    missingOption: (flags) => `the option "${flags}" is missing.`,
    megabytes: (flag, value) => `${flag} cannot be "${value}"; write a number of MB, such as 18.`,
    excessArguments: "too many arguments.",
    choice: (flag, value, choices) => `${flag} cannot be "${value}"; choose one of ${choices}.`,
    pages: (value) => `--pages cannot be "${value}"; write it like 1,3 or 1,3-5.`,
    date: (value) => `"${value}" is not a date; write it like 2026-11-24.`,
    sameName: (name) =>
      `two editions have folders named "${name}" and would overwrite each other in one --out; build them apart.`,
    seeHelp: (command) => `For help: ${command} --help`,
  },
  stages: {
    manuscript: "reading stories",
    edition: "reading the edition",
    typeset: "setting type",
    compose: "composing pages",
    browser: "preparing the browser",
    render: "printing pages",
    press: "making the PDF",
    write: "writing files",
  },
  kinds: { proof: "proof", geometry: "geometry", report: "report", png: "picture" },
  edition: {
    ok: (name) => `${name}: done`,
    failed: (name) => `${name}: has errors`,
    stopped: (name) => `${name}: not finished`,
    files: "Files",
    times: "Times",
    fits: "Copyfit",
    fitColumns: ["Story", "Page", "Chars", "Lines", "Fit"],
    over: (lines, chars) => `${count(chars, "char")}, ${count(lines, "line")} over`,
    short: (lines) => `${count(lines, "line")} short`,
    fitting: "fits",
    counts: (errors, warnings, notes) =>
      `${count(errors, "error")}, ${count(warnings, "warning")}, ${count(notes, "note")}`,
    total: (good, all) => `${good} of ${count(all, "edition")} good.`,
  },
  made: {
    paper: (dir) => `New paper: ${dir}`,
    edition: (dir, facts) =>
      `New edition: ${dir} (${facts.dateText} ${facts.weekday} ${facts.lunar})`,
    issue: (issue, pages) => `Issue ${issue}, ${count(pages, "page")}`,
    next: "Next:",
  },
  imported: {
    step: "importing",
    story: (file, story) => `${file} -> ${story}`,
    photos: (photos) => count(photos, "photo"),
    none: (file) => `${file}: not imported`,
    total: (good, all) => `${good} of ${count(all, "file")} imported.`,
    next: "Give the stories their areas in edition.yaml, then run banxin check.",
  },
  proof: {
    steps: { compose: "writing mails", send: "sending mails" },
    states: {
      queued: "waits",
      sending: "waits",
      sent: "sent",
      failed: "failed",
      had: "has it, not sent again",
      written: "written",
    },
    columns: ["Proof", "Name", "Address", "Pages", "Result", "Time", "Remark"],
    stages: ["galley", "page proof", "final proof"],
    revision: (stage, revision) => `${stage} ${revision}`,
    twice: "may have arrived once already",
    tries: (tries) => `${tries} failed ${tries === 1 ? "try" : "tries"}`,
    none: "No proofs have been sent.",
    nothing: "Nothing waits to be sent.",
    had: "Everybody has this proof, nothing was sent; --again sends it once more.",
    total: (sent, waiting, failed) => `${sent} sent, ${waiting} waiting, ${failed} failed.`,
    written: (mails, dir) => `${count(mails, "mail")} written to "${dir}", nothing sent.`,
  },
  doctor: {
    browsers: "Browsers",
    fonts: "Fonts",
    cache: "Cache folder",
    advice: "Advice",
    used: "used",
    good: "usable",
    bad: "not usable",
    none: "none found",
    ok: "All is ready.",
    notOk: "Something needs attention.",
  },
  interrupted: "Interrupted.",
  oldNode: (have, want) => `This is Node.js ${have}; banxin needs ${want} or newer.`,
  unexpected: (message, bugs) =>
    `An unexpected error in banxin: ${message}. Please report it to ${bugs ?? "the maintainers of banxin"}; run it again with BANXIN_DEBUG=1 for details.`,
  brokenOutput: (message) => `Cannot write the output: ${message}`,
};
