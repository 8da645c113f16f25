//! Tests of what the speed benches lean on: steps and growth, the picture, processes, the page's steps, the gate.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sentences, tables, told } from './browser.mjs';
import { DENSITIES, years } from './density.mjs';
import { byStep, counted, judged, judgedByClock, ratioOf } from './gate.mjs';
import { exponent, growth, middle, STEPS, steps } from './growth.mjs';
import { sees, stepsOf } from './instrument.mjs';
import { limit, limitTable } from './limit.mjs';
import { plot, ticks } from './plot.mjs';
import { family, status, watch } from './processes.mjs';
import { sizesOf, table } from './speed.mjs';

test('the steps of a run are found among what else it says', () => {
  const said = 'Read 2,000 children and 3,000 adults.\nread 0.512\nclean 1.250\r\nplan 0.001\nscore 12.000\nmerge 3\nwrite 0.03 s\nDone 7 files.\n';
  assert.deepEqual(steps(said), { read: 0.512, clean: 1.25, plan: 0.001, score: 12, merge: 3 });
  assert.deepEqual(steps(''), {});
});

test('the exponent of a power law is found, and only from sizes that differ', () => {
  const law = (e) => [1000, 5000, 20000].map((x) => [x, 3 * x ** e]);
  for (const e of [0, 1, 1.2, 2]) assert.ok(Math.abs(exponent(law(e)) - e) < 1e-9);
  for (const points of [[], [[1000, 2]], [[1000, 2], [1000, 3]], [[1000, 2], [2000, 0]]]) assert.equal(exponent(points), null);
  // Small sizes say nothing of growth.
  assert.equal(growth([[100, 50], [5000, 1], [10000, 2]]), '1.00');
  assert.equal(growth([[1000, 1], [2000, 2]]), '–');
});

test('the run in the middle is told', () => {
  for (const [all, expected] of [[[3], 3], [[9, 1], 1], [[5, 9, 1], 5]]) assert.equal(middle(all, (one) => one), expected);
});

test('sizes are numbers in order', () => {
  assert.deepEqual(sizesOf('5000,1000'), [1000, 5000]);
  for (const bad of ['', '1k', '0', '1.5', '-3']) assert.throws(() => sizesOf(bad), /--sizes/);
});

test('ticks enclose what is drawn', () => {
  assert.deepEqual(ticks(1000, 47000), [1000, 2000, 5000, 10000, 20000, 50000]);
  assert.deepEqual(ticks(0.3, 0.3), [0.2, 0.5]);
  assert.deepEqual(ticks(2, 2), [2, 5]);
});

test('the picture has a point a size, names every line, and is well formed', () => {
  const series = [
    { name: 'whole & all', points: [[1000, 0.5], [5000, 3], [20000, 14]] },
    { name: 'score', points: [[1000, 0], [5000, 2], [20000, 9]] },
    { name: 'nothing', points: [[1000, 0]] },
  ];
  const svg = plot({ title: 'Seconds <by> children', x: 'children', y: 'seconds', series });
  assert.equal(svg.match(/class="point"/g).length, 5);
  assert.match(svg, /whole &#38; all: 20,000, 14</);
  assert.match(svg, /currentColor/);
  assert.match(svg, /prefers-color-scheme:dark/);
  assert.ok(!svg.includes('nothing') && !svg.includes('NaN') && !svg.includes('Infinity') && !svg.includes('undefined'));
  // Every element that is opened is closed.
  const open = [];
  for (const [, end, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (end) assert.equal(open.pop(), name);
    else if (!self) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.equal(plot({ title: '', x: '', y: '', series: [] }), null);
});

test('a table of sizes has their growth below', () => {
  const one = (children, seconds) => ({ children, adults: children * 1.5, seconds, steps: { read: seconds / 4, score: seconds / 2 }, megabytes: 50, top1: 0.9, recall: null, pairsPerChild: 321.4 });
  const lines = table([one(1000, 1), one(5000, 4), one(20000, 16)]).split('\n');
  assert.equal(lines[3], '| 5,000 | 7,500 | 4.00 | 1.00 | – | – | 2.00 | – | – | 50 | .900 | – | 321 |');
  assert.equal(lines[5], '| exponent from 5,000 up |  | 1.00 | 1.00 | – | – | 1.00 | – | – | 0.00 |  |  |  |');
  assert.ok(lines.every((line) => line.split('|').length === lines[0].split('|').length));
});

test('a process and everybody below it are found, in any order and in a ring', () => {
  const of = (parent) => ({ parent });
  const processes = [[7, of(3)], [1, of(0)], [3, of(2)], [2, of(1)], [9, of(1)], [20, of(21)], [21, of(20)]];
  const ids = (root) => family(root, processes).map(([id]) => id).toSorted((a, b) => a - b);
  assert.deepEqual([ids(2), ids(1), ids(20), ids(5)], [[2, 3, 7], [1, 2, 3, 7, 9], [20, 21], []]);
  assert.deepEqual(status('Name:\tchrome\nPPid:\t42\nVmPeak:\t 900 kB\nVmRSS:\t  2048 kB\n'), { parent: 42, megabytes: 2 });
  assert.deepEqual(status('Name:\tkernel thread\nPPid:\t2\n'), { parent: 2, megabytes: 0 });
});

test('this very process holds something', { skip: process.platform !== 'linux' }, () => {
  const looking = watch(process.pid);
  const { resident, proportional } = looking.peak();
  looking.stop();
  assert.ok(resident > 10 && proportional > 5 && proportional <= resident, `${resident}, ${proportional}`);
});

test('the page\'s steps are told apart, also where it says what it is doing', () => {
  const call = (name, sent, ended, progress = []) => ({ name, sent, ended, progress });
  const near = (found, expected) => {
    assert.deepEqual(Object.keys(found), Object.keys(expected));
    for (const step in expected) assert.ok(Math.abs(found[step] - expected[step]) < 1e-9, step);
  };
  const files = [call('addFile', 100, 600), call('addFile', 600, 1600), call('settings', 10, 20), call('check', 1600, 1700)];
  const shards = [[2200, 0, null], [3000, 1, null], [4000, 2, null]];
  const expected = { read: 1.5, 'clean, plan': 0.6, score: 1.8, merge: 0.5, show: 0.1 };
  near(stepsOf({ handed: 90, done: 4600, calls: [...files, call('match', 1700, 4500, shards)] }), expected);
  const says = [[1800, 0, 'counting'], [2200, 0, 'comparing'], [3000, 64, 'comparing'], [4000, 64, 'joining']];
  near(stepsOf({ handed: 90, done: 4600, calls: [...files, call('match', 1700, 4500, says)] }), expected);
  near(stepsOf({ handed: 90, done: 4600, calls: [call('match', 1700, 4500)] }), { read: 0, show: 0.1 });
});

test('the browser\'s tables have a line a method and a line a number of workers', () => {
  const page = (workers, seconds) => ({ workers, firstView: 200, engineReady: 400, seconds, steps: { read: 1, score: 2 }, atRest: { resident: null }, peak: { resident: 1200, proportional: 400 }, after: { proportional: 350 }, wasm: 60, longestTask: 0, longestGap: null, links: 'a' });
  const results = [{ children: 2000, adults: 3000, pages: [page(1, 3), page(2, 2)], sameBytes: true, top1: 0.93, bestF1: null, recall: 0.7, compared: 1, few: { children: 500, top1: 0.95 }, rivals: [{ method: 'splink', name: 'Splink 5', seconds: 31, megabytes: 500, top1: 0.9, bestF1: 0.8, recall: 0.3 }] }];
  const lines = tables(results).split('\n').filter((line) => line.startsWith('|'));
  assert.equal(lines.length, 4 + 1 + 3 + 1);
  assert.ok(lines.includes('| 2,000 | 3,000 | Splink 5 | 31.0 | 500 | 15.5 | .900 | .800 | .300 | – |'));
  assert.ok(lines.includes('| 2,000 | 2 | 200 | 400 | 2.00 | 1.00 | – | 2.00 | – | – | not measured | 1200 | 400 | 350 | 60 | under 50 | not known | yes |'));
  assert.deepEqual(sentences(results[0]), [
    "2,000 children: the page with 2 workers is 15.5 times as fast as Splink 5's whole run.",
    '2,000 children: the parent is ranked first for .930; of 500 children with as many people a day, for .950.',
  ]);
});

test('a longest task is known only where the one made on purpose was seen', () => {
  for (const [noted, seen] of [[[], false], [[[1000, 60]], false], [[[1001, 149]], true], [[[990, 165]], true], [[[1200, 150]], false], [[[500, 900]], true]]) {
    assert.equal(sees(noted, 1000, 150), seen, JSON.stringify(noted));
  }
  const noted = { handed: 2000, done: 9000, longTasks: [[100, 700], [1001, 149], [3000, 61.4], [9500, 80.2]], frames: [], gaps: [], wasm: {}, calls: [], firstView: 1, engineReady: 2 };
  const figures = told(noted, 1000);
  assert.deepEqual([figures.longestTask, figures.longestGap, figures.longTasks], [80, null, [[1000, 61], [7500, 80]]]);
});

test('as many people a day are asked for as the size is spread over years', () => {
  assert.deepEqual([1, 5000, 9000, 20000, 47000, 100000].map(years), [1, 1, 2, 3, 8, 8]);
  const { rate, days } = DENSITIES;
  assert.deepEqual([rate.extra(47000), days.extra(47000), days.extra(5000), days.asIn(47000)], [[], ['--crowding', '8'], [], ['--crowding', '8']]);
});

test('the limit costs the parts of a long list as in a short one', () => {
  const run = (children, seconds, steps, search) => ({ children, adults: children, bytes: 100 * children, pairs: 50 * children, search, seconds, steps });
  const small = run(1000, 0.4, { read: 0.01, clean: 0.02, plan: 0.002, score: 0.15, merge: 0.01, write: 0.001 }, 0.05);
  const large = run(10000, 5, { read: 0.1, clean: 0.2, plan: 0.02, score: 2, merge: 0.4, write: 0.01 }, 0.5);
  large.steps.read = 0.08;
  const parts = limit([small, large]);
  assert.deepEqual(parts.map(({ count }) => count), [1_000_000, 20_000, 20_000, 10_000, 500_000, 10_000, 10_000]);
  assert.deepEqual(parts.map(({ come }) => Number(come.toFixed(3))), [0.08, 0.2, 0.02, 0.5, 1, 0.1, 0.01]);
  const lines = limitTable([small, large]).split('\n');
  assert.equal(lines[2], '| bytes read | 1,000,000 | 13 MB/s | 10,000 | 0.08 | 0.08 |');
  assert.equal(lines[6], '| pairs compared | 500,000 | 2.00 µs each | 1,000 | 1.00 | 1.50 |');
  assert.deepEqual(lines.slice(-2), ['| sum |  |  |  | 1.91 | 2.71 |', '| share of the whole run |  |  |  | 38 % | 54 % |']);
  assert.equal(limitTable([{ ...small, pairs: NaN }, large]), null);
});

test('the gate passes up to each mark with its slack, and fails with a line beyond', () => {
  assert.deepEqual(counted(['events: Ir\nfn=a\nsummary: 1437600000\n', 'events: Ir\ntotals: 99\n']), [1_437_600_000, 99]);
  assert.throws(() => counted(['no such tool']), /valgrind/);
  assert.deepEqual(byStep(['read', 'clean'], [1_437_640_000, 99_000_000, 7]), { read: 1437.6, clean: 99 });
  assert.throws(() => byStep(['read', 'clean'], [1, 2]), /1 steps apart/);
  const kept = { steps: { read: 100, score: 800, write: 1 }, slack: 0.1 };
  for (const [measured, fine] of [
    [{ read: 114, score: 884, write: 5 }, true],
    [{ read: 115, score: 800, write: 1 }, false],
    [{ read: 100, score: 885, write: 1 }, false],
    [{ read: 100, score: 800, write: 1, more: 1 }, false],
  ]) assert.equal(judged(measured, kept).fine, fine, JSON.stringify(measured));
  assert.match(judged({ score: 885 }, kept).lines[0], /^score: 885\.0 million .* the mark is 800\.0, allowed is 884\.5: it has become slower$/);
  assert.match(judged({ score: 400 }, kept).lines[0], /set the mark anew$/);
  assert.equal(ratioOf([{ read: 1, clean: 1, plan: 1, score: 4, merge: 1, write: 0 }, { read: 2, clean: 1, score: 5 }]), 2.5);
  for (const [ratio, mark, fine] of [[1.5, 1, true], [1.51, 1, false], [1, null, false]]) assert.equal(judgedByClock(ratio, { mark, slack: 0.5 }).fine, fine);
});

test('the marks that are kept have every step', () => {
  const { instructions, clock } = JSON.parse(readFileSync(new URL('gate.json', import.meta.url), 'utf8'));
  assert.deepEqual(Object.keys(instructions.steps), STEPS);
  assert.ok(Object.values(instructions.steps).every((mark) => mark > 0) && instructions.slack > 0 && clock.mark > 0 && clock.slack > 0);
});
