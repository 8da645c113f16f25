//! What is matched: lists of a generator in one of several variants, cleaned once for all rivals.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { python } from '../python.mjs';
import { Stop } from '../shell.mjs';
import { reencuentro, timed } from './methods.mjs';
import { parseCsv } from './rivals/people.mjs';
import { spanish } from './spanish.mjs';

/** The variants of a workload, each as a row names it: as written; columns of A-numbers unread; Spanish headers, a name in one column. */
export const VARIANTS = { plain: '', 'no-numbers': 'no A-numbers', spanish: 'in Spanish' };

/** The generators, each as the command that writes lists and truth into a folder. `default` leaves the preset to them. */
const GENERATORS = {
  synth: ({ preset, children, seed, extra, variant }, out) => [
    reencuentro, 'synth', '--children', children, '--seed', seed, '--out', out, ...chosen(preset), ...layout(variant), ...extra,
  ],
  judge: ({ preset, children, seed, extra }, out) => [needed(python()), 'tests/judge/generate.py', '--children', children, '--seed', seed, '--out', out, ...chosen(preset), ...extra],
};

function needed(program) {
  if (!program) throw new Stop('The second generator needs Python 3.11 or later; install it, or use --generator synth.');
  return program;
}

const layout = (variant) => (variant === 'spanish' ? ['--layout', 'spanish-xlsx'] : []);
const chosen = (preset) => (preset === 'default' ? [] : ['--preset', preset]);

/** Which of a generator's files are lists of children, and which of adults. */
export function sides(names) {
  const lists = names.filter((name) => !/truth|alias|recipe|\.json$/i.test(name)).toSorted();
  return { children: lists.filter((name) => /child|ni[nñ]os|menores/i.test(name)), adults: lists.filter((name) => /adult/i.test(name)) };
}

/** Writes one workload below `folder`: where its lists, its truth and the cleaned lists are. */
export async function workload(folder, generator, recipe) {
  const into = join(folder, 'lists');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await timed(GENERATORS[generator](recipe, into));
  const found = sides(readdirSync(into));
  if (found.children.length === 0 || found.adults.length === 0) throw new Stop(`${into} holds no lists of children and adults.`);
  // The first generator writes Spanish lists itself.
  if (recipe.variant === 'spanish' && generator === 'judge') await spanish(into, [...found.children, ...found.adults]);
  const [children, adults] = [found.children, found.adults].map((names) => names.map((name) => join(into, name)));
  const lists = { children, adults, settings: [], truth: join(into, 'truth.csv'), cleaned: join(folder, 'cleaned') };
  const aliases = join(into, 'aliases.csv');
  if (existsSync(aliases)) lists.aliases = aliases;
  if (recipe.variant === 'no-numbers') lists.settings = ['--settings', await numberless(folder, lists)];
  const detail = join(into, 'truth-detail.csv');
  if (existsSync(detail)) lists.detail = detail;
  await timed([reencuentro, 'clean', '--children', ...children, '--adults', ...adults, '--out', lists.cleaned, ...lists.settings]);
  lists.adultsTotal = parseCsv(readFileSync(join(lists.cleaned, 'adults.csv'), 'utf8')).length;
  return lists;
}

/** Settings by which nobody sees a column of A-numbers; those inside notes stay. */
async function numberless(folder, { children, adults }) {
  const file = join(folder, 'without-numbers.json');
  await timed([reencuentro, 'inspect', '--json', '--children', ...children, '--adults', ...adults, '--save-mapping', file]);
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(withoutField(settings, 'a_number')));
  return file;
}

/** The same mapping with every column of that kind left unused. */
export function withoutField(settings, what) {
  const unused = (column) => (column.field?.what === what ? { ...column, field: { whom: 'own', what: 'unused' } } : column);
  return { ...settings, shapes: settings.shapes.map((shape) => ({ ...shape, columns: shape.columns.map(unused) })) };
}
