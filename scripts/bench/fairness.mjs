//! Whether some children are served worse: by naming custom and by which parent is in the files, over seeds.
import { cell, summary } from './table.mjs';

/** Groups with fewer children with a parent, over all seeds, are shown and never judged. */
const LARGE = 100;

/** So far behind the best-off large group a group is flagged. */
const BEHIND = 0.05;

const KINDS = ['custom', 'relation'];
const MEASURES = { 'top-1': 'top1', 'strong share': 'strongShare' };

/** Every group of both kinds with its pooled figures: hits and children of all seeds, intervals as `summary` makes them. */
export function groups(runs) {
  const found = new Map();
  for (const group of runs.flatMap(({ measures }) => measures.byGroup ?? [])) {
    if (!KINDS.includes(group.kind) || group.withParent === 0) continue;
    if (!found.has(group.name)) found.set(group.name, { kind: group.kind, code: group.code, withParent: 0, seeds: [] });
    const pooled = found.get(group.name);
    pooled.withParent += group.withParent;
    pooled.seeds.push(group);
  }
  const all = [...found.values()].map((group) => ({ ...group, ...Object.fromEntries(Object.values(MEASURES).map((code) => [code, pooled(group.seeds, code)])) }));
  return all.map((group) => ({ ...group, behind: Object.entries(MEASURES).filter(([, code]) => isBehind(group, all, code)).map(([name]) => name) }));
}

function pooled(seeds, code) {
  const known = seeds.map((seed) => seed[code]).filter((of) => of?.total > 0);
  if (known.length === 0) return null;
  const [hits, total] = ['hits', 'total'].map((name) => known.reduce((sum, of) => sum + of[name], 0));
  const between = summary(known.map((of) => ({ value: of.share, low: of.low, high: of.high })));
  return { mean: hits / total, low: between.low, high: between.high };
}

/** More than five points behind the best-off large group of its kind. */
function isBehind(group, all, code) {
  if (group.withParent < LARGE || group[code] === null) return false;
  const large = all.filter((other) => other.kind === group.kind && other.withParent >= LARGE && other[code] !== null);
  return Math.max(...large.map((other) => other[code].mean)) - group[code].mean > BEHIND;
}

/** A table of the groups; what is behind is flagged. */
export function fairnessTable(workload, runs) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['workload', 'group', 'children with a parent', ...Object.keys(MEASURES), 'more than 5 points behind in'];
  const lines = groups(runs).map((group) => {
    const figures = Object.values(MEASURES).map((code) => cell(group[code]));
    const said = group.withParent < LARGE ? 'too few' : group.behind.join(', ') || '–';
    return row([workload, `${group.kind} ${group.code}`, group.withParent, ...figures, said]);
  });
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}
