//! Tests of the lists made from genealogies: who is left out, what is read, and that the truth is true.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { convert, understand as understandArguments } from './gedcom.mjs';
import { oldEnough, span } from './gedcom/dates.mjs';
import { DIALS, invent } from './gedcom/lists.mjs';
import { placeParts } from './gedcom/places.mjs';
import { chance, people as rows, plainRanking, ranked } from './gedcom/plain.mjs';
import { decode, readGedcom, understand } from './gedcom/read.mjs';
import { head, line, together } from './gedcom/table.mjs';

const FILE = fileURLToPath(new URL('gedcom/synthetic.ged', import.meta.url));
const TEXT = readFileSync(FILE, 'utf8');
const TODAY = new Date('2026-01-31T00:00:00Z');

test('every encoding and version gives the same people', () => {
  const declared = (name) => TEXT.replace('1 CHAR UTF-8', `1 CHAR ${name}`);
  const latin = (name) => Buffer.from(declared(name), 'latin1');
  // ANSEL writes an accent before its letter: acute, tilde.
  const marks = { '\u0301': 0xe2, '\u0303': 0xe4 };
  const ansel = [...declared('ANSEL').normalize('NFD')].reduce((bytes, c) => {
    if (!marks[c]) return [...bytes, c.charCodeAt(0)];
    return [...bytes.slice(0, -1), marks[c], bytes.at(-1)];
  }, []);
  const cases = {
    'UTF-8': Buffer.from(TEXT),
    'GEDCOM 7': Buffer.from(TEXT.replace('2 VERS 5.5.1\n2 FORM LINEAGE-LINKED\n1 CHAR UTF-8', '2 VERS 7.0')),
    'UTF-8 with a mark': Buffer.from(`\ufeff${TEXT}`),
    'UTF-16, little end first': Buffer.from(`\ufeff${declared('UNICODE')}`, 'utf16le'),
    'UTF-16, big end first': Buffer.from(`\ufeff${declared('UNICODE')}`, 'utf16le').swap16(),
    'Windows-1252': latin('ANSI'),
    'Windows-1252 that says UTF-8': latin('UTF-8'),
    ANSEL: Buffer.from(ansel),
    'lines that end in CR LF': Buffer.from(TEXT.replaceAll('\n', '\r\n')),
    'lines that end in CR': Buffer.from(TEXT.replaceAll('\n', '\r')),
    'indented, blank lines between': Buffer.from(TEXT.replaceAll('\n', '\n\n  ')),
  };
  const expected = [...understand(TEXT, 'x').people.values()];
  assert.equal(expected.length, 27);
  for (const [name, bytes] of Object.entries(cases)) {
    assert.deepEqual([...understand(decode(bytes, 'x'), 'x').people.values()], expected, name);
  }
});

test('names are read as they are told', () => {
  const { people } = readGedcom(FILE);
  const cases = [
    ['@I1@', ['José Ángel', 'Nuñez Quéj', '', '']],
    ['@I2@', ['Petrona', 'Tzul', '', 'Nuñez']],
    ['@I5@', ['Sebastián', 'Tzul', 'Sr.', '']],
    ['@I6@', ['Tomasa', '', '', '']],
    ['@I8@', ['Rosaura', 'de la Cumbre', '', '']],
  ];
  for (const [id, expected] of cases) {
    const [{ given, surname, suffix, married }] = people.get(id).names;
    assert.deepEqual([given, surname, suffix, married], expected, id);
  }
  assert.equal(people.get('@I1@').names[1].surname, 'Nuñes');
});

test('dates of GEDCOM 5 and 7 are read with what they leave open', () => {
  const cases = [
    ['12 MAR 1887', [18870312, 18870312, 18870312]],
    ['mar 1887', [18870301, 18870331, 18870331]],
    ['1887', [18870101, 18871231, 18871231]],
    ['ABT 1887', [18870101, 18871231, 18971231]],
    ['circa 1887', [18870101, 18871231, 18971231]],
    ['BEF 1887', [-Infinity, 18871231, 18871231]],
    ['AFT 1887', [18870101, Infinity, Infinity]],
    ['BET 1880 AND 1882', [18800101, 18821231, 18821231]],
    ['FROM 1880 TO 1882', [18800101, 18821231, 18821231]],
    ['11 FEB 1731/32', [17310211, 17320211, 17320211]],
    ['@#DFRENCH R@ 2 VEND 3', [17940101, 17951231, 17951231]],
    ['JULIAN 5 JAN 1700', [17000105, 17000105, 17000105]],
  ];
  for (const [text, [first, last, high]] of cases) {
    const found = span(text);
    assert.deepEqual([found.first, found.last, found.high, found.unreadable], [first, last, high, false], text);
  }
  for (const text of ['1890?', '3/4/1890', '10 JAN', '(unknown)', '31 FEB 1890']) assert.equal(span(text).unreadable, true, text);
  assert.equal(span(''), null);
});

test('nobody is used who may have been born less than 110 years ago', () => {
  const { people } = readGedcom(FILE);
  const old = oldEnough(people, 19160131);
  const out = {
    '@I20@': 'born 1990',
    '@I21@': 'undated, father of one born 1990',
    '@I22@': 'birth date not readable',
    '@I23@': 'about 1910 may be 1920',
    '@I24@': 'asks for discretion',
    '@I25@': 'undated, died 1999',
    '@I27@': 'nothing known',
  };
  for (const id of people.keys()) assert.equal(old.has(id), !(id in out), `${id} ${out[id] ?? ''}`);
});

test('the lists hold families as they were, and the truth says all of it', () => {
  const genealogy = readGedcom(FILE);
  const { people } = genealogy;
  const forbidden = ['Moderna', 'Undatado', 'Dudosa', 'Casi', 'Reservada', 'Contradicho', 'Sinfecha'];
  const relations = new Set();
  for (let seed = 1; seed <= 40; seed += 1) {
    const lists = invent(genealogy, { ...DIALS, seed, told: 1, toldChild: 1 }, TODAY);
    const all = JSON.stringify([lists.children, lists.adults]);
    for (const name of forbidden) assert.ok(!all.includes(name), `${name}, seed ${seed}`);
    assert.deepEqual(lists.truth[0], ['child_id', 'adult_id', 'relation']);
    const rows = new Map(lists.people.slice(1).map((row) => [row[0], row]));
    assert.equal(new Set(lists.people.map((row) => row[1])).size, lists.people.length, 'each person once');
    const true_ = new Map(lists.truth.slice(1).map(([child, adult, relation]) => [`${child} ${adult}`, relation]));
    for (const [id] of lists.children.slice(1)) {
      const [, person, , on] = rows.get(id);
      const { births, parents } = people.get(person);
      assert.ok(births[0].first <= Number(on) && births[0].last > Number(on) - 180_000, `${id} is a child`);
      for (const [adult] of lists.adults.slice(1)) {
        const { id: of, role } = people.get(rows.get(adult)[1]);
        const found = true_.get(`${id} ${adult}`);
        if (parents.includes(of)) assert.equal(found, role === 'F' ? 'mother' : 'father');
        else assert.ok(found === undefined || found === 'relative');
        if (found) relations.add(found);
      }
    }
    for (const pair of true_.keys()) for (const id of pair.split(' ')) assert.ok(rows.has(id), pair);
    assert.deepEqual(invent(genealogy, { ...DIALS, seed, told: 1, toldChild: 1 }, TODAY), lists, 'same seed, same lists');
  }
  assert.deepEqual([...relations].sort(), ['father', 'mother', 'relative']);
});

test('dials do what they say', () => {
  const genealogy = readGedcom(FILE);
  const lists = (dials) => invent(genealogy, { ...DIALS, seed: 3, ...dials }, TODAY);
  const column = (rows, name) => rows.slice(1).map((row) => row[rows[0].indexOf(name)]);
  const parents = ({ truth }) => truth.slice(1).filter((row) => row[2] !== 'relative').length;
  assert.equal(parents(lists({ share: 0 })), 0);
  assert.ok(parents(lists({ share: 1 })) > 0);
  assert.ok(column(lists({ told: 0 }).children, 'Mother Name').every((name) => name === ''));
  assert.ok(column(lists({ told: 1 }).children, 'Mother Name').some((name) => name !== ''));
  assert.ok(column(lists({ toldChild: 0 }).adults, 'Child Name').every((name) => name === ''));
  assert.notDeepEqual(column(lists({ errors: 1 }).children, 'First Name'), column(lists({}).children, 'First Name'));
  const surnames = new Set();
  for (let seed = 1; seed <= 20; seed += 1) {
    const rows = lists({ twoSurnames: true, seed }).children.slice(1);
    for (const [, given, surname] of rows) surnames.add(`${given}: ${surname}`);
  }
  // The mother's is added where it is not yet there.
  for (const name of ['Mateo: Nuñez Tzul', 'Brígida: Nuñez Tzul', 'Eufemia: Tzul de la Cumbre', 'Delfina: Arroyo Mendieta']) {
    assert.ok(surnames.has(name), `${name} in ${[...surnames]}`);
  }
  for (const birth of column(lists({ into: 0 }).children, 'Date of Birth')) assert.match(birth, /18\d\d/);
  for (const birth of column(lists({}).children, 'Date of Birth')) assert.match(birth, /20[01]\d/);
});

test('places fall into their parts', () => {
  const cases = [
    [['Aldea', '', 'Alta Nube', 'Guatemala'], ['City', 'County', 'State', 'Country'], ['Aldea', 'Alta Nube', 'Guatemala']],
    [['Puerto', 'Honduras'], [], ['Puerto', '', 'Honduras']],
    [['Pueblo', 'Condado', 'Provincia', 'España'], [], ['Pueblo', 'Provincia', 'España']],
    [['Springfield', 'Clark', 'Ohio'], [], ['Springfield', 'Ohio', '']],
    [['England'], [], ['', '', 'England']],
    [[''], [], ['', '', '']],
  ];
  for (const [place, form, expected] of cases) assert.deepEqual(placeParts({ place, placeForm: [] }, form), expected, place.join());
});

test('a file that is no sound GEDCOM is refused in one sentence, with its line', () => {
  const head = '0 HEAD\n1 CHAR UTF-8\n';
  const cases = [
    ['id,name\n1,Ana\n', /x\.ged, line 1: this is no GEDCOM file/],
    ['', /x\.ged, line 1: this is no GEDCOM file/],
    ['PK\u0003\u0004', /packed file/],
    [`${head}0 @I1@ INDI\n1 NAME Ana /Uno/\n3 GIVN Ana\n0 TRLR\n`, /x\.ged, line 5: "3 GIVN Ana"/],
    [`${head}0 @I1@ INDI\n\n1 NAME Ana /Uno/\n1 @X@\n0 TRLR\n`, /x\.ged, line 6: "1 @X@"/],
    [`${head}0 INDI\n1 NAME Ana /Uno/\n0 TRLR\n`, /x\.ged, line 3: .*no id/],
    [`${head}0 @I1@ INDI\n0 @I1@ INDI\n0 TRLR\n`, /x\.ged, line 4: .*twice/],
    [`${head}a\nb\nc\nd\ne\nf\n0 TRLR\n`, /x\.ged, line 3: "a"/],
  ];
  for (const [text, expected] of cases) {
    assert.throws(() => understand(decode(Buffer.from(text, 'latin1'), 'x.ged'), 'x.ged'), expected, text);
  }
  assert.throws(() => readGedcom('no-such.ged'), /no-such\.ged could not be read \(ENOENT\)/);
  const broken = understand(`${head}0 @I1@ INDI\n1 NAME Ana /Uno/\n1 NOTE <p>\n<br>one line of a note\n0 TRLR\n`, 'x');
  assert.deepEqual(broken.stray, [6]);
  assert.equal(broken.people.size, 1);
});

test('a loop of ancestors and pointers to nobody do no harm', () => {
  const text = ['0 HEAD', '0 @I1@ INDI', '1 NAME Ana /Uno/', '1 FAMC @F1@', '0 @I2@ INDI', '1 NAME Eva /Dos/', '1 FAMC @F2@',
    '0 @F1@ FAM', '1 WIFE @I2@', '1 HUSB @VOID@', '1 CHIL @I1@', '0 @F2@ FAM', '1 WIFE @I1@', '1 CHIL @I2@', '1 CHIL @I9@', '0 TRLR'];
  const genealogy = understand(text.join('\n'), 'x');
  assert.equal(oldEnough(genealogy.people, 19160131).size, 0);
  assert.equal(invent(genealogy, DIALS, TODAY).children.length, 1);
});

test('files are written, and nothing where there is nobody', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'reencuentro-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const { folder: at, counts } = convert(FILE, DIALS, TODAY, folder);
  assert.equal(at, join(folder, 'synthetic'));
  const lines = (name) => readFileSync(join(at, name), 'utf8').trimEnd().split('\n');
  assert.equal(lines('children.csv').length, counts.children + 1);
  assert.equal(lines('adults.csv').length, counts.adults + 1);
  assert.equal(lines('truth.csv')[0], 'child_id,adult_id,relation');
  assert.equal(lines('truth-detail.csv')[0], 'child_id,custom,damages');
  assert.ok(lines('truth-detail.csv').slice(1).every((line) => line.split(',')[1] === 'gedcom'));
  assert.throws(() => convert(FILE, { ...DIALS, at: [1500, 1510] }, TODAY, folder), /no family of theirs has a child/);
});

test('arguments are understood or refused', () => {
  const { files, seeds, dials, match } = understandArguments(['a.ged', '--at', '1800-1850', '--share', '.3', '--match']);
  assert.deepEqual([files, seeds, dials.at, dials.share, match], [[{ file: 'a.ged', at: null }], [1], [1800, 1850], 0.3, true]);
  const several = understandArguments(['a.ged:1500-1910', 'C:\\b.ged', '--seeds', '3..5']);
  assert.deepEqual(several.files, [{ file: 'a.ged', at: [1500, 1910] }, { file: 'C:\\b.ged', at: null }]);
  assert.deepEqual(several.seeds, [3, 4, 5]);
  const cases = [
    [[], /Name a GEDCOM file/], [['a', '--share', '2'], /--share/], [['a', '--at', '1900'], /--at/], [['a:1900-1800'], /--at/], [['a', '--nope'], /nope/],
    [['a', '--seeds', '5'], /--seeds/], [['a', '--seeds', '5..1'], /--seeds/], [['a', '--seeds', '1..2', '--seed', '1'], /--seeds/],
  ];
  for (const [args, expected] of cases) assert.throws(() => understandArguments(args), expected, args.join(' '));
});

const LISTED = {
  children: [['ID', 'First Name', 'Last Name', 'Sex', 'Date of Birth', 'City of Birth', 'State of Birth', 'Country of Birth', 'Mother Name']],
  adults: [['ID', 'First Name', 'Last Name', 'Other Names', 'Sex', 'Date of Birth', 'City of Birth', 'State of Birth', 'Country of Birth']],
};

test('the plain ranking goes by surname, then age, then place, then the usual gap', () => {
  // The better first; of each, surname, other names, sex, birth and places.
  const cases = [
    [['Núñez', '', 'M', '1950'], ['Tzul', '', 'M', '1990', 'Alta Nube']],
    [['nunez', '', 'M', '1990'], ['Quej Nuñez', '', 'M', '1990', 'Alta Nube']],
    [['de la Tzul', '', 'F', '1990'], ['Tzul', '', 'M', '1990']],
    [['Quej', 'Ana Núñez', 'F', '1990'], ['Quej', 'Ana Otra', 'F', '1990', 'Alta Nube']],
    [['Núñez', '', 'M', '1997-05-02'], ['Núñez', '', 'M', '', 'Alta Nube']],
    [['Núñez', '', 'M', ''], ['Núñez', '', 'M', '1999', 'Alta Nube']],
    [['Núñez', '', 'M', 'ABT 1960'], ['Núñez', '', 'M', '1959', 'Alta Nube']],
    [['Núñez', '', 'M', '1996', 'Alta Nube'], ['Núñez', '', 'M', '1982', 'Otra', 'Petén']],
    [['Núñez', '', 'M', '1996', 'Otra', 'Petén'], ['Núñez', '', 'M', '1982', '', '', 'Guatemala']],
    [['Núñez', '', 'M', '1996', '', '', 'Guatemala'], ['Núñez', '', 'M', '1982']],
    [['Núñez', '', 'M', 'BET 1980 AND 1986'], ['Núñez', '', 'M', '1980']],
    [['Núñez', '', 'M', '1970'], ['Núñez', '', 'M', '']],
  ];
  const [child] = rows([...LISTED.children, ['C', 'José', 'Núñez Tzul', 'M', 'MAR 2010', 'Alta Nube', 'Petén', 'Guatemala', 'Ana Otra']]);
  for (const told of cases) {
    const adults = rows([...LISTED.adults, ...told.map((row, at) => [at, 'Ana', ...row]).reverse()]);
    const order = ranked(child, adults).map((block) => block.map(({ id }) => id));
    assert.deepEqual(order, [[0], [1]], told.join(' before '));
  }
});

test('a tie counts by what its random orders give on average', () => {
  const cases = [
    [[[1, 1]], 1, 1],
    [[[4, 1]], 1, 1 / 4],
    [[[4, 2]], 1, 1 / 2],
    [[[1, 0], [4, 1]], 1, 0],
    [[[3, 0], [4, 1]], 5, 2 / 4],
    [[[3, 0], [4, 2]], 5, 1 - (2 / 4) * (1 / 3)],
    [[[3, 1], [4, 1]], 5, 1],
    [[[5, 0], [1, 1]], 5, 0],
    [[[9, 9]], 5, 1],
    [[[3, 0]], 5, 0],
  ];
  for (const [blocks, places, expected] of cases) assert.ok(Math.abs(chance(blocks, places) - expected) < 1e-12, JSON.stringify([blocks, places]));
});

test('the table sums the seeds, each figure beside the plain ranking', () => {
  const lists = {
    children: [...LISTED.children, ['C1', 'José', 'Uno', 'M', '2010'], ['C2', 'Eva', 'Dos', 'F', '2010'], ['C3', 'Luz', 'Tres', 'F', '2010']],
    adults: [...LISTED.adults, ['A1', 'Ana', 'Uno', '', 'F', '1985'], ['A2', 'Leo', 'Uno', '', 'M', '1985'], ['A3', 'Rut', 'Otra', '', 'F', '1940']],
    truth: [['child_id', 'adult_id', 'relation'], ['C1', 'A1', 'mother'], ['C2', 'A3', 'mother'], ['C3', 'A3', 'relative']],
  };
  assert.deepEqual(plainRanking(lists), [{ id: 'C1', top1: 0.5, top5: 1 }, { id: 'C2', top1: 0, top5: 1 }]);
  const run = (hits) => ({
    counts: { name: 'a.ged', children: 3, adults: 3, withParent: 2 },
    found: {
      top1: { hits, total: 2 }, top5: { hits: 2, total: 2 }, strangers: { hits: 0, total: 1 },
      byGroup: [{ kind: 'damage', code: 'nothing_told', top1: { hits: hits - 1, total: 1 } }],
      bestF1: { f1: 0.8 }, recallAt95: null, calibration: { error: 0.1 },
    },
    plain: plainRanking(lists),
    detail: [['child_id', 'custom', 'damages'], ['C1', 'gedcom', ''], ['C2', 'gedcom', 'nothing_told'], ['C3', 'gedcom', 'nothing_told']],
  });
  const expected = '| a.ged | 3 | 3 | 2 | .75 | .25 | 1.00 | 1.00 | 1.00 | .50 | .50 | .00 | .80 | .00 | 0 of 2 | .10 |';
  assert.equal(line('a.ged', [run(1), run(2)]), expected);
  assert.equal(head.split('\n')[0].split('|').length, expected.split('|').length);
  const both = line('all', together([[run(1), run(2)], [run(1), run(2)]]));
  assert.equal(both, '| all | 6 | 6 | 4 | .75 | .25 | 1.00 | 1.00 | 1.00 | .50 | .50 | .00 | .80 | .00 | 0 of 4 | .10 |');
});
