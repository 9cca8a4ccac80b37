import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import {
  type Between,
  isWanted,
  nearest,
  type Person,
  type ProofStage,
  type SheetName,
  type Spread,
  sheetPages,
} from "../edition/index.js";

/** A page as people name it, or a gutter (中缝): `中缝` names all of them, `中缝4-1` one. */
export interface PageName {
  /** Of a spread or a gutter its name. */
  readonly number: SheetName;
  readonly name: string;
  /** The two pages of a spread, which is sent as a whole. */
  readonly spread?: Spread;
  /** The pages beside a gutter. */
  readonly between?: Between;
}

/** Somebody, and the pages of this edition that he or she is to see. */
export interface Share {
  readonly name: string;
  readonly address: string;
  /** Empty where nobody said. */
  readonly role: string;
  /** In the edition's order, gutters last, without repeats, at least one. */
  readonly pages: readonly SheetName[];
}

/** What a call of `banxin proof send` asks for. */
export interface Wish {
  readonly stage: ProofStage;
  /** Only these addresses; one that nobody in paper.yaml has gets every page that is asked for. */
  readonly to?: readonly string[];
  /** Only these pages, and the gutters between two of them. */
  readonly pages?: readonly number[];
}

/** Domains know no upper case; hardly any server tells local parts by it (RFC 5321, 2.4). */
export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Those of the edition's sheets that a list names, in the edition's order. */
const ordered = (pages: readonly PageName[], named: ReadonlySet<SheetName>): SheetName[] =>
  pages.map(({ number }) => number).filter((number) => named.has(number));

/** Pages that a person wishes, by number or by name; names that the edition has not are told. */
function wishedPages(person: Person, pages: readonly PageName[]): Result<readonly SheetName[]> {
  if (person.pages === "all") return { value: pages.map((p) => p.number), diagnostics: [] };
  const value = new Set<SheetName>();
  const diagnostics: Diagnostic[] = [];
  for (const wish of person.pages) {
    const found = pages.filter(
      (page) =>
        page.number === wish || page.name === wish || pagesOf(page).some((own) => own === wish),
    );
    for (const { number } of found) value.add(number);
    if (found.length > 0) continue;
    const near =
      nearest(
        String(wish),
        pages.map((p) => p.name),
      ) ?? "";
    diagnostics.push(diagnose("BX8005", { name: person.name, page: wish, nearest: near }));
  }
  return { value: ordered(pages, value), diagnostics };
}

const stranger = (address: string): Person => ({
  name: address,
  address,
  pages: "all",
  stages: ["小样", "大样", "清样"],
});

/** The people of a call: those named by `to` whatever their stages, else all of this stage. */
function called(people: readonly Person[], { stage, to }: Wish): Person[] {
  if (to === undefined) return people.filter((person) => person.stages.includes(stage));
  return to.flatMap((address) => {
    const known = people.filter((person) => sameAddress(person.address, address));
    return known.length > 0 ? known : [stranger(address)];
  });
}

/** One mail for each address: who stands in the list twice gets the pages of both. */
function united(shares: readonly Share[], all: readonly PageName[]): Share[] {
  const byAddress = new Map<string, Share>();
  for (const share of shares) {
    const key = share.address.toLowerCase();
    const known = byAddress.get(key);
    const pages = new Set([...(known?.pages ?? []), ...share.pages]);
    byAddress.set(key, { ...(known ?? share), pages: ordered(all, pages) });
  }
  return [...byAddress.values()];
}

const sheetOf = ({ number, between, spread }: PageName) => ({
  number: typeof number === "number" ? number : 0,
  ...(between ? { between } : {}),
  ...(spread ? { spread } : {}),
});

/** The numbers under which a page can be asked for: both of a spread, none for a gutter. */
export const pagesOf = (page: PageName): readonly number[] => sheetPages(sheetOf(page));

const isAsked = (page: PageName, wish: Wish): boolean => isWanted(sheetOf(page), wish.pages);

/**
 * Who gets which pages. Who wishes none of the pages that are asked for gets no mail.
 * Diagnostics: BX8005 a page that this edition has not.
 */
export function sharesOf(
  people: readonly Person[],
  pages: readonly PageName[],
  wish: Wish,
): Result<readonly Share[]> {
  const diagnostics: Diagnostic[] = [];
  const shares: Share[] = [];
  for (const person of called(people, wish)) {
    const wished = wishedPages(person, pages);
    diagnostics.push(...wished.diagnostics);
    const asked = new Set(pages.filter((page) => isAsked(page, wish)).map(({ number }) => number));
    const own = wished.value.filter((page) => asked.has(page));
    if (own.length === 0) continue;
    const { name, address, role = "" } = person;
    shares.push({ name, address, role, pages: own });
  }
  return { value: united(shares, pages), diagnostics };
}
