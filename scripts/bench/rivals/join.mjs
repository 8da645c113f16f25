//! What a clinic does with VLOOKUP: looks the told parent's whole name up among the adults, and the child that an adult
//! names among the children.
//
// The probability is one of however many were found.
//
//   node scripts/bench/rivals/join.mjs --children cleaned/children.csv --adults cleaned/adults.csv --out links.csv
import { index, isMain, rival, told, toldParents } from './people.mjs';

const whole = ({ given, surnames }) => (given && surnames ? `${given} ${surnames}` : '');

/** From two lists, a function that gives a child's candidates. */
export function join(children, adults) {
  const byName = index(adults, (adult) => [whole(adult)]);
  const byChild = index(adults, (adult) => told(adult, 'child').map(whole));
  return (child) => {
    const found = new Set([...toldParents(child).map(whole).flatMap((name) => byName.get(name) ?? []), ...(byChild.get(whole(child)) ?? [])]);
    const band = found.size === 1 ? 'strong' : 'tie';
    return [...found].map((adult) => ({ adult, probability: 1 / found.size, band }));
  };
}

if (isMain(import.meta.url)) rival(join);
