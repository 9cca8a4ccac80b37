import { pinyin } from "pinyin-pro";
import type { Check, Finding } from "./finding.js";
import { type Naming, namings } from "./person-names.js";

/**
 * One person's name spelt in two ways in one story: 张小满 and 张晓满, which sound alike, or a
 * speaker who was never introduced and differs in a single character from one who was. Names count
 * as names only beside a role or a verb of speech; brothers and sisters, each introduced, stay.
 * (人名前后一致: the first thing that proofreaders are taught to compare.)
 */
export const checkNames: Check = (copy) => {
  const all = copy.passages.flatMap(namings);
  const known = all.filter(({ whole }) => whole);
  const introduced = known.filter((naming) => naming.introduced);
  const bySound = firstBy(known, ({ name }) => [soundOf(name)]);
  const byShape = firstBy(introduced, ({ name }) => shapesOf(name));
  const names = new Set(introduced.map(({ name }) => name));
  const once = onlyOnce(known);
  const said = new Set<string>();
  return all.flatMap((naming): Finding[] => {
    const { name, whole } = naming;
    if (said.has(name)) return [];
    const strange = whole && once.has(name) && !names.has(name);
    const shaped = strange ? shapesOf(name).map((shape) => byShape.get(shape)) : [];
    const other = [bySound.get(soundOf(name)), ...shaped].find(
      (each) => each !== undefined && each.name !== name,
    );
    // A name whose end is not certain must be a whole one of three characters to be compared.
    if (!other || (!whole && name.length < 3)) return [];
    said.add(name);
    return [finding(naming, other)];
  });
};

const finding = ({ name, at, passage }: Naming, other: Naming): Finding => ({
  facts: { name, other: other.name },
  span: passage.place(at, at + name.length),
  related: other.passage.place(other.at, other.at + other.name.length),
});

/** The first naming under each of its keys. */
function firstBy(
  list: readonly Naming[],
  keys: (naming: Naming) => readonly string[],
): ReadonlyMap<string, Naming> {
  const first = new Map<string, Naming>();
  for (const naming of list) {
    for (const key of keys(naming)) if (!first.has(key)) first.set(key, naming);
  }
  return first;
}

function onlyOnce(list: readonly Naming[]): ReadonlySet<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const { name } of list) {
    if (once.has(name)) more.add(name);
    once.add(name);
  }
  return new Set([...once].filter((name) => !more.has(name)));
}

/** How a name sounds, without tones: they are what a reporter's ear and input method mistake. */
const soundOf = (name: string): string => pinyin(name, { toneType: "none", surname: "head" });

/** A name of three characters with either of its given characters left open. */
const shapesOf = (name: string): readonly string[] =>
  name.length === 3 ? [`${name.charAt(0)}*${name.charAt(2)}`, `${name.slice(0, 2)}*`] : [];
