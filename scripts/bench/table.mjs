//! Figures of several seeds as one row: the mean and how far it can be trusted.

/** The measures of a row, each found in what `evaluate --json` says: its value, and its interval where it has one. */
export const MEASURES = {
  'top-1': (all) => share(all.top1),
  'top-5': (all) => share(all.top5),
  'best F1': (all) => point(all.bestF1, 'f1'),
  // No threshold that is 95 % right finds nobody.
  'recall at 95 % precision': (all) => point(all.recallAt95, 'recall') ?? { value: 0 },
  strangers: (all) => share(all.strangers),
  'calibration error': ({ calibration }) => (calibration?.error == null ? null : { value: calibration.error, low: calibration.errorLow, high: calibration.errorHigh }),
};

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
  const half = (T[known.length - 2] ?? 1.96) * Math.sqrt(variance / known.length);
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}

/** `.934 (.921–.947)`. */
export function cell(figure) {
  if (figure === null) return '–';
  const short = (value) => value.toFixed(3).replace(/^0/, '');
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
