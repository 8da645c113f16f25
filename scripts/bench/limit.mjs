//! What a match would take if everything were looked at once, at the least that each thing costs in any list.

/** What is looked at once, its unit, how many there are, and the seconds that all of them take in a run. */
const PARTS = [
  { what: 'bytes read', unit: 'MB/s', of: ({ bytes }) => bytes, seconds: ({ steps }) => steps.read },
  { what: 'rows cleaned, people joined', unit: 'µs each', of: ({ children, adults }) => children + adults, seconds: ({ steps }) => steps.clean },
  { what: 'people counted', unit: 'µs each', of: ({ children, adults }) => children + adults, seconds: ({ steps }) => steps.plan },
  { what: 'children whose candidates are searched', unit: 'µs each', of: ({ children }) => children, seconds: ({ search }) => search },
  { what: 'pairs compared', unit: 'µs each', of: ({ pairs }) => pairs, seconds: ({ steps, search }) => steps.score - search },
  { what: 'children put together', unit: 'µs each', of: ({ children }) => children, seconds: ({ steps }) => steps.merge },
  { what: 'children written', unit: 'µs each', of: ({ children }) => children, seconds: ({ steps }) => steps.write },
];

/** The parts of the last run: how many, the least that each costs in any run and in which, what all come to by that, and what they took. */
export function limit(runs) {
  const large = runs.at(-1);
  return PARTS.map(({ what, unit, of, seconds }) => {
    const costs = runs.map((one) => ({ at: one.children, each: seconds(one) / of(one) }));
    const { at, each } = costs.reduce((least, one) => (one.each < least.each ? one : least));
    return { what, unit, count: of(large), at, each, come: each * of(large), took: seconds(large) };
  });
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const count = (number) => number.toLocaleString('en-US');

/** Those parts as a table, with their sum and what share of the whole run it is; null where something was not measured. */
export function limitTable(runs) {
  const large = runs.at(-1);
  const parts = limit(runs);
  if (parts.some(({ come, took }) => !Number.isFinite(come) || !Number.isFinite(took))) return null;
  const told = ({ unit, each }) => (unit === 'MB/s' ? `${(1 / each / 1e6).toFixed(0)} MB/s` : `${(each * 1e6).toFixed(each < 1e-5 ? 2 : 0)} ${unit}`);
  const head = ['looked at once', 'how many', 'least cost', 'at children', 'seconds by that', `seconds at ${count(large.children)}`];
  const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
  const [come, took] = [sum((part) => part.come), sum((part) => part.took)];
  return [
    row(head), row(head.map(() => '---')),
    ...parts.map((part) => row([part.what, count(part.count), told(part), count(part.at), part.come.toFixed(2), part.took.toFixed(2)])),
    row(['sum', '', '', '', come.toFixed(2), took.toFixed(2)]),
    row(['share of the whole run', '', '', '', `${((100 * come) / large.seconds).toFixed(0)} %`, `${((100 * took) / large.seconds).toFixed(0)} %`]),
  ].join('\n');
}
