//! Which seeds a report has already used, as seeds.md says.
import { join } from 'node:path';
import { read } from '../shell.mjs';

/** The first seed that no weight may be chosen on. */
const REPORTS = 1000;

/** The ranges in the first column of the table, both ends in them. */
export function usedRanges(text) {
  return [...text.matchAll(/^\| (\d+)(?:–(\d+))? \|/gm)].map(([, from, to]) => [Number(from), Number(to ?? from)]);
}

/** What to warn of before these seeds are run; null where there is nothing. */
export function warning(seeds, text = read(join('scripts', 'bench', 'seeds.md'))) {
  const used = usedRanges(text);
  const again = seeds.map(Number).filter((seed) => seed >= REPORTS && used.some(([from, to]) => seed >= from && seed <= to));
  if (again.length === 0) return null;
  return `Used for a report before: ${again.join(', ')}. Figures on these seeds are not fresh; scripts/bench/seeds.md says which to take.`;
}
