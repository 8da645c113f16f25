//! Scores the matcher beside a plain join on names, on invented lists of several seeds: what BENCHMARKS.md reports.
//
//   npm run bench:accuracy -- [--children 2000] [--seeds 1,2,3]

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: '1,2,3' },
  },
});
const folder = 'target/bench';
const run = (program, args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

run('cargo', ['build', '--release', '--locked', '--bin', 'reencuentro']);
const reencuentro = 'target/release/reencuentro';

/** One line of the table from the measures of one run. */
function line(seed, method, links, truth) {
  const found = JSON.parse(run(reencuentro, ['evaluate', '--links', links, '--truth', truth, '--json']));
  const share = ({ hits, total }) => (total === 0 ? '–' : (hits / total).toFixed(3));
  const cells = [
    seed,
    method,
    share(found.top1),
    share(found.top5),
    found.bestF1?.f1?.toFixed(3) ?? '–',
    found.recallAt95?.recall?.toFixed(3) ?? 'never',
    share(found.strangers),
    found.calibrationError?.toFixed(3) ?? found.calibration?.error?.toFixed(3) ?? '–',
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

console.log(`${values.children} children each; english-csv\n`);
console.log('| seed | method | top-1 | top-5 | best F1 | recall at 95 % precision | strangers | calibration error |');
console.log('|---|---|---|---|---|---|---|---|');
for (const seed of values.seeds.split(',')) {
  const at = join(folder, `seed-${seed}`);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  run(reencuentro, ['synth', '--children', values.children, '--seed', seed, '--out', at]);
  const [children, adults, truth] = ['children.csv', 'adults.csv', 'truth.csv'].map((name) => join(at, name));
  const ours = join(at, 'links.csv');
  run(reencuentro, ['match', '--children', children, '--adults', adults, '--out', ours]);
  line(seed, 'Reencuentro', ours, truth);
  const joined = join(at, 'name-join.csv');
  run('node', [
    'scripts/bench/name-join.mjs', '--children', children, '--adults', adults, '--out', joined, '--plain',
    '--child-id', 'Portal ID', '--mother', 'Mother Name', '--father', 'Father Name',
    '--adult-id', 'Subject Key', '--adult-name', 'FIRST_NAME,LAST_NAME',
  ]);
  line(seed, 'exact name join', joined, truth);
}
