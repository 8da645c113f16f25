//! Tests of what the benches do to workloads and pieces: Spanish lists, what is compared, fairness, ablation.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { costs, pieces, table } from './ablation.mjs';
import { fairnessTable, groups } from './fairness.mjs';
import { cells, spanish, translated } from './spanish.mjs';
import { candidatesLine } from './table.mjs';

test('headers become Spanish, parts of a name one column in the order given names, surnames', () => {
  const custody = ['Subject ID', 'Alien File Number', 'LAST NAME', 'FIRST NAME', 'MIDDLE', 'Birth Date', 'Gender', 'Odd'];
  const rows = [['a title', ...Array(7).fill('')], custody, ['1', 'A999', 'TUM SIS', 'ANA', '', '1990', 'F', 'x'], ['2', '', '', 'EVA', 'LUZ', '', '', '']];
  const [title, header, one, two] = translated(rows);
  assert.deepEqual(title, ['a title', ...Array(5).fill('')]);
  assert.deepEqual(header, ['Folio', 'Número A', 'Nombre completo', 'Fecha de nacimiento', 'Sexo', 'Odd']);
  assert.deepEqual(one, ['1', 'A999', 'ANA TUM SIS', '1990', 'F', 'x']);
  assert.equal(two[2], 'EVA LUZ');
  // A list that is Spanish already has only its name joined; what has no header stays as it is.
  assert.deepEqual(translated([['No. de caso', 'Apellidos', 'Nombres'], ['1', 'TUM', 'ANA']]), [['No. de caso', 'Nombre completo'], ['1', 'ANA TUM']]);
  assert.deepEqual(translated([['SYNTHETIC'], ['a key']]), [['SYNTHETIC'], ['a key']]);
});

test('a csv keeps its cells', () => {
  assert.deepEqual(cells('\uFEFFa,"b, ""c""\nd",\r\n,,x\n', ','), [['a', 'b, "c"\nd', ''], ['', '', 'x']]);
  assert.deepEqual(cells('a;"b;c";\n1;;2', ';'), [['a', 'b;c', ''], ['1', '', '2']]);
});

test('files are rewritten where they stand, a date of a workbook stays a date', async () => {
  const { default: XLSX } = await import('xlsx');
  const folder = mkdtempSync(join(tmpdir(), 'spanish-'));
  try {
    const header = ['Portal ID', 'Last Name', 'First Name', 'A#', 'Date of Birth', 'AGE', 'GENDER', 'COO'];
    const day = { t: 'n', v: 43000, z: 'yyyy-mm-dd' };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['SYNTHETIC'], header, [7, 'TUM', 'ANA', 'A999', day, 5, 'F', 'HN']]), 'one');
    writeFileSync(join(folder, 'children.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    writeFileSync(join(folder, 'adults.csv'), 'Case ref;Client;DOB;Country;Language;A-number\n1;Eva Sis;"1; 2";HN;;\n');
    await spanish(folder);
    const { Sheets } = XLSX.read(readFileSync(join(folder, 'children.xlsx')), { cellNF: true });
    assert.deepEqual(['A2', 'B2', 'C2', 'D2', 'A3', 'B3', 'E3'].map((at) => Sheets.one[at].v), ['Folio', 'Nombre completo', 'Núm. de extranjero', 'Fecha de nacimiento', 7, 'ANA TUM', 5]);
    assert.deepEqual([Sheets.one.D3.v, Sheets.one.D3.t, Sheets.one.D3.z], [43000, 'n', 'yyyy-mm-dd']);
    assert.equal(readFileSync(join(folder, 'adults.csv'), 'utf8'), 'No. de caso;Nombre completo;Fecha de nacimiento;País;Idioma;Número A\n1;Eva Sis;"1; 2";HN;;\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what was compared becomes a row: shares, pairs a child, keys by what they bring', () => {
  const key = (name, parents, parentsAlone) => ({ key: name, pairs: 100, parents, parentsAlone });
  const candidates = { ofPairs: { share: 0.996, total: 1000 }, ofChildren: { share: 0.998, total: 900 }, pairsPerChild: 199.6, byKey: [key('day', 500, 10), key('surname', 800, 100)] };
  assert.equal(candidatesLine('w', [{ measures: { candidates } }]), '| w | .996 | .998 | 200 | surname .800 (.100), day .500 (.010) |');
});

test('a group more than five points behind the best-off large one is flagged, a small one never', () => {
  const share = (hits, total) => ({ hits, total, share: hits / total, low: null, high: null });
  const group = (kind, code, withParent, first, strong) => ({ name: `${kind}:${code}`, kind, code, withParent, top1: share(first, withParent), strongShare: share(strong, withParent) });
  const seed = { measures: { byGroup: [group('custom', 'a', 200, 190, 100), group('custom', 'b', 60, 50, 28), group('custom', 'c', 20, 2, 0), group('relation', 'mother', 150, 60, 0), group('damage', 'x', 300, 0, 0)] } };
  const found = groups([seed, seed]);
  assert.deepEqual(found.map(({ code, withParent, behind }) => [code, withParent, behind]), [['a', 400, []], ['b', 120, ['top-1']], ['c', 40, []], ['mother', 300, []]]);
  const lines = fairnessTable('w', [seed, seed]).split('\n');
  assert.match(lines[3], /^\| w \| custom b \| 120 \| \.833 .* \| \.467 .* \| top-1 \|$/);
  assert.match(lines[4], /too few \|$/);
});

test('each piece is taken away in turn, and what it pays is full less without', async () => {
  const asked = [];
  const call = async (command) => {
    asked.push(command.slice(1));
    if (command.includes('--list-without')) return { output: 'notes   what notes say\nsiblings\n' };
    if (command[1] !== 'evaluate') return { output: '' };
    const names = command.flatMap((word, at) => (word === '--beside' ? [command[at + 1].split('=')[0]] : []));
    const lost = (value) => ({ value, low: value - 0.01, high: value + 0.01 });
    return { output: JSON.stringify({ beside: names.map((name) => ({ name, differences: { top1: lost(name === 'notes' ? -0.25 : 0), calibrationError: lost(0.5), strangers: null } })) }) };
  };
  const names = await pieces(call);
  assert.deepEqual(names, ['notes', 'siblings']);
  assert.deepEqual(await pieces(call, ['siblings']), ['siblings']);
  await assert.rejects(pieces(call, ['ghosts']), /notes, siblings, not "ghosts"/);
  asked.length = 0;
  const lists = { children: ['c.csv'], adults: ['a.csv'], settings: ['--settings', 's.json'], truth: 't.csv', aliases: 'al.csv' };
  const world = await costs(call, names, lists, 'at');
  assert.deepEqual(asked.slice(0, 3).map((words) => words.slice(words.indexOf('--settings'))), [['--settings', 's.json'], ['--settings', 's.json', '--without', 'notes'], ['--settings', 's.json', '--without', 'siblings']]);
  assert.ok(asked[3].join(' ').startsWith('evaluate --json --links') && asked[3].includes('al.csv'));
  const lines = table('w', [world]).split('\n');
  assert.match(lines[2], /^\| w \| notes \| \+\.250 \(\+\.240 to \+\.260\) \| – \| – \| -\.500 .* \| – \|$/);
  assert.match(lines[3], /^\| w \| siblings \|/);
});
