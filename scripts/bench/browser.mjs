//! Times the built page in a browser, from files to ranked links, beside rivals on the same lists, and looks at memory and hitches.
//
//   npm run bench:browser -- [--children 47000 | --sizes 2000,5000] [--workers 1,2] [--runs 1] [--seed 42]
//     [--rivals splink,join,primero,burger,recordlinkage | --rivals none] [--density rate|days] [--few 5000] [--plot docs/browser.svg] [--keep]
//
// dist/reencuentro.html is opened from disk in a fresh headless Chromium without network, once for each number of workers and
// run. The clock starts when the files are handed to the page, whose engine is ready by then, and stops when the ranked links are drawn; the page's own button
// is pressed as soon as it can be. Rivals run afterwards on the lists that `reencuentro clean` has read and cleaned for
// nothing: their time is that of the whole program, from those files to links.csv. Memory is that of all of the browser's
// processes, measured from outside on Linux: the sum of their resident sizes, in which each counts what it shares, and the sum
// with shared pages counted once; the engine's own is told apart. Before the files are handed over, the page is held up on
// purpose: where the instruments miss that, hitches are not known. How often the parent is ranked first is told beside what
// --few children give where as many come a day, matched by the command line. Tables go to standard output, all figures to target/bench/browser.json, a picture to target/bench/browser.svg or where --plot says.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browser } from '../browser.mjs';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { DENSITIES } from './density.mjs';
import { growth, middle } from './growth.mjs';
import { holdUp, instrument, sees, stepsOf } from './instrument.mjs';
import { METHODS, ready, reencuentro, timed } from './methods.mjs';
import { plot } from './plot.mjs';
import { watch } from './processes.mjs';
import { sizesOf } from './speed.mjs';
import { workload } from './workloads.mjs';

const folder = join(root, 'target', 'bench');
const built = join(root, 'dist', 'reencuentro.html');

/** No size takes longer than this, in milliseconds. */
const PATIENCE = 3_600_000;

/** The page is held up so long on purpose, in milliseconds. */
const HELD_UP = 150;

/** Memory is looked at again so long after the links were found, in milliseconds. */
const AFTER = 3_000;

function options() {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: {
      children: text('47000'), sizes: { type: 'string' }, workers: text('1,2'), runs: text('1'), seed: text('42'),
      rivals: text('splink'), density: text('rate'), few: text('5000'), plot: { type: 'string' }, keep: { type: 'boolean', default: false },
    },
  });
  const rivals = values.rivals === 'none' ? [] : values.rivals.split(',').filter(Boolean);
  const unknown = rivals.find((name) => !(name in METHODS) || name === 'ours');
  if (unknown) throw new Stop(`--rivals knows ${Object.keys(METHODS).filter((name) => name !== 'ours').join(', ')}, not "${unknown}".`);
  if (!(values.density in DENSITIES)) throw new Stop(`--density knows ${Object.keys(DENSITIES).join(' and ')}, not "${values.density}".`);
  const workers = values.workers.split(',').filter(Boolean).map(Number);
  if (workers.length === 0 || workers.some((count) => !Number.isInteger(count) || count < 1)) throw new Stop('--workers are numbers, as in 1,2.');
  return { ...values, sizes: sizesOf(values.sizes ?? values.children), few: sizesOf(values.few)[0], workers, runs: Math.max(1, Number(values.runs) || 1), rivals };
}

/** One run in a browser of its own: what the page noted, the memory seen from outside, and the links as a reader saves them. */
async function inBrowser(executablePath, lists, workers, links) {
  const { chromium } = await import('@playwright/test');
  // Chromium refuses to run as root inside its sandbox; anybody else keeps it.
  const server = await chromium.launchServer({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const memory = watch(server.process().pid);
  try {
    const chrome = await chromium.connect(server.wsEndpoint());
    const context = await chrome.newContext({ acceptDownloads: true, offline: true });
    const page = await context.newPage();
    await page.addInitScript(instrument, { workers });
    await page.goto(pathToFileURL(built).href);
    await page.waitForTimeout(1_500);
    const atRest = memory.now();
    const heldUp = await page.evaluate(holdUp, HELD_UP);
    await page.getByTestId('file-input').setInputFiles([...lists.children, ...lists.adults]);
    await page.waitForFunction(() => globalThis.bench.done ?? globalThis.bench.failed, null, { timeout: PATIENCE, polling: 200 });
    const peak = { ...memory.peak() };
    const { failed, wasm } = await page.evaluate(() => globalThis.bench);
    if (failed) throw new Stop(`The page refused the lists: ${failed}`);
    await page.waitForTimeout(AFTER);
    const after = { ...memory.now(), workers: page.workers().length };
    const download = page.waitForEvent('download', { timeout: PATIENCE });
    await page.getByTestId('download-csv').first().click();
    await (await download).saveAs(links);
    const noted = await page.evaluate(() => globalThis.bench);
    return { ...told({ ...noted, wasm }, heldUp), workers, started: noted.workers, atRest, peak, after, version: chrome.version() };
  } finally {
    memory.stop();
    await server.close();
  }
}

/** The figures of one run. Hitches are looked for until the links were saved. A longest task is only known where the one that was made on purpose at that time was seen. */
export function told(noted, heldUp) {
  const { handed, done, longTasks, frames, gaps, wasm } = noted;
  const during = (list) => list.filter(([at, took]) => at + took > handed);
  const longest = (list) => (sees(list, heldUp, HELD_UP) ? Math.round(during(list).reduce((most, [, took]) => Math.max(most, took), 0)) : null);
  const bytes = Object.values(wasm);
  return {
    seconds: (done - handed) / 1000,
    steps: stepsOf(noted),
    firstView: Math.round(noted.firstView),
    engineReady: Math.round(noted.engineReady),
    longestTask: longest(longTasks),
    // When each began, after the files were handed over, and how long it took.
    longTasks: during(longTasks).map(([at, took]) => [Math.round(at - handed), Math.round(took)]),
    // The longest frames, and what ran in each.
    longFrames: during(frames).toSorted((a, b) => b[1] - a[1]).slice(0, 5).map(([at, took, scripts]) => [Math.round(at - handed), Math.round(took), scripts]),
    longestGap: longest(gaps),
    wasm: bytes.length === 0 ? null : Math.round(bytes.reduce((sum, one) => sum + one, 0) / 2 ** 20),
  };
}

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/** One size: the page with each number of workers, then the rivals, then all of them judged together. */
async function measure(children, asked, rivals, executablePath) {
  const at = join(folder, `browser-${children}`);
  const recipe = { preset: 'default', children: String(children), seed: asked.seed, extra: DENSITIES[asked.density].extra(children), variant: 'plain' };
  const lists = await workload(at, 'synth', recipe);
  const pages = [];
  for (const workers of asked.workers) {
    const ran = [];
    for (let n = 0; n < asked.runs; n++) {
      const links = join(at, `links-page-${workers}.csv`);
      const one = await inBrowser(executablePath, lists, workers, links);
      ran.push({ ...one, links: hash(links) });
      console.error(`${children} children, ${workers} ${workers === 1 ? 'worker' : 'workers'}: ${one.seconds.toFixed(1)} s`);
    }
    pages.push({ ...middle(ran, (one) => one.seconds), same: ran.every((one) => one.links === ran[0].links) });
  }
  const others = [];
  for (const method of rivals) {
    const links = join(at, `links-${method.key}.csv`);
    const { seconds, megabytes } = await timed(method.command(lists, links, method.has));
    console.error(`${children} children, ${method.name}: ${seconds.toFixed(1)} s`);
    others.push({ method: method.key, name: method.name, seconds, megabytes, links });
  }
  const compared = join(at, 'candidates.csv');
  await timed(METHODS.ours.candidates(lists, compared));
  const first = join(at, `links-page-${asked.workers[0]}.csv`);
  const beside = others.flatMap(({ method, links }) => ['--beside', `${method}=${links}`]);
  const judged = JSON.parse((await timed([reencuentro, 'evaluate', '--json', '--links', first, '--truth', lists.truth, '--candidates', compared, ...beside])).output);
  const few = children > asked.few ? await fewer(recipe, children, asked) : null;
  const all = pages.map((page) => page.links);
  const result = {
    children, adults: lists.adultsTotal, pages, sameBytes: new Set(all).size === 1 && pages.every(({ same }) => same),
    ...found(judged), compared: judged.candidates.ofPairs.share, few,
    rivals: others.map(({ links, ...rival }) => ({ ...rival, ...found(judged.beside.find(({ name }) => name === rival.method)) })),
  };
  if (!asked.keep) rmSync(at, { recursive: true, force: true });
  return result;
}

/** How good links are. */
const found = ({ top1, bestF1, recallAt95 }) => ({ top1: top1.share, bestF1: bestF1?.f1 ?? null, recall: recallAt95?.recall ?? 0 });

/** How often the parent of fewer children is ranked first, where as many people come a day. */
async function fewer(recipe, children, { few, density }) {
  const at = join(folder, `browser-${children}-few`);
  const lists = await workload(at, 'synth', { ...recipe, children: String(few), extra: DENSITIES[density].asIn(children) });
  const links = join(at, 'links.csv');
  await timed(METHODS.ours.command(lists, links));
  const { top1 } = JSON.parse((await timed([reencuentro, 'evaluate', '--json', '--links', links, '--truth', lists.truth])).output);
  rmSync(at, { recursive: true, force: true });
  return { children: few, top1: top1.share };
}

/** How many times as fast as Splink, and how far top-1 lies from that of fewer children, in a sentence each. */
export function sentences({ children, pages, rivals, top1, few }) {
  const count = (number) => number.toLocaleString('en-US');
  const fastest = pages.reduce((best, page) => (page.seconds < best.seconds ? page : best));
  const workers = `${fastest.workers} ${fastest.workers === 1 ? 'worker' : 'workers'}`;
  return [
    ...rivals.map(({ name, seconds }) => `${count(children)} children: the page with ${workers} is ${(seconds / fastest.seconds).toFixed(1)} times as fast as ${name}'s whole run.`),
    ...(few ? [`${count(children)} children: the parent is ranked first for ${share(top1)}; of ${count(few.children)} children with as many people a day, for ${share(few.top1)}.`] : []),
  ];
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const share = (value) => (value == null ? '–' : value.toFixed(3).replace(/^0/, ''));
/** Neither the browser nor the bench notes what is shorter than 50 ms. */
const held = (longest) => (longest === null ? 'not known' : longest === 0 ? 'under 50' : longest);
const STEPS = ['read', 'clean, plan', 'score', 'merge', 'show'];

/** Two tables: how long and what was found, by method; and the page's steps, memory and hitches. */
export function tables(results) {
  const heads = [
    ['children', 'adults', 'method', 'seconds', 'MB', 'times as long', 'top-1', 'best F1', 'recall at 95 % precision', 'true pairs compared'],
    ['children', 'workers', 'first view (ms)', 'engine ready (ms)', 'seconds', ...STEPS, 'MB at rest', 'MB peak', 'MB peak, shared once', 'MB after, shared once', 'engine MB', 'longest task (ms)', 'longest gap between frames (ms)', 'same bytes'],
  ];
  const count = (number) => number.toLocaleString('en-US');
  const methods = results.flatMap(({ children, adults, pages, rivals, top1, bestF1, recall, compared }) => {
    const fastest = Math.min(...pages.map(({ seconds }) => seconds));
    const times = (seconds) => (seconds / fastest).toFixed(seconds < fastest ? 2 : 1);
    return [
      ...pages.map((page) => [count(children), count(adults), `the page, ${page.workers} ${page.workers === 1 ? 'worker' : 'workers'}`, page.seconds.toFixed(1), page.peak.resident ?? 'not measured', times(page.seconds), share(top1), share(bestF1), share(recall), share(compared)]),
      ...rivals.map((rival) => [count(children), count(adults), rival.name, rival.seconds.toFixed(1), rival.megabytes ?? 'not measured', times(rival.seconds), share(rival.top1), share(rival.bestF1), share(rival.recall), '–']),
    ];
  });
  const pages = results.flatMap(({ children, pages, sameBytes }) => pages.map((page) => [
    count(children), page.workers, page.firstView, page.engineReady, page.seconds.toFixed(2), ...STEPS.map((step) => page.steps[step]?.toFixed(2) ?? '–'),
    page.atRest.resident ?? 'not measured', page.peak.resident ?? 'not measured', page.peak.proportional ?? 'not measured', page.after.proportional ?? 'not measured', page.wasm ?? '–', held(page.longestTask), held(page.longestGap), sameBytes ? 'yes' : 'no',
  ]));
  return [methods, pages].map((lines, at) => [row(heads[at]), row(heads[at].map(() => '---')), ...lines.map(row)].join('\n')).join('\n\n');
}

async function bench() {
  const asked = options();
  const executablePath = browser();
  if (!executablePath) throw new Stop('No Chromium or Chrome was found: run "npm run setup".');
  if (!existsSync(built)) throw new Stop('dist/reencuentro.html is missing: run "npm run build".');
  await run(['cargo', 'build', '--release', '--locked', '--quiet', '--bin', 'reencuentro']);
  const rivals = await ready(asked.rivals);
  const results = [];
  for (const children of asked.sizes) results.push(await measure(children, asked, rivals, executablePath));
  const pages = results[0].pages[0];
  console.log(`\nChromium ${pages.version}, headless, the page from disk, no network; ${cpus().length} cores of ${cpus()[0]?.model ?? 'this machine'}; seed ${asked.seed}, ${asked.runs} ${asked.runs === 1 ? 'run' : 'runs, the one in the middle'}.`);
  console.log(`${DENSITIES[asked.density].sentence}\nThe page reads the lists as they are. A rival's time is its whole program's, on lists that we have read and cleaned for it.\n`);
  console.log(`${tables(results)}\n\n${results.flatMap(sentences).join('\n')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'browser.json'), `${JSON.stringify({ commit: ask('git', 'log', '-1', '--format=%h'), page: hash(built), options: asked, results }, null, 1)}\n`);
  const line = (name, of) => {
    const points = results.map((result) => [result.children, of(result)]);
    const grown = growth(points);
    return { name: grown === '–' ? name : `${name}: ${grown}`, points };
  };
  const series = [
    ...asked.workers.map((count, at) => line(`${count} ${count === 1 ? 'worker' : 'workers'}`, ({ pages }) => pages[at].seconds)),
    ...rivals.map(({ name, key }) => line(name, (result) => result.rivals.find(({ method }) => method === key).seconds)),
  ];
  const svg = plot({ title: 'Seconds from files to links by children, in the browser and beside it', x: 'children in the lists', y: 'seconds', series });
  if (svg) writeFileSync(asked.plot ? resolve(asked.plot) : join(folder, 'browser.svg'), svg);
  const different = results.filter(({ sameBytes }) => !sameBytes);
  if (different.length > 0) throw new Stop(`links.csv is not the same with ${asked.workers.join(', ')} workers at ${different.map(({ children }) => children).join(', ')} children.`);
}

door(import.meta.url, bench);
