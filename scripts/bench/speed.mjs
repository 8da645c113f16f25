//! Times the rooms, and the whole command line on invented lists of growing size: seconds by step, memory, and what is found.
//
//   npm run bench -- [--sizes 1000,5000,20000,47000,100000] [--density days|rate] [--runs 1] [--seed 42] [--no-rooms]
//     [--no-recall] [--keep] [--plot docs/speed.svg]
//   npm run bench -- --limit [--sizes 2000,47000]
//
// Rooms are timed by `cargo bench` (benches/rooms.rs), which can be run for itself. Of each size one world is invented, matched
// --runs times (the run in the middle is told), and once more with its compared pairs written down, for how many true pairs
// are among them (--no-recall leaves that out; the list takes hundreds of megabytes of disk). --density says whether more
// children are more people a day or more years (density.mjs). Tables go to standard output, all figures to
// target/bench/speed.json, a picture to target/bench/speed.svg or where --plot says; --keep leaves the lists there.
// --limit tells only what the largest size would take if everything were looked at once, at the least that it costs in any size.
// Memory is the process's highest resident size, on Linux only.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { DENSITIES, extraOf } from './density.mjs';
import { FROM, growth, middle, STEPS, steps } from './growth.mjs';
import { limitTable } from './limit.mjs';
import { METHODS, reencuentro, timed } from './methods.mjs';
import { plot } from './plot.mjs';
import { parseCsv } from './rivals/people.mjs';
import { sides } from './workloads.mjs';

const folder = join(root, 'target', 'bench');

/** Sizes as the command line names them. */
export function sizesOf(text) {
  const sizes = text.split(',').filter(Boolean).map(Number);
  if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Stop('--sizes are numbers of children, as in 1000,5000.');
  return sizes.toSorted((a, b) => a - b);
}

function options() {
  const text = (value) => ({ type: 'string', default: value });
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string' }, runs: text('1'), seed: text('42'), density: text('days'), plot: { type: 'string' },
      'no-rooms': flag, 'no-recall': flag, keep: flag, limit: flag,
    },
  });
  if (!(values.density in DENSITIES)) throw new Stop(`--density knows ${Object.keys(DENSITIES).join(' and ')}, not "${values.density}".`);
  const sizes = sizesOf(values.sizes ?? (values.limit ? '2000,47000' : '1000,5000,20000,47000,100000'));
  if (values.limit && (sizes.length < 2 || values['no-recall'])) throw new Stop('--limit needs two sizes, and the pairs that --no-recall leaves out.');
  return { ...values, sizes, runs: Math.max(1, Number(values.runs) || 1) };
}

/** One size: its world invented, matched and looked at. */
async function measure(children, { runs, seed, density, 'no-recall': noRecall, keep }) {
  const at = join(folder, `speed-${children}`);
  const into = join(at, 'lists');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  await timed([reencuentro, 'synth', '--children', String(children), '--seed', seed, '--out', into, ...extraOf(density, children)]);
  const found = sides(readdirSync(into));
  const lists = { children: found.children.map((name) => join(into, name)), adults: found.adults.map((name) => join(into, name)), settings: [] };
  const links = join(at, 'links.csv');
  const ran = [];
  for (let n = 0; n < runs; n++) ran.push(await timed([...METHODS.ours.command(lists, links), '--times']));
  const { seconds, megabytes, said } = middle(ran, (one) => one.seconds);

  const compared = join(at, 'candidates.csv');
  const again = noRecall ? {} : steps((await timed([...METHODS.ours.candidates(lists, compared), '--times'])).said);
  const truth = ['--links', links, '--truth', join(into, 'truth.csv'), ...(noRecall ? [] : ['--candidates', compared])];
  const { top1, candidates } = JSON.parse((await timed([reencuentro, 'evaluate', '--json', ...truth])).output);
  const adults = lists.adults.reduce((sum, file) => sum + parseCsv(readFileSync(file, 'utf8')).length, 0);
  const bytes = [...lists.children, ...lists.adults].reduce((sum, file) => sum + statSync(file).size, 0);
  if (!keep) rmSync(at, { recursive: true, force: true });
  const took = steps(said);
  // Told by another run, which may have been slower as a whole: what counts is the search's share of the scoring there.
  const search = again.search === undefined ? null : took.score * Math.min(0.95, again.search / again.score);
  return { children, adults, bytes, pairs: again.pairs ?? null, search, seconds, steps: took, megabytes, top1: top1.share, recall: candidates?.ofPairs.share ?? null, pairsPerChild: candidates?.pairsPerChild ?? null };
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const share = (value) => (value == null ? '–' : value.toFixed(3).replace(/^0/, ''));

/** The lines of the table. */
export function table(results) {
  const head = ['children', 'adults', 'seconds', ...STEPS, 'MB', 'top-1', 'true pairs compared', 'pairs a child'];
  const line = (one) => [
    one.children.toLocaleString('en-US'), one.adults.toLocaleString('en-US'), one.seconds.toFixed(2),
    ...STEPS.map((step) => one.steps[step]?.toFixed(2) ?? '–'),
    one.megabytes ?? '–', share(one.top1), share(one.recall), one.pairsPerChild?.toFixed(0) ?? '–',
  ];
  const grows = ['', '', growth(results.map((one) => [one.children, one.seconds])),
    ...STEPS.map((step) => growth(results.map((one) => [one.children, one.steps[step] ?? 0]))),
    growth(results.map((one) => [one.children, one.megabytes ?? 0])), '', '', ''];
  return [row(head), row(head.map(() => '---')), ...results.map((one) => row(line(one))), row([`exponent from ${FROM.toLocaleString('en-US')} up`, ...grows.slice(1)])].join('\n');
}

async function speed() {
  const asked = options();
  if (!asked['no-rooms'] && !asked.limit) await run(['cargo', 'bench', '--locked', '--quiet', '--bench', 'rooms']);
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const results = [];
  for (const children of asked.sizes) {
    const one = await measure(children, asked);
    results.push(one);
    console.error(`${children} children: ${one.seconds.toFixed(1)} s`);
  }
  console.log(`\n\`match\` on one core of ${cpus()[0]?.model ?? 'this machine'}; seed ${asked.seed}, ${asked.runs} ${asked.runs === 1 ? 'run' : 'runs, the one in the middle'}.`);
  console.log(`${DENSITIES[asked.density].sentence}\n`);
  if (!asked.limit) console.log(`${table(results)}\n`);
  const once = results.length > 1 ? limitTable(results) : null;
  if (once) console.log(`If everything were looked at once, at the least that it costs in any of these lists:\n\n${once}`);
  if (asked.limit) return;
  mkdirSync(folder, { recursive: true });
  const told = { commit: ask('git', 'log', '-1', '--format=%h'), options: asked, results };
  writeFileSync(join(folder, 'speed.json'), `${JSON.stringify(told, null, 1)}\n`);
  draw(results, asked.plot ? resolve(asked.plot) : join(folder, 'speed.svg'));
}

function draw(results, file) {
  const line = (name, of) => {
    const points = results.map((one) => [one.children, of(one)]);
    return { name: `${name}: ${growth(points)}`, points };
  };
  const series = [line('whole', (one) => one.seconds), ...['clean', 'score', 'merge'].map((step) => line(step, ({ steps }) => steps[step] ?? 0))];
  const svg = plot({ title: 'Seconds by children, command line (names with exponents; thin line: in proportion)', x: 'children in the lists', y: 'seconds', series });
  if (svg) writeFileSync(file, svg);
}

door(import.meta.url, speed);
