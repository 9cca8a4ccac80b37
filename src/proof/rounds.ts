import { createHash } from "node:crypto";
import type { ProofStage, SheetName } from "../edition/index.js";
import { type Share, sameAddress } from "./people.js";
import type { Entry, MailRecord } from "./record.js";

/** Which proof of an edition this is. */
export interface Round {
  readonly stage: ProofStage;
  readonly revision: number;
  readonly digest: string;
}

/**
 * The revision (第几次) of a proof: the first of a stage is 1; an edition with another digest than the
 * stage's last proof has the next number; the same digest keeps its number.
 */
export function roundOf(entries: readonly Entry[], stage: ProofStage, digest: string): Round {
  const of = entries.map(({ record }) => record).filter((record) => record.stage === stage);
  const last = of.reduce<MailRecord | undefined>(
    (best, record) => (best && best.revision >= record.revision ? best : record),
    undefined,
  );
  if (!last) return { stage, revision: 1, digest };
  return { stage, revision: last.revision + (last.digest === digest ? 0 : 1), digest };
}

const isOf = (record: MailRecord, round: Round): boolean =>
  record.stage === round.stage && record.revision === round.revision;

/** Pages of a round that a person has, or that are on their way: all but those given up. */
export function pagesHad(entries: readonly Entry[], address: string, round: Round): Set<SheetName> {
  const own = entries.filter(
    ({ state, record }) =>
      state !== "failed" && isOf(record, round) && sameAddress(record.address, address),
  );
  return new Set(own.flatMap(({ record }) => record.pages));
}

/** A share with what is still to be sent of it. */
export interface Due {
  readonly share: Share;
  /** Empty where the person has everything. */
  readonly pages: readonly SheetName[];
  /** How often the person got this round before. */
  readonly copy: number;
}

/**
 * What each person still lacks of a round.
 * @param again true where what they have is to be sent once more
 */
export function dueOf(
  shares: readonly Share[],
  entries: readonly Entry[],
  round: Round,
  again: boolean,
): Due[] {
  return shares.map((share) => {
    const before = entries.filter(
      ({ record }) => isOf(record, round) && sameAddress(record.address, share.address),
    );
    const had = pagesHad(entries, share.address, round);
    const pages = again ? share.pages : share.pages.filter((page) => !had.has(page));
    return { share, pages, copy: before.length };
  });
}

/**
 * The newer revision that makes a waiting mail useless, 0 where there is none: all its pages are
 * sent, or on their way, to the same person in later revisions. An old proof after a new one would
 * only mislead.
 */
export function supersededBy(entries: readonly Entry[], { state, record }: Entry): number {
  if (state !== "queued" && state !== "sending") return 0;
  const newer = entries.filter(
    (one) =>
      one.state !== "failed" &&
      one.record.stage === record.stage &&
      one.record.revision > record.revision &&
      sameAddress(one.record.address, record.address),
  );
  const pages = new Set(newer.flatMap((one) => one.record.pages));
  if (!record.pages.every((page) => pages.has(page))) return 0;
  return Math.max(...newer.map((one) => one.record.revision));
}

/**
 * The name of a mail: the same for the same person, pages and round in whatever run, so that a
 * duplicate carries the same Message-ID and can be recognised (RFC 5322, 3.6.4).
 * @param of.edition the name of its folder: two editions may appear on one day
 */
export function mailId(
  { paper, edition }: { readonly paper: string; readonly edition: string },
  { stage, revision, digest }: Round,
  { share, pages, copy }: Due,
): string {
  const parts = [paper, edition, stage, revision, digest, share.address.toLowerCase(), pages, copy];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
