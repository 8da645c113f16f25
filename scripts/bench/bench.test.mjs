//! Tests of the benches' own rules: each rival on people made for the case, and how figures of several seeds become a row.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { burger, firstNames, lastNames, tolerance } from './rivals/burger.mjs';
import { join } from './rivals/join.mjs';
import { linksCsv, parseCsv, told } from './rivals/people.mjs';
import { normalize, primero } from './rivals/primero.mjs';
import { usedRanges, warning } from './seeds.mjs';
import { byHandLine, cell, differencesLine, line, summary } from './table.mjs';
import { sides, withoutField } from './workloads.mjs';

const FIELDS = 'also_ids given surnames sex birth_first birth_last birth_precision age country language phones sectors apprehended_first referred_first booked_in_first'.split(' ');

/** Somebody as `reencuentro clean` writes them; what is not said is empty. */
const person = (id, said) => ({ ...Object.fromEntries(FIELDS.map((name) => [name, ''])), id, ...said });
const mother = (id, given, surnames, more = {}) => person(id, { given, surnames, sex: 'F', birth_first: '1990-01-01', birth_last: '1990-12-31', ...more });
const childOf = (given, surnames, more = {}) => person('c', { given: 'LUZ', surnames: 'TUM', sex: 'F', birth_first: '2012-05-01', birth_last: '2012-05-01', told_mother_given: given, told_mother_surnames: surnames, ...more });
const namesChild = (given, surnames) => ({ told_child_given: given, told_child_surnames: surnames });

/** Ids and probabilities of the candidates that a rival finds for the child. */
const found = (rival, child, adults) => rival([child], adults)(child).map(({ adult, probability }) => [adult.id, Number(probability.toFixed(3))]);

test('cleaned lists are read, links written', () => {
  const [row] = parseCsv('\uFEFFid,notes,told_child_given,told_child_surnames\r\n1,"a, ""b""\nc",ANA;LUIS,CAAL;\r\n');
  assert.equal(row.notes, 'a, "b"\nc');
  assert.deepEqual(told(row, 'child').map(({ given, surnames }) => [given, surnames]), [['ANA', 'CAAL'], ['LUIS', '']]);
  const text = linksCsv([{ id: 'x,1' }, { id: '2' }], (child) => (child.id === '2' ? [] : [{ adult: mother('m', 'A', 'B'), probability: 0.5, band: 'tie' }]));
  assert.deepEqual(text.split('\n').slice(1, 3), ['"x,1",m,mother,1,0.500000,0,tie,,0', '2,,,,,,not_enough,,1']);
});

test('the join finds whole names from both sides, and nothing else', () => {
  const adults = [mother('same', 'ANA', 'CHOC'), mother('twin', 'ANA', 'CHOC'), mother('near', 'ANA', 'CHOK'), mother('names', 'EVA', 'SIS', namesChild('LUZ', 'TUM'))];
  assert.deepEqual(found(join, childOf('ANA', 'CHOC'), adults), [['same', 0.333], ['twin', 0.333], ['names', 0.333]]);
  assert.deepEqual(found(join, childOf('', ''), adults), [['names', 1]]);
});

test('burgerLinker allows more letters in longer names', () => {
  assert.deepEqual([1, 2, 5, 6, 8, 9, 11, 12, 30].map(tolerance), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
  const cases = [
    [lastNames, 'CHOC', 'CHOK', 1],
    [lastNames, 'CHOC', 'CAAL', null],
    [lastNames, 'LOPEZ PEREZ', 'LOPES PERES', 2],
    [lastNames, 'LOPEZ PEREZ', 'PEREZ', 0],
    [firstNames, 'ANA MARIA', 'MARIA', 0],
    [firstNames, 'ANA MARIA', 'ANA ROSA', null],
    [firstNames, 'ANA MARIA', 'MARIA ANA', 0],
    [firstNames, '', 'ANA', null],
  ];
  for (const [rule, one, other, expected] of cases) {
    const words = (text) => text.split(' ').filter(Boolean);
    assert.equal(rule(words(one), words(other)), expected, `${one} / ${other}`);
  }
});

test('burgerLinker wants both roles where both are named, and a possible age', () => {
  const adults = [
    mother('both', 'ANA', 'CHOC', namesChild('LUZ', 'TUM')),
    mother('other', 'ANA', 'CHOC', namesChild('PEDRO', 'CAAL')),
    mother('silent', 'ANA', 'CHOK'),
    mother('girl', 'ANA', 'CHOC', { birth_first: '2003-01-01', birth_last: '2003-01-01' }),
    person('man', { given: 'ANA', surnames: 'CHOC', sex: 'M' }),
  ];
  assert.deepEqual(found(burger, childOf('ANA', 'CHOC'), adults), [['both', 1], ['silent', 0.5]]);
});

test('Primero calls the best hit 1, drops what is a tenth of it, and likely is alone or far above the mean', () => {
  const labels = (...scores) => normalize(scores.map((score) => ({ score }))).map(({ score, likely }) => [score, likely]);
  assert.deepEqual(labels(0.2), [[1, true]]);
  assert.deepEqual(labels(10, 1), [[1, true]]);
  assert.deepEqual(labels(10, 9), [[1, false], [0.9, false]]);
  assert.deepEqual(labels(10, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5), [[1, true], ...Array(6).fill([0.15, false])]);
  assert.deepEqual(labels(), []);
});

test('Primero weighs names above all, hears them by sound, and finds anybody who shares a word', () => {
  const others = Array.from({ length: 20 }, (_, at) => mother(`o${at}`, 'EVA', 'SIS', { country: at < 10 ? 'GT' : 'HN' }));
  const adults = [...others, mother('sound', 'HANA', 'CHOK', { country: 'HN' }), mother('same', 'ANA', 'CHOC', { country: 'HN' })];
  const [first, second, ...rest] = found(primero, childOf('ANA', 'CHOC', { country: 'GT' }), adults);
  assert.deepEqual([first, second[0]], [['same', 1], 'sound']);
  assert.ok(second[1] < 1 && rest.every(([, probability]) => probability < second[1]));
  assert.deepEqual(found(primero, childOf('', ''), [mother('a', 'EVA', 'SIS')]), []);
});

test('Primero finds a told mother by her age or date of birth alone', () => {
  const born = { birth_first: '1990-03-04', birth_last: '1990-03-04', birth_precision: 'date', age: '28', apprehended_first: '2018-05-20' };
  const adults = [mother('other', 'EVA', 'SIS', { age: '40' }), mother('same', 'ANA', 'CHOC', born)];
  const told = (first, last) => childOf('', '', { referred_first: '2018-05-21', told_mother_birth_first: first, told_mother_birth_last: last });
  const found1 = (first, last) => found(primero, told(first, last), adults).at(0)[0];
  assert.equal(found1('1990-03-04', '1990-03-04'), 'same');
  assert.equal(found1('1989-05-22', '1990-05-21'), 'same');
  assert.equal(found1('1977-05-22', '1978-05-21'), 'other');
});

test('several seeds become a mean with an interval', () => {
  const cases = [
    [[], '–'],
    [[null], '–'],
    [[{ value: 0.9 }], '.900'],
    [[{ value: 0.9, low: 0.88, high: 0.92 }], '.900 (.880–.920)'],
    [[{ value: 0.9 }, { value: 0.92 }, { value: 0.91 }], '.910 (.885–.935)'],
    [[{ value: 1 }, { value: 0.5 }], '.750 (.000–1.000)'],
  ];
  for (const [figures, expected] of cases) {
    const summed = summary(figures);
    assert.equal(cell(summed), expected);
  }
  const measures = { top1: { share: 0.5, low: 0.4, high: 0.6 }, top5: { share: null }, bestF1: { f1: 0.25, interval: { low: 0.2, high: 0.3 } }, recallAt95: null, strangers: { share: 0 }, calibration: { error: 0.1 } };
  assert.equal(line('w', 'm', [{ measures, seconds: 1.25, megabytes: 70 }]), '| w | m | .500 (.400–.600) | – | .250 (.200–.300) | .000 | .000 | – | .100 | 1.3 | 70 |');
});

test('a generator\'s files are told apart, columns of A-numbers left unread', () => {
  const names = ['truth.csv', 'ninos.xlsx', 'adultos.csv', 'children-2.csv', 'aliases.csv', 'recipe.json', 'truth-detail.csv', 'orr-children.xlsx'];
  assert.deepEqual(sides(names), { children: ['children-2.csv', 'ninos.xlsx', 'orr-children.xlsx'], adults: ['adultos.csv'] });
  const column = (whom, what) => ({ index: 0, field: { whom, what } });
  const mapping = { version: 1, shapes: [{ headers: ['A', 'B'], columns: [column('own', 'a_number'), column('child', 'a_number'), column('own', 'given_name')] }] };
  const { version, shapes } = withoutField(mapping, 'a_number');
  assert.deepEqual([version, shapes[0].columns.map(({ field }) => field.what)], [1, ['unused', 'unused', 'given_name']]);
});

test('effort may pass one, differences may fall below nought', () => {
  const effort = (perChild) => ({ 95: { perChild, interval: { low: perChild / 2, high: perChild * 2 } } });
  assert.equal(byHandLine('w', [{ byHand: effort(3000) }]), '| w | by hand | – | – | – | – | – | 3000 (1500–6000) | – | – | – |');
  const paired = (value) => ({ measures: { differences: { top1: { value, low: value - 0.1, high: value + 0.1 } }, effortDifferences: { 95: { value: 20 } } } });
  assert.equal(differencesLine('w', 'm', [paired(-0.5)]), '| w | m | -.500 (-.600 to -.400) | – | – | – | – | +20 | – |');
  assert.equal(differencesLine('w', 'm', [paired(-0.5), paired(-0.52)]).split(' | ')[2], '-.510 (-.637 to -.383)');
});

test('a run on a seed of an old report is warned of', () => {
  const text = '| seeds | for |\n|---|---|\n| 1001–1005 | a |\n| 1200 | b |\n';
  assert.deepEqual(usedRanges(text), [[1001, 1005], [1200, 1200]]);
  for (const [seeds, expected] of [[['1', '999', '3001'], null], [['1003', '3001'], /: 1003\./], [['1200'], /: 1200\./]]) {
    if (expected === null) assert.equal(warning(seeds, text), null);
    else assert.match(warning(seeds, text), expected);
  }
  assert.match(warning(['1001', '2006']), /1001, 2006/);
  assert.equal(warning(['1', '999']), null);
});
