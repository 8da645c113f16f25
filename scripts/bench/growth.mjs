//! How time grows with size: the steps that a run says it took, and the exponent of a power law.

/** The steps of `match`, in order. */
export const STEPS = ['read', 'clean', 'plan', 'score', 'merge', 'write'];

/** What `match --times` says on standard error, as seconds by step and, where it says so, `pairs` as their number; other lines are passed over. */
export function steps(said) {
  const lines = said.split('\n').map((line) => /^([a-z]+) (\d+(?:\.\d+)?)$/.exec(line.trim()));
  return Object.fromEntries(lines.filter(Boolean).map(([, step, seconds]) => [step, Number(seconds)]));
}

/**
 * The exponent e of y = c · x^e, by least squares on the logarithms of both; null of fewer than two sizes.
 * Points are [x, y]; where y is nought there is no logarithm, and the point says nothing.
 */
export function exponent(points) {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  if (!(spread > 0)) return null;
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}

/** From this many children up: below, what every run does once is a good part of it. */
export const FROM = 5_000;

/** The exponent of those points that are large enough, as text. */
export function growth(points) {
  const found = exponent(points.filter(([size]) => size >= FROM));
  return found === null ? '–' : found.toFixed(2);
}

/** The one in the middle by a measure; of an even number the smaller of both. */
export function middle(all, measure) {
  return all.toSorted((a, b) => measure(a) - measure(b))[Math.floor((all.length - 1) / 2)];
}
