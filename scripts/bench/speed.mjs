//! Times the rooms, and the whole command line on invented lists of growing size: seconds by step, memory, and what is found.
//
//   npm run bench -- [--sizes 1000,5000,20000,47000,100000] [--runs 1] [--seed 42] [--no-rooms] [--no-recall] [--keep]
//
// Rooms are timed by `cargo bench` (benches/rooms.rs), which can be run for itself. Of each size one world is invented, matched
// --runs times (the run in the middle is told), and once more with its compared pairs written down, for how many true pairs
// are among them (--no-recall leaves that out: at 100,000 children the list takes gigabytes of disk). A table goes to standard
// output, all figures to target/bench/speed.json, a picture to target/bench/speed.svg; --keep leaves the lists there.
// Memory is the process's highest resident size, on Linux only.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { FROM, growth, middle, steps } from './growth.mjs';
import { METHODS, reencuentro, timed } from './methods.mjs';
import { plot } from './plot.mjs';
import { parseCsv } from './rivals/people.mjs';
import { sides } from './workloads.mjs';

const folder = join(root, 'target', 'bench');

/** The steps of `match`, in order. */
const STEPS = ['read', 'clean', 'plan', 'score', 'merge', 'write'];

/** How dense the invented lists are, which decides how hard they are. */
export const DENSITY = 'All sizes fall into the same 14 months, October 2017 to November 2018, four in five people into May and June: more children are more people a day.';

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
    options: { sizes: text('1000,5000,20000,47000,100000'), runs: text('1'), seed: text('42'), 'no-rooms': flag, 'no-recall': flag, keep: flag },
  });
  return { ...values, sizes: sizesOf(values.sizes), runs: Math.max(1, Number(values.runs) || 1) };
}

/** One size: its world invented, matched and looked at. */
async function measure(children, { runs, seed, 'no-recall': noRecall, keep }) {
  const at = join(folder, `speed-${children}`);
  const into = join(at, 'lists');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  await timed([reencuentro, 'synth', '--children', String(children), '--seed', seed, '--out', into]);
  const found = sides(readdirSync(into));
  const lists = { children: found.children.map((name) => join(into, name)), adults: found.adults.map((name) => join(into, name)), settings: [] };
  const links = join(at, 'links.csv');
  const ran = [];
  for (let n = 0; n < runs; n++) ran.push(await timed([...METHODS.ours.command(lists, links), '--times']));
  const { seconds, megabytes, said } = middle(ran, (one) => one.seconds);

  const compared = join(at, 'candidates.csv');
  if (!noRecall) await timed(METHODS.ours.candidates(lists, compared));
  const truth = ['--links', links, '--truth', join(into, 'truth.csv'), ...(noRecall ? [] : ['--candidates', compared])];
  const { top1, candidates } = JSON.parse((await timed([reencuentro, 'evaluate', '--json', ...truth])).output);
  const adults = lists.adults.reduce((sum, file) => sum + parseCsv(readFileSync(file, 'utf8')).length, 0);
  if (!keep) rmSync(at, { recursive: true, force: true });
  return { children, adults, seconds, steps: steps(said), megabytes, top1: top1.share, recall: candidates?.ofPairs.share ?? null, pairsPerChild: candidates?.pairsPerChild ?? null };
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
  if (!asked['no-rooms']) await run(['cargo', 'bench', '--locked', '--quiet', '--bench', 'rooms']);
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const results = [];
  for (const children of asked.sizes) {
    const one = await measure(children, asked);
    results.push(one);
    console.error(`${children} children: ${one.seconds.toFixed(1)} s`);
  }
  console.log(`\n\`match\` on one core of ${cpus()[0]?.model ?? 'this machine'}; seed ${asked.seed}, ${asked.runs} ${asked.runs === 1 ? 'run' : 'runs, the one in the middle'}.`);
  console.log(`${DENSITY}\n`);
  console.log(table(results));
  mkdirSync(folder, { recursive: true });
  const told = { commit: ask('git', 'log', '-1', '--format=%h'), options: asked, results };
  writeFileSync(join(folder, 'speed.json'), `${JSON.stringify(told, null, 1)}\n`);
  const points = (of) => results.map((one) => [one.children, of(one)]);
  const series = [
    { name: `whole: ${growth(points((one) => one.seconds))}`, points: points((one) => one.seconds) },
    ...['clean', 'score', 'merge'].map((step) => ({ name: `${step}: ${growth(points((one) => one.steps[step] ?? 0))}`, points: points((one) => one.steps[step] ?? 0) })),
  ];
  const svg = plot({ title: 'Seconds by children, command line (names with exponents; thin line: in proportion)', x: 'children in the lists', y: 'seconds', series });
  if (svg) writeFileSync(join(folder, 'speed.svg'), svg);
}

door(import.meta.url, speed);
