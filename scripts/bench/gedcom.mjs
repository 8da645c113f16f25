//! Makes two lists and their truth from a genealogy (GEDCOM), and scores the matcher on them: docs/real-families.md.
//
//   npm run bench:families -- FILE.ged[:1500-1910]… [--seed 1 | --seeds 1..5] [--at 1850-1910] [--into 2018] [--share .6]
//                             [--told .5] [--told-child .4] [--two-surnames] [--errors 0] [--match] [--program FILE]

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { door, environment, root, Stop, windows } from '../shell.mjs';
import { DIALS, invent, YEARS_BACK } from './gedcom/lists.mjs';
import { plainRanking } from './gedcom/plain.mjs';
import { readGedcom } from './gedcom/read.mjs';
import { head, line, together } from './gedcom/table.mjs';

const OPTIONS = {
  seed: { type: 'string' },
  seeds: { type: 'string' },
  at: { type: 'string' },
  into: { type: 'string' },
  share: { type: 'string' },
  told: { type: 'string' },
  'told-child': { type: 'string' },
  errors: { type: 'string' },
  'two-surnames': { type: 'boolean', default: false },
  match: { type: 'boolean', default: false },
  program: { type: 'string' },
};

async function main() {
  const { files, seeds, dials, match, program } = understand(process.argv.slice(2));
  const matcher = match ? program ?? build() : null;
  if (matcher) console.log(head);
  const all = [];
  for (const { file, at } of files) {
    try {
      const runs = seeds.map((seed) => {
        // The lists of several seeds stand side by side.
        const families = seeds.length > 1 ? join(FAMILIES, `seed-${seed}`) : FAMILIES;
        const { folder, counts, lists } = convert(file, { ...dials, seed, at: at ?? dials.at }, new Date(), families);
        (matcher ? console.error : console.log)(said(counts, folder));
        return { counts, ...(matcher && { found: score(matcher, folder), plain: plainRanking(lists), detail: lists.detail }) };
      });
      if (matcher) console.log(line(runs[0].counts.name, runs));
      all.push(runs);
    } catch (error) {
      // One file of several that cannot be used does not keep the others from being read.
      if (!(error instanceof Stop) || files.length === 1) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
  if (matcher && all.length > 1) console.log(line('all files', together(all)));
}

/** The arguments, or a Stop that says how they are to be. */
export function understand(args) {
  let parsed;
  try {
    parsed = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Stop(error.message);
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) throw new Stop('Name a GEDCOM file: npm run bench:families -- FILE.ged');
  const dials = { ...DIALS, twoSurnames: values['two-surnames'] };
  const number = (name, key, most) => {
    if (values[name] === undefined) return;
    dials[key] = Number(values[name]);
    if (!(dials[key] >= 0 && dials[key] <= most)) throw new Stop(`--${name} is to be a number from 0 to ${most}.`);
  };
  for (const [name, key] of [['share', 'share'], ['told', 'told'], ['told-child', 'toldChild'], ['errors', 'errors']]) number(name, key, 1);
  number('seed', 'seed', 2 ** 31);
  number('into', 'into', 2030);
  if (values.at !== undefined) dials.at = span(values.at);
  const files = positionals.map((text) => {
    const [, file, at] = /^(.+?)(?::(\d{4}-\d{4}))?$/s.exec(text);
    return { file, at: at ? span(at) : null };
  });
  return { files, seeds: seedsOf(values, dials.seed), dials, match: values.match, program: values.program };
}

/** The years of `1850-1910`. */
function span(text) {
  const years = /^(\d{4})-(\d{4})$/.exec(text)?.slice(1).map(Number);
  if (!years || years[0] > years[1]) throw new Stop('The years of --at are to be two, the earlier first: --at 1850-1910.');
  return years;
}

/** The seeds of `1..5`, or the one. */
function seedsOf({ seed, seeds }, one) {
  if (seeds === undefined) return [one];
  const [from, to] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(seeds)?.slice(1).map(Number) ?? [];
  if (seed !== undefined || from === undefined || from > to || to - from >= 1000) {
    throw new Stop('--seeds is to be the first and the last, in place of --seed: --seeds 1..5.');
  }
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const FAMILIES = join(root, 'target/families');

/** Reads a genealogy and writes its lists into a folder that git ignores. */
export function convert(file, dials, today, families = FAMILIES) {
  const genealogy = readGedcom(file);
  const lists = invent(genealogy, dials, today);
  const counts = {
    name: basename(file),
    people: genealogy.people.size,
    stray: genealogy.stray,
    old: lists.old,
    children: lists.children.length - 1,
    adults: lists.adults.length - 1,
    withParent: new Set(lists.truth.slice(1).filter((row) => row[2] !== 'relative').map((row) => row[0])).size,
    withAnybody: new Set(lists.truth.slice(1).map((row) => row[0])).size,
  };
  if (counts.children === 0 || counts.adults === 0) {
    const years = dials.at.join(' to ');
    throw new Stop(
      `${counts.name}: of ${counts.people} people ${counts.old} were surely born ${YEARS_BACK} years ago or more, and no family of theirs ` +
        `has a child on a day of ${years}; other years can be given with --at.`,
    );
  }
  const name = counts.name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'family';
  const folder = join(families, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (file, rows) => writeFileSync(join(folder, file), rows.map((row) => `${row.map(cell).join(',')}\n`).join(''));
  write('children.csv', lists.children);
  write('adults.csv', lists.adults);
  write('truth.csv', lists.truth);
  write('truth-detail.csv', lists.detail);
  write('people.csv', lists.people);
  return { folder, counts, lists };
}

const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function said(counts, folder) {
  const alone = counts.children - counts.withAnybody;
  const lines = [
    `${counts.name}: ${counts.old} of ${counts.people} people surely born ${YEARS_BACK} years ago or more.`,
    `  ${counts.children} children (${counts.withParent} with a parent in the lists, ${alone} with nobody), ${counts.adults} adults, in ${folder}`,
  ];
  if (counts.stray.length > 0) lines.push(`  ${counts.stray.length} broken lines were passed over, the first is line ${counts.stray[0]}.`);
  return lines.join('\n');
}

function run(program, args) {
  try {
    return execFileSync(program, args, { cwd: root, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 });
  } catch (error) {
    throw new Stop(`"${basename(program)} ${args[0]}" failed: ${String(error.stderr ?? error.message).trim().split('\n').at(-1)}`);
  }
}

function build() {
  run('cargo', ['build', '--release', '--locked', '--bin', 'reencuentro']);
  return join(root, 'target/release', windows ? 'reencuentro.exe' : 'reencuentro');
}

/** Matches the lists of a folder and gives their measures. */
function score(program, folder) {
  const at = (name) => join(folder, name);
  run(program, ['match', '--children', at('children.csv'), '--adults', at('adults.csv'), '--out', at('links.csv'), '--explain']);
  const json = run(program, ['evaluate', '--links', at('links.csv'), '--truth', at('truth.csv'), '--detail', at('truth-detail.csv'), '--json']);
  writeFileSync(at('measures.json'), json);
  return JSON.parse(json);
}

door(import.meta.url, main);
