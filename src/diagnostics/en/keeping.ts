import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { count, near } from "./words.js";

/** English: what is wrong with archive, mail and the machine. */
export const enKeeping: Pick<
  Sentences,
  Extract<Code, `BX7${string}` | `BX8${string}` | `BX9${string}`>
> = {
  BX7001: (f) => ({
    message: `The edition "${f.edition}" was built with ${count(f.count, "error")} and is not archived.`,
    help: "Mend the errors and build again; --force archives it all the same.",
  }),
  BX7002: (f) => ({
    message: `"${f.dir}" cannot serve as the archive: ${f.reason}.`,
    help: "Name the folder of an archive, or an empty or new folder, with --store or in paper.yaml (archive).",
  }),
  BX7003: (f) => ({
    message: `There is no archive in "${f.dir}" yet.`,
    help: "Make it with banxin archive add and the first edition; an archive elsewhere is named with --store.",
  }),
  BX7004: (f) => ({
    message: `The archive has no edition "${f.id}".${near(f.nearest)}`,
    help: "See all editions with banxin archive list; a date such as 2026-11-23 is enough.",
  }),
  BX7005: (f) => ({
    message: `"${f.id}" can mean several editions: ${f.names}.`,
    help: "Give one of these names in full.",
  }),
  BX7006: (f) => ({
    message: `The edition ${f.edition} has no version "${f.version}"; the latest is ${f.head}.`,
    help: "See the versions with banxin archive show.",
  }),
  BX7007: (f) => ({
    message: `${f.edition} is archived with other content; changed now: ${f.files}.`,
    help: 'If this is a correction, give its reason: --correction "what and why". Nothing was changed.',
  }),
  BX7009: (f) => ({
    message: `The folder "${f.dir}" is not empty, so nothing was taken out into it.`,
    help: "Name a new or an empty folder.",
  }),
  BX7010: (f) => ({
    message: `The path "${f.path}" of ${f.edition} leads out of the folder or is no file name; nothing was taken out.`,
    help: "Somebody has changed the inventory: run banxin archive verify and fetch the edition from a back-up.",
  }),
  BX7011: (f) => ({
    message: `Changed since it was archived: "${f.file}" (${f.where}).`,
    help: "Fetch this file from a back-up, then run banxin archive verify again.",
  }),
  BX7012: (f) => ({
    message: `Missing: "${f.file}" (${f.where}).`,
    help: "Fetch it from a back-up, then run banxin archive verify again.",
  }),
  BX7013: (f) => ({
    message: `Not part of the archive: "${f.file}" (${f.where}).`,
    help: "Look what it is and move it out; an archive holds nothing but what banxin put there.",
  }),
  BX7014: (f) => ({
    message: `"${f.file}" (${f.where}) breaks clause ${f.clause} of OCFL 1.1: ${f.reason}.`,
    help: "Fetch the folder of this edition from a back-up; the clause stands at https://ocfl.io/1.1/spec/.",
  }),
  BX7015: (f) => ({
    message: `"${f.file}" (${f.where}) leaves an advice of OCFL 1.1 (${f.clause}): ${f.reason}.`,
    help: "No damage; compare with a back-up if nobody knows why.",
  }),
  BX7016: (f) => ({
    message: `An interrupted archive add was tidied up: ${f.what}.`,
    help: "Nothing to do; run banxin archive list to see whether the edition is in.",
  }),
  BX7017: (f) => ({
    message: `The folder "${f.dir}" lies in the archive "${f.store}" itself, so nothing was taken out into it.`,
    help: "Name a folder outside of the archive; an archive holds nothing but what banxin put there.",
  }),
  BX7018: (f) => ({
    message: `The file name "${f.file}" has a quotation mark, a backslash or a control character and is not archived.`,
    help: "Rename the file, and where copy or YAML names it, and build again: the archive must be checkable with awk and sha512sum alone.",
  }),
  BX8001: (f) => ({
    message: `No mail server is set: the environment variable ${f.variable} is empty.`,
    help: "Set it like smtps://name:password@host:465 (write %40 for an @ in the name); --dry-run mails writes the mails as files, without a server.",
  }),
  BX8002: (f) => ({
    message: `The environment variable ${f.variable} does not name a mail server: ${f.reason}.`,
    help: "Write smtps://name:password@host:465 or smtp://name:password@host:587, special characters as %xx.",
  }),
  BX8003: (f) => ({
    message: `There is no address to send from: the name in ${f.variable} is none, and paper.yaml has no email.`,
    help: "Write email into paper.yaml, or use a whole address as the name.",
  }),
  BX8004: (f) => ({
    message: `Nobody gets this proof of "${f.dir}".`,
    help: "Name people and their pages under people in paper.yaml, or addresses with --to; check --stage and --pages.",
  }),
  BX8005: (f) => ({
    message: `In paper.yaml ${f.name} wishes the page "${f.page}", which this edition has not.${near(f.nearest)}`,
    help: "Nothing to do if this edition does not print it; else mend paper.yaml.",
  }),
  BX8006: (f) => ({
    message: `"${f.address}" is not a mail address.`,
    help: "Write it like desk@yunting.example, one address each, without a name.",
  }),
  BX8007: (f) => ({
    message: `"${f.dir}" has ${count(f.count, "error")} and was not sent.`,
    help: "Mend them (banxin check lists them) and build again; --force sends all the same, and the mail says so.",
  }),
  BX8008: (f) => ({
    message: `The proof for ${f.name} (${f.address}) was refused for good: ${f.reason}.`,
    help: "Mend the address or whatever the reason names, and run banxin proof send again.",
  }),
  BX8009: (f) => ({
    message: `The proof for ${f.name} (${f.address}) is not sent yet: ${f.reason}.`,
    help: "It waits in the outbox; run banxin proof resume in a while.",
  }),
  BX8010: (f) => ({
    message: `The mail server ${f.server} cannot be reached: ${f.reason}.`,
    help: "Check network, host and port; the mails wait in the outbox: run banxin proof resume then.",
  }),
  BX8011: (f) => ({
    message: `The mail server ${f.server} refuses name or password: ${f.reason}.`,
    help: "Check BANXIN_SMTP_URL; many providers want a password made for programs. The mails wait in the outbox: run banxin proof resume then.",
  }),
  BX8013: (f) => ({
    message: `"${f.file}" in the outbox cannot be read, or is damaged.`,
    help: "Restore it from a backup. Without one: banxin proof send writes a mail (.eml) anew; move a record (.json) away, then its mail counts as never sent.",
  }),
  BX8014: (f) => ({
    message: `The mail for ${f.name} is ${f.size} even at its smallest, over the limit of ${f.limit}.`,
    help: "It is sent all the same and the server may refuse it; send it in parts with --pages.",
  }),
  BX8015: (f) => ({
    message: `This edition has no page ${f.page}; its pages are ${f.pages}.`,
    help: "Nothing was sent. Mend --pages.",
  }),
  BX9001: (f) => ({
    message: `No browser was found. Looked for: ${f.looked}.`,
    help: "Install Chrome or Chromium, or name one with --browser; banxin doctor checks it.",
  }),
  BX9002: (f) => ({
    message: `The browser "${f.path}" does not start: ${f.reason}.`,
    help: "Name another with --browser; banxin doctor lists those on this machine.",
  }),
  BX9003: (f) => ({
    message: `The packaged browser cannot be unpacked into "${f.dir}": ${f.reason}.`,
    help: "Check disk space and permissions, or name an installed Chrome with --browser.",
  }),
  BX9004: (f) => ({
    message: `"${f.file}" cannot be written: ${f.reason}.`,
    help: "Check disk space and permissions, or name another folder with --out or --store.",
  }),
  BX9005: (f) => ({
    message: `"${f.file}" is held open by another program and cannot be written.`,
    help: "Close that program (probably a PDF viewer) and run the command again.",
  }),
  BX9006: (f) => ({
    message: `"${f.dir}" is neither the folder of a paper nor that of an edition.`,
    help: "A paper has a paper.yaml, an edition an edition.yaml; make them with banxin new and banxin edition new.",
  }),
  BX9007: (f) => ({
    message: `The folder "${f.dir}" exists already and was left alone.`,
    help: "Choose another name, or move the old folder away first.",
  }),
  BX9008: (f) => ({
    message: `Another banxin is at work in "${f.dir}" (${f.holder}); nothing was changed.`,
    help: `Wait until it has ended and try again. Only where no banxin runs on that machine any more, delete "${f.dir}/.banxin-lock".`,
  }),
};
