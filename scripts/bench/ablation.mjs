//! What each piece of the model pays: ours in full beside ours without each piece in turn, on the same invented lists.
//
//   npm run bench:ablation -- [--children 1000] [--seeds 1,2,3] [--presets default] [--variants plain] [--generator synth|judge] [--only NAME,NAME]
//
// The pieces are those that `reencuentro match --list-without` names. The table says full less without, paired child by
// child, over the seeds: what a piece pays stands with a plus at top-1, best F1 and recall, with a minus at the
// calibration error and at strangers, of which less is better. All of it goes to target/bench/ablation.json.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { door, root, run, Stop } from '../shell.mjs';
import { reencuentro, timed } from './methods.mjs';
import { warning } from './seeds.mjs';
import { differenceCell } from './table.mjs';
import { VARIANTS, workload } from './workloads.mjs';

const folder = join(root, 'target', 'bench');

/** The measures of a row, by what `evaluate --json` calls their differences. */
export const COLUMNS = { 'top-1': 'top1', 'best F1': 'bestF1', 'recall at 95 % precision': 'recallAt95', 'calibration error': 'calibrationError', strangers: 'strangers' };

/** The pieces that can be taken away, one a line; what comes after the name on a line only explains it. */
export async function pieces(call, only = []) {
  const { output } = await call([reencuentro, 'match', '--list-without']);
  const known = output.split('\n').map((line) => line.trim().split(/\s/, 1)[0]).filter(Boolean);
  const odd = only.find((name) => !known.includes(name));
  if (odd) throw new Stop(`--only knows ${known.join(', ')}, not "${odd}".`);
  return only.length > 0 ? only : known;
}

/** One world: matches in full and without each piece, evaluates them together; each piece with full less without. */
export async function costs(call, names, lists, at) {
  const match = (out, without) => [reencuentro, 'match', '--children', ...lists.children, '--adults', ...lists.adults, '--out', out, ...lists.settings, ...without];
  const full = join(at, 'links-full.csv');
  await call(match(full, []));
  const beside = [];
  for (const name of names) {
    const out = join(at, `links-without-${name}.csv`);
    await call(match(out, ['--without', name]));
    beside.push('--beside', `${name}=${out}`);
  }
  const optional = [['--aliases', lists.aliases], ['--detail', lists.detail]].filter(([, file]) => file).flat();
  const asked = ['--links', full, '--truth', lists.truth, ...optional, ...beside];
  const measures = JSON.parse((await call([reencuentro, 'evaluate', '--json', ...asked])).output);
  return measures.beside.map(({ name, differences }) => ({ name, ...Object.fromEntries(Object.values(COLUMNS).map((code) => [code, turned(differences[code])])) }));
}

/** `evaluate` says what another method has more than ours; here it is what ours has more. */
const turned = (of) => (of?.value == null ? null : { value: -of.value, low: -of.high, high: -of.low });

const row = (cells) => `| ${cells.join(' | ')} |`;

/** A table of one workload: what takes most away from recall and top-1 stands first. */
export function table(workloadName, worlds) {
  const names = worlds[0].map(({ name }) => name);
  const of = (name, code) => worlds.map((world) => world.find((piece) => piece.name === name)?.[code] ?? null);
  const mean = (name, code) => of(name, code).reduce((sum, one) => sum + (one?.value ?? 0), 0) / worlds.length;
  const pays = (name) => mean(name, 'top1') + mean(name, 'bestF1') + mean(name, 'recallAt95');
  const lines = names.toSorted((a, b) => pays(b) - pays(a)).map((name) => row([workloadName, name, ...Object.values(COLUMNS).map((code) => differenceCell(of(name, code)))]));
  const head = ['workload', 'full less without', ...Object.keys(COLUMNS)];
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}

async function ablation() {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: { children: text('1000'), seeds: text('1,2,3'), presets: text('default'), variants: text('plain'), generator: text('synth'), only: text('') },
  });
  const list = (name) => values[name].split(',').filter(Boolean);
  if (!['synth', 'judge'].includes(values.generator)) throw new Stop('--generator is synth or judge.');
  const odd = list('variants').find((name) => !(name in VARIANTS));
  if (odd) throw new Stop(`--variants knows ${Object.keys(VARIANTS).join(', ')}, not "${odd}".`);
  const warned = warning(list('seeds'));
  if (warned) console.error(warned);
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const names = await pieces(timed, list('only'));
  const results = [];
  for (const preset of list('presets')) {
    for (const variant of list('variants')) {
      const worlds = [];
      for (const seed of list('seeds')) {
        const at = join(folder, ['ablation', values.generator, preset, variant, seed].join('-'));
        const lists = await workload(at, values.generator, { preset, children: values.children, seed, extra: [], variant });
        worlds.push(await costs(timed, names, lists, at));
        results.push({ preset, variant, seed: Number(seed), pieces: worlds.at(-1) });
        rmSync(at, { recursive: true, force: true });
      }
      console.log(`${table([preset, VARIANTS[variant]].filter(Boolean).join(', '), worlds)}\n`);
    }
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ablation.json'), `${JSON.stringify({ options: values, results }, null, 1)}\n`);
}

door(import.meta.url, ablation);
