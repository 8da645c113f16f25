//! Fails where a step of a match has become dearer, by the instructions it takes on a world that never changes.
//
//   npm run bench:gate [-- --set] [-- --clock]
//
// Valgrind counts the instructions of one `match`, and tells its steps apart where the program itself does: at each call of
// `Times::lap`. So neither the machine's load nor its speed matters, and little else does. Where valgrind is missing, or with
// --clock, the quickest of five runs by the clock stands for it, as what matching takes in units of reading and cleaning, with
// more slack. The marks stand in gate.json; --set writes what is measured now there instead of comparing.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { STEPS, steps } from './growth.mjs';
import { METHODS, reencuentro, timed } from './methods.mjs';
import { sides } from './workloads.mjs';

const marks = join(root, 'scripts', 'bench', 'gate.json');
const folder = join(root, 'target', 'bench', 'gate');
const RUNS = 5;

/** A step may also grow by so much of the whole: what is next to nothing may double. */
const OF_WHOLE = 0.005;

/** The instructions between one call and the next, from the parts that valgrind wrote, in the order in which it wrote them. */
export function counted(parts) {
  return parts.map((text) => {
    const found = /^(?:summary|totals): (\d+)/m.exec(text);
    if (!found) throw new Stop('valgrind did not say how many instructions it counted.');
    return Number(found[1]);
  });
}

/** The instructions of each step, in millions; what comes after the last is left out. */
export function byStep(names, counts) {
  if (counts.length !== names.length + 1) throw new Stop(`valgrind told ${counts.length - 1} steps apart, and match has ${names.length}: ${names.join(', ')}.`);
  return Object.fromEntries(names.map((name, at) => [name, Math.round(counts[at] / 1e5) / 10]));
}

/** What matching costs beyond reading and cleaning, in units of them; from the steps of several runs, the quickest of each. */
export function ratioOf(runs) {
  const quickest = (names) => Math.min(...runs.map((run) => names.reduce((sum, name) => sum + (run[name] ?? 0), 0)));
  return quickest(['plan', 'score', 'merge', 'write']) / quickest(['read', 'clean']);
}

const whole = (millions) => Object.values(millions).reduce((sum, one) => sum + one, 0);
const SET = 'run "npm run bench:gate -- --set"';

/** The verdict on counted steps, as a line each; `fine` where all are within their marks and the slack. */
export function judged(measured, { steps: kept, slack }) {
  const room = whole(kept) * OF_WHOLE;
  const lines = Object.entries(measured).map(([step, millions]) => {
    if (!(step in kept)) return { fine: false, line: `${step}: no mark is set in scripts/bench/gate.json: ${SET}.` };
    const most = kept[step] * (1 + slack) + room;
    const told = `${step}: ${millions.toFixed(1)} million instructions; the mark is ${kept[step].toFixed(1)}, allowed is ${most.toFixed(1)}`;
    if (millions > most) return { fine: false, line: `${told}: it has become slower` };
    // Else what was won can be lost again unseen.
    return { fine: true, line: millions < kept[step] / (1 + slack) - room ? `${told}: it has become cheaper, so set the mark anew` : told };
  });
  return { fine: lines.every(({ fine }) => fine), lines: lines.map(({ line }) => line) };
}

/** The verdict on a ratio by the clock, as a line. */
export function judgedByClock(ratio, { mark, slack }) {
  const told = `by the clock matching takes ${ratio.toFixed(2)} times as long as reading and cleaning`;
  if (mark === null) return { fine: false, lines: [`${told}; no mark is set in scripts/bench/gate.json: ${SET}.`] };
  const most = mark * (1 + slack);
  return { fine: ratio <= most, lines: [`${told}; the mark is ${mark.toFixed(2)}, allowed is ${most.toFixed(2)}`] };
}

/** The fixed world of gate.json. */
async function world({ children, seed }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lists = join(folder, 'lists');
  await timed([reencuentro, 'synth', '--children', String(children), '--seed', String(seed), '--out', lists]);
  const found = sides(readdirSync(lists));
  const [childLists, adultLists] = [found.children, found.adults].map((names) => names.map((name) => join(lists, name)));
  return { children: childLists, adults: adultLists, settings: [] };
}

const match = (lists) => [...METHODS.ours.command(lists, join(folder, 'links.csv')), '--times'];

async function byInstructions(lists) {
  const out = 'counts';
  // A part is written, and the count begins anew, before each lap.
  const { said } = await timed(['valgrind', '--tool=callgrind', '--dump-before=*times::Times::lap*', `--callgrind-out-file=${join(folder, out)}`, ...match(lists)]);
  const number = (name) => Number(name.slice(out.length + 1)) || Infinity;
  const parts = readdirSync(folder).filter((name) => name.startsWith(out)).toSorted((a, b) => number(a) - number(b));
  const names = Object.keys(steps(said)).filter((name) => STEPS.includes(name));
  return byStep(names, counted(parts.map((name) => readFileSync(join(folder, name), 'utf8'))));
}

async function byClock(lists) {
  const runs = [];
  for (let n = 0; n < RUNS; n++) runs.push(steps((await timed(match(lists))).said));
  return ratioOf(runs);
}

async function gate() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { set: flag, clock: flag } });
  const kept = JSON.parse(readFileSync(marks, 'utf8'));
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const lists = await world(kept.world);
  const counts = !values.clock && ask('valgrind', '--version') !== null;
  if (!counts && !values.clock) console.log('valgrind is missing: the clock stands for it.');
  const millions = counts ? await byInstructions(lists) : null;
  const ratio = !counts || values.set ? await byClock(lists) : null;
  rmSync(folder, { recursive: true, force: true });
  if (values.set) {
    if (millions) kept.instructions.steps = millions;
    kept.clock.mark = Number(ratio.toFixed(2));
    writeFileSync(marks, `${JSON.stringify(kept, null, 2)}\n`);
    if (millions) console.log(Object.entries(millions).map(([step, count]) => `${step}: ${count.toFixed(1)} million instructions`).join('\n'));
    console.log(`by the clock: ${ratio.toFixed(2)}`);
    return;
  }
  const { fine, lines } = millions ? judged(millions, kept.instructions) : judgedByClock(ratio, kept.clock);
  console.log(lines.join('\n'));
  if (!fine) throw new Stop(`A match has become slower. Make it cheaper, or say in the commit why it is worth it and set the mark anew: ${SET}.`);
  console.log('✓ within the marks');
}

door(import.meta.url, gate);
