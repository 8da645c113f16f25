//! What the rivals written here share: the cleaned lists in, links.csv out.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const HEADER = 'child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,not_in_file_probability';

/** Rows of a csv as objects by header. */
export function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',' || sign === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const [header = [], ...people] = rows;
  return people.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** The words of a name. */
export const words = (text) => text.split(' ').filter(Boolean);

/** The values of a cell with several; none of an empty one. */
export const several = (cell) => (cell === '' ? [] : cell.split(';'));

/** Whom a row tells of as `whom` (mother, father, child …), one object a person. */
export function told(person, whom) {
  const column = (what) => several(person[`told_${whom}_${what}`] ?? '');
  const [given, surnames, sex, from, to, numbers, phones] = ['given', 'surnames', 'sex', 'birth_first', 'birth_last', 'a_number', 'phone'].map(column);
  const count = Math.max(given.length, surnames.length, sex.length, from.length, phones.length, numbers.length);
  return Array.from({ length: count }, (_, at) => ({
    whom,
    given: given[at] ?? '',
    surnames: surnames[at] ?? '',
    sex: sex[at] ?? '',
    birthFirst: from[at] ?? '',
    birthLast: to[at] ?? '',
    phone: phones[at] ?? '',
  }));
}

/** The parents that a child's row tells of. */
export const toldParents = (child) => ['mother', 'father', 'parent'].flatMap((whom) => told(child, whom));

/** People by each of their keys; none by an empty one. */
export function index(people, keysOf) {
  const all = new Map();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      if (key === '') continue;
      if (!all.has(key)) all.set(key, []);
      all.get(key).push(person);
    }
  }
  return all;
}

/** Whole years from one day to another; none where a day is not known. */
export function years(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isNaN(days) ? null : Math.floor(days / 365.25);
}

/** Father or mother, by the adult's sex. */
export const relationOf = (adult) => ({ F: 'mother', M: 'father' })[adult.sex] ?? 'parent';

const quote = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** links.csv: a row for each candidate, best first; a row without an adult for a child that has none. */
export function linksCsv(children, candidatesOf) {
  const lines = [HEADER];
  for (const child of children) {
    const candidates = candidatesOf(child);
    if (candidates.length === 0) lines.push(`${quote(child.id)},,,,,,not_enough,,1`);
    for (const [at, { adult, probability, band }] of candidates.entries()) {
      lines.push(`${quote(child.id)},${quote(adult.id)},${relationOf(adult)},${at + 1},${probability.toFixed(6)},0,${band},,0`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Runs a rival on the files that the command line names. */
export function rival(link) {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { children: text, adults: text, out: text } });
  const [children, adults] = [values.children, values.adults].map((file) => parseCsv(readFileSync(file, 'utf8')));
  writeFileSync(values.out, linksCsv(children, link(children, adults)));
}

/** Whether a module was started by itself. */
export const isMain = (url) => process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url;
