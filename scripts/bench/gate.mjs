//! Fails where matching has become dearer, measured in what reading and cleaning the same lists costs on the same machine.
//
//   npm run bench:gate [-- --set] [-- --clock]
//
// Instructions are counted by valgrind, so that neither the machine's load nor its speed matters; where it is missing, or with
// --clock, the quickest of five runs by the clock stands for them, with more slack. The marks stand in gate.json, which says how
// to set them; --set writes what is measured now there instead of comparing.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { steps } from './growth.mjs';
import { METHODS, reencuentro, timed } from './methods.mjs';
import { sides } from './workloads.mjs';

const marks = join(root, 'scripts', 'bench', 'gate.json');
const folder = join(root, 'target', 'bench', 'gate');
const RUNS = 5;

/** Instructions read, from what valgrind's cachegrind says. */
export function instructions(said) {
  const found = /I\s+refs:\s+([\d,]+)/.exec(said);
  if (!found) throw new Stop('valgrind did not say how many instructions it counted.');
  return Number(found[1].replaceAll(',', ''));
}

/** What matching costs beyond reading and cleaning, in units of them; from the steps of several runs, the quickest of each. */
export function ratioOf(runs) {
  const quickest = (names) => Math.min(...runs.map((run) => names.reduce((sum, name) => sum + (run[name] ?? 0), 0)));
  return quickest(['plan', 'score', 'merge', 'write']) / quickest(['read', 'clean']);
}

/** The verdict on a measured ratio, as a sentence; `fine` where it is within the mark and its slack. */
export function verdict(kind, ratio, { mark, slack }) {
  const told = `matching costs ${ratio.toFixed(2)} times what reading and cleaning cost, by ${kind}`;
  if (mark === null) return { fine: false, sentence: `No mark is set for ${kind} in scripts/bench/gate.json (${told}): run "npm run bench:gate -- --set".` };
  const most = mark * (1 + slack);
  const beside = `${told}; the mark is ${mark.toFixed(2)}, allowed is ${most.toFixed(2)}`;
  if (ratio > most) return { fine: false, sentence: `Matching has become slower: ${beside}. Make it cheaper, or say in the commit why it is worth it and set the mark anew.` };
  return { fine: true, sentence: `✓ ${beside}` };
}

/** The fixed world of gate.json. */
async function world({ children, seed }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await timed([reencuentro, 'synth', '--children', String(children), '--seed', String(seed), '--out', folder]);
  const found = sides(readdirSync(folder));
  const [childLists, adultLists] = [found.children, found.adults].map((names) => names.map((name) => join(folder, name)));
  return { children: childLists, adults: adultLists, settings: [] };
}

async function counted(lists) {
  const count = async (command) => {
    const { said } = await timed(['valgrind', '--tool=cachegrind', '--cache-sim=no', `--cachegrind-out-file=${join(folder, 'counts')}`, ...command]);
    return instructions(said);
  };
  const yardstick = await count([reencuentro, 'clean', '--children', ...lists.children, '--adults', ...lists.adults, '--out', join(folder, 'cleaned')]);
  return (await count(METHODS.ours.command(lists, join(folder, 'links.csv'))) - yardstick) / yardstick;
}

async function clocked(lists) {
  const runs = [];
  for (let n = 0; n < RUNS; n++) runs.push(steps((await timed([...METHODS.ours.command(lists, join(folder, 'links.csv')), '--times'])).said));
  return ratioOf(runs);
}

async function gate() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { set: flag, clock: flag } });
  const kept = JSON.parse(readFileSync(marks, 'utf8'));
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const lists = await world(kept.world);
  const counts = !values.clock && ask('valgrind', '--version') !== null;
  const measured = {};
  if (counts) measured.instructions = await counted(lists);
  if (!counts || values.set) measured.seconds = await clocked(lists);
  rmSync(folder, { recursive: true, force: true });
  if (values.set) {
    for (const [kind, ratio] of Object.entries(measured)) kept[kind].mark = Number(ratio.toFixed(3));
    writeFileSync(marks, `${JSON.stringify(kept, null, 2)}\n`);
    console.log(Object.entries(measured).map(([kind, ratio]) => `${kind}: ${ratio.toFixed(3)}`).join('\n'));
    return;
  }
  const [[kind, ratio]] = Object.entries(measured);
  const { fine, sentence } = verdict(kind, ratio, kept[kind]);
  if (!fine) throw new Stop(sentence);
  console.log(sentence);
}

door(import.meta.url, gate);
