//! One line a genealogy, over its seeds: the matcher's figures, each beside those of the plain ranking.

const NOTHING_TOLD = 'nothing_told';

const COLUMNS = [
  ['children', ({ mean }) => Math.round(mean(({ counts }) => counts.children))],
  ['adults', ({ mean }) => Math.round(mean(({ counts }) => counts.adults))],
  ['with a parent', ({ mean }) => Math.round(mean(({ counts }) => counts.withParent))],
  ['top-1', ({ share }) => share(({ found }) => found.top1)],
  ['plain', ({ share }) => share((run) => plain(run, 'top1', () => true))],
  ['top-5', ({ share }) => share(({ found }) => found.top5)],
  ['plain', ({ share }) => share((run) => plain(run, 'top5', () => true))],
  ['told: top-1', ({ share }) => share((run) => less(run.found.top1, untold(run)))],
  ['plain', ({ share }) => share((run) => plain(run, 'top1', (damages) => !damages.includes(NOTHING_TOLD)))],
  ['nothing told: top-1', ({ share }) => share(untold)],
  ['plain', ({ share }) => share((run) => plain(run, 'top1', (damages) => damages.includes(NOTHING_TOLD)))],
  ['best F1', ({ mean }) => short(mean(({ found }) => found.bestF1?.f1 ?? 0))],
  // No threshold that is 95 % right finds nobody.
  ['recall at 95 % precision', ({ mean }) => short(mean(({ found }) => found.recallAt95?.recall ?? 0))],
  ['strangers', ({ sum }) => counted(sum(({ found }) => found.strangers))],
  ['calibration error', ({ mean }) => short(mean(({ found }) => found.calibration?.error ?? 0))],
];

export const head = [['file', ...COLUMNS.map(([name]) => name)], ['---', ...COLUMNS.map(() => '---')]].map(row).join('\n');

/**
 * A line of the table. Children are counted over all seeds, counts of rows and what no child has by itself are means of a seed.
 *
 * @param {{counts: object, found: object, plain: object[], detail: string[][]}[]} runs one a seed; with `files`, the files of a seed
 */
export function line(name, runs) {
  const mean = (of) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const sum = (of) => runs.map(of).reduce(add, NOBODY);
  const share = (of) => {
    const { hits, total } = sum(of);
    return total > 0 ? short(hits / total) : '–';
  };
  return row([name, ...COLUMNS.map(([, of]) => of({ mean, sum, share }))]);
}

/** All files as one: of each file the seeds' runs; of each seed what they have together. Files weigh by their children. */
export function together(files) {
  return files[0].map((_, seed) => {
    const runs = files.map((runs) => runs[seed]);
    const total = (of) => runs.reduce((sum, run) => sum + of(run), 0);
    const counted = (name) => runs.map(({ found }) => found[name]).reduce(add, NOBODY);
    // What has no sum is weighed by the children it is of.
    const weighed = (of, by) => total((run) => (of(run) ?? 0) * run.counts[by]) / total(({ counts }) => counts[by]);
    return {
      counts: Object.fromEntries(['children', 'adults', 'withParent'].map((name) => [name, total(({ counts }) => counts[name])])),
      found: {
        ...Object.fromEntries(['top1', 'top5', 'strangers'].map((name) => [name, counted(name)])),
        byGroup: [{ kind: 'damage', code: NOTHING_TOLD, top1: runs.map(untold).reduce(add, NOBODY) }],
        bestF1: { f1: weighed(({ found }) => found.bestF1?.f1, 'withParent') },
        recallAt95: { recall: weighed(({ found }) => found.recallAt95?.recall, 'withParent') },
        calibration: { error: weighed(({ found }) => found.calibration?.error, 'children') },
      },
      plain: runs.flatMap(({ plain }, at) => plain.map((child) => ({ ...child, id: `${at} ${child.id}` }))),
      detail: [[], ...runs.flatMap(({ detail }, at) => detail.slice(1).map(([id, ...rest]) => [`${at} ${id}`, ...rest]))],
    };
  });
}

const NOBODY = { hits: 0, total: 0 };
const add = (one, other) => ({ hits: one.hits + (other?.hits ?? 0), total: one.total + (other?.total ?? 0) });
const less = (all, some) => ({ hits: all.hits - some.hits, total: all.total - some.total });

/** The children with a parent of whom nothing is told, as the matcher found them. */
function untold({ found }) {
  return found.byGroup?.find(({ kind, code }) => kind === 'damage' && code === NOTHING_TOLD)?.top1 ?? NOBODY;
}

/** The plain ranking's hits among the children with such damages. */
function plain({ plain: children, detail }, measure, takes) {
  const damages = new Map(detail.slice(1).map(([id, , codes]) => [id, codes.split(' ')]));
  return children.filter(({ id }) => takes(damages.get(id))).reduce((sum, child) => add(sum, { hits: child[measure], total: 1 }), NOBODY);
}

const counted = ({ hits, total }) => (total > 0 ? `${hits} of ${total}` : '–');
const short = (value) => value.toFixed(2).replace(/^0/, '');

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}
