//! Figures of several seeds as one row: the mean and how far it can be trusted.

/** The measures of a row, each found in what `evaluate --json` says: its value, and its interval where it has one. */
export const MEASURES = {
  'top-1': (all) => share(all.top1),
  'top-5': (all) => share(all.top5),
  'best F1': (all) => point(all.bestF1, 'f1'),
  // No threshold that is 95 % right finds nobody.
  'recall at 95 % precision': (all) => point(all.recallAt95, 'recall') ?? { value: 0 },
  strangers: (all) => share(all.strangers),
  'records read to 95 % of parents, per child found': ({ effort }) => read(effort),
  'calibration error': ({ calibration }) => (calibration?.error == null ? null : { value: calibration.error, low: calibration.errorLow, high: calibration.errorHigh }),
};

/** What `evaluate --json` calls the differences of these measures. */
const DIFFERENCES = {
  'top-1': ({ differences }) => differences?.top1,
  'top-5': ({ differences }) => differences?.top5,
  'best F1': ({ differences }) => differences?.bestF1,
  'recall at 95 % precision': ({ differences }) => differences?.recallAt95,
  strangers: ({ differences }) => differences?.strangers,
  'records read': ({ effortDifferences }) => effortDifferences?.[95],
  'calibration error': ({ differences }) => differences?.calibrationError,
};

/** Records a person reads to find 95 of 100 listed parents, for each child found; not a share, so it has no most. */
const read = (effort) => (effort?.[95]?.perChild == null ? null : { value: effort[95].perChild, ...bounds(effort[95].interval), most: Infinity });
const bounds = (interval) => ({ low: interval?.low, high: interval?.high });
const share = (of) => (of?.share == null ? null : { value: of.share, low: of.low, high: of.high });
const point = (of, name) => (of == null ? null : { value: of[name], low: of.interval?.low, high: of.interval?.high });

/** Student's t for 95 %, two-sided, by degrees of freedom. */
const T = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1, 2.09];

/** The mean of a measure over seeds with its interval: between seeds where there are several, else as evaluate says. */
export function summary(figures) {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, { value }) => sum + value, 0) / known.length;
  if (known.length === 1) return { mean, low: known[0].low ?? null, high: known[0].high ?? null };
  const variance = known.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (known.length - 1);
  const [least, most] = [known[0].least ?? 0, known[0].most ?? 1];
  const half = (T[known.length - 2] ?? 1.96) * Math.sqrt(variance / known.length);
  return { mean, low: Math.max(least, mean - half), high: Math.min(most, mean + half) };
}

/** A share with three places, a number of records with fewer the more there are. */
const short = (value) => (Math.abs(value) <= 1 ? value.toFixed(3).replace(/^(-?)0/, '$1') : value.toFixed(Math.abs(value) < 10 ? 2 : 0));
const signed = (value) => `${value > 0 ? '+' : ''}${short(value)}`;

/** `.934 (.921–.947)`. */
export function cell(figure) {
  if (figure === null) return '–';
  return figure.low == null ? short(figure.mean) : `${short(figure.mean)} (${short(figure.low)}–${short(figure.high)})`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;

export const head = () => {
  const cells = ['workload', 'method', ...Object.keys(MEASURES), 'seconds', 'MB'];
  return `${row(cells)}\n${row(cells.map(() => '---'))}`;
};

/** One row from the runs of a method on a workload. */
export function line(workload, method, runs) {
  const figures = Object.values(MEASURES).map((of) => cell(summary(runs.map(({ measures }) => of(measures)))));
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0) / runs.length;
  const megabytes = Math.max(...runs.map((run) => run.megabytes ?? 0));
  return row([workload, method, ...figures, seconds.toFixed(1), megabytes || '–']);
}

/** The row of nobody's method: everybody of an age to be a parent is read, one record after another. */
export function byHandLine(workload, runs) {
  const figures = Object.keys(MEASURES).map((name) => (name.startsWith('records') ? cell(summary(runs.map(({ byHand }) => read(byHand)))) : '–'));
  return row([workload, 'by hand', ...figures, '–', '–']);
}

export const differencesHead = (ours) => {
  const cells = ['workload', `method less ${ours}`, ...Object.keys(DIFFERENCES)];
  return `${row(cells)}\n${row(cells.map(() => '---'))}`;
};

/** A method's paired differences on the same children: over seeds, or the interval of one seed. */
export function differencesLine(workload, method, runs) {
  return row([workload, method, ...Object.values(DIFFERENCES).map((of) => differenceCell(runs.map(({ measures }) => of(measures))))]);
}

/** `+.012 (-.003 to +.027)`, of the paired differences of each seed. */
export function differenceCell(differences) {
  const figure = summary(differences.map((at) => (at?.value == null ? null : { ...at, least: -Infinity, most: Infinity })));
  if (figure === null) return '–';
  return figure.low == null ? signed(figure.mean) : `${signed(figure.mean)} (${signed(figure.low)} to ${signed(figure.high)})`;
}

/** How many true parents were compared at all, and what each key pays: of true pairs how many it brings, and alone. */
export const candidatesHead = () => {
  const cells = ['workload', 'true pairs compared', 'children with a parent compared', 'pairs a child', 'keys: share of true pairs (alone)'];
  return `${row(cells)}\n${row(cells.map(() => '---'))}`;
};

export function candidatesLine(workload, runs) {
  const all = runs.map(({ measures }) => measures.candidates).filter(Boolean);
  const mean = (value) => all.reduce((sum, one) => sum + value(one), 0) / all.length;
  const pairs = mean(({ ofPairs }) => ofPairs.total);
  const codes = [...new Set(all.flatMap(({ byKey }) => byKey.map(({ key }) => key)))];
  const count = (what) => (code) => mean(({ byKey }) => byKey.find(({ key }) => key === code)?.[what] ?? 0);
  const brings = codes.map((code) => ({ code, parents: count('parents')(code), alone: count('parentsAlone')(code) }));
  const keys = brings.toSorted((a, b) => b.parents - a.parents).map(({ code, parents, alone }) => `${code} ${short(parents / pairs)} (${short(alone / pairs)})`);
  const shares = ['ofPairs', 'ofChildren'].map((name) => cell(summary(all.map((one) => share(one[name])))));
  return row([workload, ...shares, mean(({ pairsPerChild }) => pairsPerChild).toFixed(0), keys.join(', ')]);
}
