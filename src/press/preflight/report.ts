import { type Code, type Diagnostic, diagnose } from "../../diagnostics/index.js";
import { type Mm, ptToMm, round } from "../../units.js";
import { SAID } from "../separate/job.js";
import type { Fault, SheetFacts } from "./rule.js";

interface Told {
  readonly fault: Fault;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly count: number;
}

/** Collects the faults of a page: of one kind in one element the worst is told, with how many there are. */
export class Report {
  private readonly told = new Map<string, Told>();
  private readonly elements = new Map<Code, number>();
  private readonly more = new Map<Code, number>();

  /** @param nameAt what stands at a place, in mm from the trimmed page's top left */
  constructor(
    private readonly sheet: SheetFacts,
    private readonly nameAt: ((x: Mm, y: Mm) => string | undefined) | undefined,
  ) {}

  add(fault: Fault): void {
    const { trim, page } = this.sheet;
    const { box, part, code, weight = 0 } = fault;
    // What sticks out of the page is named by the corner that is on it.
    const x = round(ptToMm(Math.max(box.left, trim.left) - trim.left), 1);
    const y = round(ptToMm(trim.top - Math.min(box.top, trim.top)), 1);
    const own = this.nameAt?.(x, y);
    const element = own === undefined ? part : `${part} (${own})`;
    // What a fault names is part of its kind; how bad it is, is not.
    const names = Object.values(fault.facts).filter((fact) => typeof fact === "string");
    const key = JSON.stringify([code, element, names]);
    const known = this.told.get(key);
    const facts = { page, ...fault.facts, x, y, element };
    if (known) {
      const count = known.count + 1;
      const worse = weight > (known.fault.weight ?? 0);
      this.told.set(key, worse ? { fault, facts, count } : { ...known, count });
      return;
    }
    const elements = this.elements.get(code) ?? 0;
    if (elements >= SAID) this.more.set(code, (this.more.get(code) ?? 0) + 1);
    else {
      this.elements.set(code, elements + 1);
      this.told.set(key, { fault, facts, count: 1 });
    }
  }

  get diagnostics(): Diagnostic[] {
    const { page } = this.sheet;
    return [
      ...[...this.told.values()].map(({ fault, facts, count }) =>
        diagnose(fault.code, { ...facts, count }),
      ),
      ...[...this.more].map(([code, count]) => diagnose("BX6047", { page, code, count })),
    ];
  }
}
