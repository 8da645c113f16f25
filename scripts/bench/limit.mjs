//! What a match would take if everything were looked at once, at what each thing costs in a small list.

/** What is looked at once, its unit, how many there are, and the seconds that all of them take in a run. */
const PARTS = [
  { what: 'bytes read', unit: 'MB/s', of: ({ bytes }) => bytes, seconds: ({ steps }) => steps.read },
  { what: 'rows cleaned, people joined', unit: 'µs each', of: ({ children, adults }) => children + adults, seconds: ({ steps }) => steps.clean },
  { what: 'people counted', unit: 'µs each', of: ({ children, adults }) => children + adults, seconds: ({ steps }) => steps.plan },
  { what: 'children whose candidates are searched', unit: 'µs each', of: ({ children }) => children, seconds: ({ search }) => search },
  { what: 'pairs compared', unit: 'µs each', of: ({ pairs }) => pairs, seconds: ({ steps, search }) => Math.max(0, steps.score - search) },
  { what: 'children put together', unit: 'µs each', of: ({ children }) => children, seconds: ({ steps }) => steps.merge },
  { what: 'children written', unit: 'µs each', of: ({ children }) => children, seconds: ({ steps }) => steps.write },
];

/** The parts of one run, costed as in another: how many, what each costs there, what all come to, and what they took. */
export function limit(small, large) {
  return PARTS.map(({ what, unit, of, seconds }) => {
    const each = seconds(small) / of(small);
    return { what, unit, count: of(large), each, come: each * of(large), took: seconds(large) };
  });
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const count = (number) => number.toLocaleString('en-US');

/** Those parts as a table, with their sum and what share of the whole run it is; null where something was not measured. */
export function limitTable(small, large) {
  const parts = limit(small, large);
  if (parts.some(({ come, took }) => !Number.isFinite(come) || !Number.isFinite(took))) return null;
  const told = ({ unit, each }) => (unit === 'MB/s' ? `${(1 / each / 1e6).toFixed(0)} MB/s` : `${(each * 1e6).toFixed(each < 1e-5 ? 2 : 0)} ${unit}`);
  const head = ['looked at once', 'how many', `cost at ${count(small.children)} children`, 'seconds by that', `seconds at ${count(large.children)}`];
  const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
  const [come, took] = [sum((part) => part.come), sum((part) => part.took)];
  return [
    row(head), row(head.map(() => '---')),
    ...parts.map((part) => row([part.what, count(part.count), told(part), part.come.toFixed(2), part.took.toFixed(2)])),
    row(['sum', '', '', come.toFixed(2), took.toFixed(2)]),
    row(['share of the whole run', '', '', `${((100 * come) / large.seconds).toFixed(0)} %`, `${((100 * took) / large.seconds).toFixed(0)} %`]),
  ].join('\n');
}
