//! Scores the matcher beside its rivals on the same invented lists, all by one `reencuentro evaluate` a workload.
//
//   npm run bench:accuracy -- [--children 2000] [--seeds 1,2,3] [--presets default] [--methods ours,join,primero,burger,splink,recordlinkage]
//     [--variants plain,no-numbers,spanish] [--generator synth|judge] [--synth "--dial value …"] [--fairness] [--keep]
//
// Each workload is scored in each variant: plain; no-numbers, with the columns of A-numbers left unread; spanish, with
// Spanish headers and names in one column. --without-numbers is short for plain,no-numbers. Tables go to standard
// output: the figures, the paired differences to the first method, how many parents ours compares at all, and with
// --fairness the groups of children. All figures go to target/bench/accuracy.json, with the options and the commits; --keep leaves lists and links below target/bench/.
// Seeds below 1000 are for tuning, others for reports: seeds.md says which are used.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { METHODS, ready, reencuentro, timed } from './methods.mjs';
import { warning } from './seeds.mjs';
import { fairnessTable } from './fairness.mjs';
import { byHandLine, candidatesHead, candidatesLine, differencesHead, differencesLine, head, line } from './table.mjs';
import { VARIANTS, workload } from './workloads.mjs';

const folder = join(root, 'target', 'bench');

function options() {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: {
      children: text('2000'),
      seeds: text('1,2,3'),
      presets: text('default'),
      methods: text(Object.keys(METHODS).filter((name) => !METHODS[name].apart).join(',')),
      generator: text('synth'),
      synth: text(''),
      variants: text('plain'),
      'without-numbers': { type: 'boolean', default: false },
      fairness: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const list = (name) => values[name].split(',').filter(Boolean);
  const unknown = list('methods').find((name) => !(name in METHODS));
  if (unknown) throw new Stop(`--methods knows ${Object.keys(METHODS).join(', ')}, not "${unknown}".`);
  if (!['synth', 'judge'].includes(values.generator)) throw new Stop('--generator is synth or judge.');
  const variants = values['without-numbers'] ? [...new Set([...list('variants'), 'no-numbers'])] : list('variants');
  const odd = variants.find((name) => !(name in VARIANTS));
  if (odd || variants.length === 0) throw new Stop(`--variants knows ${Object.keys(VARIANTS).join(', ')}, not "${odd ?? ''}".`);
  return { ...values, variants, seeds: list('seeds'), presets: list('presets'), methods: list('methods'), extra: values.synth.split(' ').filter(Boolean) };
}

/** Runs all methods on the lists, and evaluates the first with the others beside it, so that differences are paired. */
async function score(methods, lists, at) {
  const ran = [];
  for (const method of methods) {
    const links = join(at, `links-${method.key}.csv`);
    const { seconds, megabytes } = await timed(method.command(lists, links, method.has));
    ran.push({ method, links, seconds, megabytes });
  }
  const [first, ...others] = ran;
  // By itself, so that nobody's time is spent on writing the list.
  const compared = first.method.candidates ? join(at, 'candidates.csv') : null;
  if (compared) await timed(first.method.candidates(lists, compared));
  const optional = [['--aliases', lists.aliases], ['--detail', lists.detail], ['--candidates', compared]].filter(([, file]) => file).flat();
  const beside = others.flatMap(({ method, links }) => ['--beside', `${method.key}=${links}`]);
  const asked = ['--links', first.links, '--truth', lists.truth, '--adults-total', String(lists.adultsTotal), ...optional, ...beside];
  const { beside: besides, byHand, ...measures } = JSON.parse((await timed([reencuentro, 'evaluate', '--json', ...asked])).output);
  const of = ({ method }) => (method === first.method ? measures : besides.find(({ name }) => name === method.key));
  return { byHand, ran: ran.map((one) => ({ method: one.method, seconds: one.seconds, megabytes: one.megabytes, measures: of(one) })) };
}

/** What was measured: the checkout's last commit, the generators' last, and whether anything is not committed. */
function commits() {
  const last = (...paths) => ask('git', 'log', '-1', '--format=%h', ...paths);
  const changed = ask('git', 'status', '--porcelain');
  return { commit: last(), generators: last('--', 'src/synth', 'tests/judge'), uncommitted: changed === null ? null : changed !== '' };
}

async function accuracy() {
  const asked = options();
  const warned = warning(asked.seeds);
  if (warned) console.error(warned);
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const methods = await ready(asked.methods);
  if (methods.length === 0) throw new Stop('None of the methods can run here.');
  console.log(`${asked.children} children; generator ${[asked.generator, asked.synth].filter(Boolean).join(' ')}; seeds ${asked.seeds.join(', ')}\n`);
  console.log(head());
  const [results, differences, candidates, fairness] = [[], [], [], []];
  for (const preset of asked.presets) {
    for (const variant of asked.variants) {
      const name = [preset, VARIANTS[variant]].filter(Boolean).join(', ');
      const runs = new Map(methods.map((method) => [method, []]));
      const hands = [];
      for (const seed of asked.seeds) {
        const at = join(folder, [asked.generator, preset, variant === 'plain' ? '' : variant, seed].filter(Boolean).join('-'));
        const recipe = { preset, children: asked.children, seed, extra: asked.extra, variant };
        const lists = await workload(at, asked.generator, recipe);
        const { byHand, ran } = await score(methods, lists, at);
        hands.push({ byHand });
        const on = { workload: name, generator: asked.generator, preset, variant, extra: asked.extra, children: Number(asked.children), adults: lists.adultsTotal, seed: Number(seed) };
        for (const { method, ...result } of ran) {
          runs.get(method).push(result);
          results.push({ ...on, method: method.key, ...result, byHand });
        }
        if (!asked.keep) rmSync(at, { recursive: true, force: true });
      }
      for (const [method, ofMethod] of runs) console.log(line(name, method.name, ofMethod));
      console.log(byHandLine(name, hands));
      const ours = [...runs.values()][0];
      if (ours.some(({ measures }) => measures.candidates)) candidates.push(candidatesLine(name, ours));
      if (asked.fairness) fairness.push(fairnessTable(name, ours));
      differences.push(...[...runs].slice(1).map(([method, ofMethod]) => differencesLine(name, method.name, ofMethod)));
    }
  }
  if (differences.length > 0) console.log(`\n${differencesHead(methods[0].name)}\n${differences.join('\n')}`);
  if (candidates.length > 0) console.log(`\n${candidatesHead()}\n${candidates.join('\n')}`);
  for (const table of fairness) console.log(`\n${table}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'accuracy.json'), `${JSON.stringify({ ...commits(), options: asked, results }, null, 1)}\n`);
}

door(import.meta.url, accuracy);
