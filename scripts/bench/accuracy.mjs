//! Scores the matcher beside its rivals on the same invented lists, by the same `reencuentro evaluate`.
//
//   npm run bench:accuracy -- [--children 2000] [--seeds 1,2,3] [--presets default] [--methods ours,join,primero,burger,splink]
//     [--without-numbers] [--generator synth|judge] [--synth "--dial value …"] [--keep]
//
// --without-numbers scores each workload a second time with the columns of A-numbers left unread. The table goes to
// standard output, all figures to target/bench/accuracy.json; --keep leaves lists and links below target/bench/.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { door, root, run, Stop } from '../shell.mjs';
import { METHODS, reencuentro, timed } from './methods.mjs';
import { head, line } from './table.mjs';
import { workload } from './workloads.mjs';

const folder = join(root, 'target', 'bench');

function options() {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: {
      children: text('2000'),
      seeds: text('1,2,3'),
      presets: text('default'),
      methods: text(Object.keys(METHODS).join(',')),
      generator: text('synth'),
      synth: text(''),
      'without-numbers': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const list = (name) => values[name].split(',').filter(Boolean);
  const unknown = list('methods').find((name) => !(name in METHODS));
  if (unknown) throw new Stop(`--methods knows ${Object.keys(METHODS).join(', ')}, not "${unknown}".`);
  if (!['synth', 'judge'].includes(values.generator)) throw new Stop('--generator is synth or judge.');
  return { ...values, seeds: list('seeds'), presets: list('presets'), methods: list('methods'), extra: values.synth.split(' ').filter(Boolean) };
}

/** The methods that can run here, and for the others why not. */
async function ready(names) {
  const methods = [];
  for (const name of names) {
    const has = (await METHODS[name].needs?.()) ?? {};
    if (has.lacks) console.error(`Without ${METHODS[name].name}: ${has.lacks}.`);
    else methods.push({ ...METHODS[name], key: name, has });
  }
  return methods;
}

async function score(method, lists, at) {
  const links = join(at, `links-${method.key}.csv`);
  const { seconds, megabytes } = await timed(method.command(lists, links, method.has));
  const aliases = lists.aliases ? ['--aliases', lists.aliases] : [];
  const { output } = await timed([reencuentro, 'evaluate', '--json', '--links', links, '--truth', lists.truth, ...aliases]);
  return { seconds, megabytes, measures: JSON.parse(output) };
}

async function accuracy() {
  const asked = options();
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const methods = await ready(asked.methods);
  console.log(`${asked.children} children; generator ${[asked.generator, asked.synth].filter(Boolean).join(' ')}; seeds ${asked.seeds.join(', ')}\n`);
  console.log(head());
  const results = [];
  for (const preset of asked.presets) {
    for (const withoutNumbers of asked['without-numbers'] ? [false, true] : [false]) {
      const name = withoutNumbers ? `${preset}, no A-numbers` : preset;
      const runs = new Map(methods.map((method) => [method, []]));
      for (const seed of asked.seeds) {
        const at = join(folder, [asked.generator, preset, withoutNumbers ? 'no-numbers' : '', seed].filter(Boolean).join('-'));
        const recipe = { preset, children: asked.children, seed, extra: asked.extra };
        const lists = await workload(at, asked.generator, recipe, withoutNumbers);
        for (const method of methods) {
          const result = await score(method, lists, at);
          runs.get(method).push(result);
          results.push({ workload: name, generator: asked.generator, preset, withoutNumbers, extra: asked.extra, children: Number(asked.children), seed: Number(seed), method: method.key, ...result });
        }
        if (!asked.keep) rmSync(at, { recursive: true, force: true });
      }
      for (const [method, ofMethod] of runs) console.log(line(name, method.name, ofMethod));
    }
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'accuracy.json'), `${JSON.stringify(results, null, 1)}\n`);
}

door(import.meta.url, accuracy);
