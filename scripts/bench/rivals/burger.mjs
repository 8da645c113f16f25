//! burgerLinker's published rule (CLARIAH/burgerLinker, Index.java and README, February 2026) on the cleaned lists.
//!
//! Its certificates name a subject and the subject's parents; two are linked where first and last names of *both* roles
//! are within a Levenshtein distance that grows with their length. Here a child's row is such a certificate (the child,
//! the told mother or father), and an adult's row another (the adult, the child that it names). Where only one of the two
//! is named, that one decides, as with its --ignore-relatives.
//
//   node scripts/bench/rivals/burger.mjs --children cleaned/children.csv --adults cleaned/adults.csv --out links.csv
import { distance } from 'fastest-levenshtein';
import { index, isMain, rival, told, toldParents, words, years } from './people.mjs';

/** Distance allowed for a name of that many letters: --max-lev 4, its default. */
export const tolerance = (length) => (length <= 1 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : length <= 11 ? 3 : 4);

/**
 * Mothers give birth from 14 to 50, fathers from 14: its wiki's ages, in the place of its rules between certificates,
 * which start from weddings.
 */
const AGES = { F: [14, 50], M: [14, 110] };

/**
 * Distance of two last names, each as its words, or null where it is too great. Compound ones are one name to it:
 * `LOPEZ_PEREZ` has eleven letters. Where one of two surnames is missing on one side, the other alone is compared: its
 * Dutch certificates have one each. Names that begin with another letter are compared too (--ignore-block), since that
 * finds more.
 */
export function lastNames(one, other) {
  if (one.length === other.length) return one.length === 1 ? within(one[0], other[0]) : within(compound(one), compound(other));
  let best = null;
  for (const a of one) {
    for (const b of other) {
      const found = within(a, b);
      if (found !== null && (best === null || found < best)) best = found;
    }
  }
  return best;
}

const joined = new Map();

/** Kept, since every name is compared with thousands. */
function compound(words) {
  if (!joined.has(words)) joined.set(words, words.join('_'));
  return joined.get(words);
}

/** Distance of first names, or null. Of several on both sides two must be alike; against a single one any may be. */
export function firstNames(one, other) {
  const alike = one.map((a) => least(other.map((b) => within(a, b)))).filter((near) => near !== null);
  const needed = Math.min(one.length, other.length) > 1 ? 2 : 1;
  if (alike.length < needed) return null;
  return alike.toSorted((a, b) => a - b).slice(0, needed).reduce((sum, near) => sum + near, 0);
}

function least(found) {
  const known = found.filter((near) => near !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function within(one, other) {
  const most = tolerance(one.length);
  if (Math.abs(one.length - other.length) > most) return null;
  const found = distance(one, other);
  return found <= most ? found : null;
}

/** Whom of `people` a name may mean, with the distance; names are looked up once each, as its automata do. */
function searcher(people) {
  const bySurnames = [...index(people, ({ surnames }) => [surnames])].map(([surnames, group]) => [words(surnames), group.map((person) => [words(person.given), person])]);
  const seen = new Map();
  const near = (surnames) => {
    if (!seen.has(surnames)) {
      const asked = words(surnames);
      seen.set(surnames, bySurnames.map(([other, group]) => [group, lastNames(asked, other)]).filter(([, far]) => far !== null));
    }
    return seen.get(surnames);
  };
  return ({ given, surnames }) => {
    const asked = words(given);
    return near(surnames).flatMap(([group, far]) => group.flatMap(([other, person]) => {
      const first = firstNames(asked, other);
      return first === null ? [] : [[person, far + first]];
    }));
  };
}

/** From two lists, a function that gives a child's candidates. */
export function burger(children, adults) {
  const parents = searcher(adults);
  const naming = searcher(adults.flatMap((adult) => told(adult, 'child').filter((kin) => kin.given && kin.surnames).map((kin) => ({ ...kin, adult }))));
  const names = new Map(adults.map((adult) => [adult, told(adult, 'child').some((kin) => kin.given && kin.surnames)]));
  return (child) => {
    const said = toldParents(child).filter((parent) => parent.given && parent.surnames);
    const asParent = nearest(said.flatMap((parent) => parents(parent)
      .filter(([adult]) => parent.whom === 'parent' || !adult.sex || adult.sex === { mother: 'F', father: 'M' }[parent.whom])));
    const asChild = nearest(naming(child).map(([kin, far]) => [kin.adult, far]));
    const found = [];
    for (const adult of new Set([...asParent.keys(), ...asChild.keys()])) {
      const both = asParent.has(adult) && asChild.has(adult);
      // A row that names somebody else is no match: both roles must agree where both are named.
      const toldOfSex = said.some((parent) => parent.whom === 'parent' || !adult.sex || adult.sex === { mother: 'F', father: 'M' }[parent.whom]);
      if (!both && (asParent.has(adult) ? names.get(adult) : toldOfSex)) continue;
      if (!oldEnough(child, adult)) continue;
      found.push({ adult, both, far: (asParent.get(adult) ?? 0) + (asChild.get(adult) ?? 0) });
    }
    found.sort((a, b) => Number(b.both) - Number(a.both) || a.far - b.far);
    // It gives no probability; one of however many are as near or nearer.
    return found.slice(0, 20).map((one) => {
      const asGood = found.filter((other) => other.both === one.both ? other.far <= one.far : other.both).length;
      return { adult: one.adult, probability: 1 / asGood, band: asGood === 1 ? 'strong' : 'tie' };
    });
  };
}

function nearest(found) {
  const best = new Map();
  for (const [person, far] of found) best.set(person, Math.min(far, best.get(person) ?? Infinity));
  return best;
}

function oldEnough(child, adult) {
  const [least, most] = AGES[adult.sex] ?? [14, 110];
  const [youngest, oldest] = [years(adult.birth_last, child.birth_first), years(adult.birth_first, child.birth_last)];
  return (oldest === null || oldest >= least) && (youngest === null || youngest <= most);
}

if (isMain(import.meta.url)) rival(burger);
