//! Times the built page in a browser, from files to ranked links, beside rivals on the same lists, and looks at memory and hitches.
//
//   npm run bench:browser -- [--children 47000 | --sizes 2000,5000] [--workers 1,2] [--runs 1] [--seed 42]
//     [--rivals splink,join,primero,burger,recordlinkage | --rivals none] [--keep]
//
// dist/reencuentro.html is opened from disk in a fresh headless Chromium without network, once for each number of workers and
// run. The clock starts when the files are handed to the page, whose engine is ready by then, and stops when the ranked links are drawn; the page's own button
// is pressed as soon as it can be. Rivals run afterwards on the lists that `reencuentro clean` has read and cleaned for
// nothing: their time is that of the whole program, from those files to links.csv. Memory is that of all of the browser's
// processes, measured from outside on Linux: the sum of their resident sizes, in which each counts what it shares, and the sum
// with shared pages counted once; the engine's own is told apart. Tables go to standard output, all figures to target/bench/browser.json, a picture to target/bench/browser.svg.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browser } from '../browser.mjs';
import { ask, door, root, run, Stop } from '../shell.mjs';
import { growth, middle } from './growth.mjs';
import { instrument, stepsOf } from './instrument.mjs';
import { METHODS, ready, reencuentro, timed } from './methods.mjs';
import { plot } from './plot.mjs';
import { watch } from './processes.mjs';
import { DENSITY, sizesOf } from './speed.mjs';
import { workload } from './workloads.mjs';

const folder = join(root, 'target', 'bench');
const built = join(root, 'dist', 'reencuentro.html');

/** No size takes longer than this, in milliseconds. */
const PATIENCE = 3_600_000;

function options() {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: {
      children: text('47000'), sizes: { type: 'string' }, workers: text('1,2'), runs: text('1'), seed: text('42'),
      rivals: text('splink'), keep: { type: 'boolean', default: false },
    },
  });
  const rivals = values.rivals === 'none' ? [] : values.rivals.split(',').filter(Boolean);
  const unknown = rivals.find((name) => !(name in METHODS) || name === 'ours');
  if (unknown) throw new Stop(`--rivals knows ${Object.keys(METHODS).filter((name) => name !== 'ours').join(', ')}, not "${unknown}".`);
  const workers = values.workers.split(',').filter(Boolean).map(Number);
  if (workers.length === 0 || workers.some((count) => !Number.isInteger(count) || count < 1)) throw new Stop('--workers are numbers, as in 1,2.');
  return { ...values, sizes: sizesOf(values.sizes ?? values.children), workers, runs: Math.max(1, Number(values.runs) || 1), rivals };
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
    await page.getByTestId('file-input').setInputFiles([...lists.children, ...lists.adults]);
    await page.waitForFunction(() => globalThis.bench.done ?? globalThis.bench.failed, null, { timeout: PATIENCE, polling: 200 });
    const noted = await page.evaluate(() => globalThis.bench);
    const peak = memory.peak();
    if (noted.failed) throw new Stop(`The page refused the lists: ${noted.failed}`);
    const download = page.waitForEvent('download', { timeout: PATIENCE });
    await page.getByTestId('download-csv').first().click();
    await (await download).saveAs(links);
    return { ...told(noted), workers, started: noted.workers, atRest, peak, version: chrome.version() };
  } finally {
    memory.stop();
    await server.close();
  }
}

/** The figures of one run. */
function told(noted) {
  const { handed, done, longTasks, gaps, wasm } = noted;
  const during = (list) => list.filter(([at, took]) => at + took > handed && at < done);
  const longest = (list) => Math.round(during(list).reduce((most, [, took]) => Math.max(most, took), 0));
  const bytes = Object.values(wasm);
  return {
    seconds: (done - handed) / 1000,
    steps: stepsOf(noted),
    firstView: Math.round(noted.firstView),
    engineReady: Math.round(noted.engineReady),
    longestTask: longest(longTasks),
    // When each began, after the files were handed over, and how long it took.
    longTasks: during(longTasks).map(([at, took]) => [Math.round(at - handed), Math.round(took)]),
    longestGap: longest(gaps),
    wasm: bytes.length === 0 ? null : Math.round(bytes.reduce((sum, one) => sum + one, 0) / 2 ** 20),
  };
}

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/** One size: the page with each number of workers, then the rivals, then all of them judged together. */
async function measure(children, asked, rivals, executablePath) {
  const at = join(folder, `browser-${children}`);
  const lists = await workload(at, 'synth', { preset: 'default', children: String(children), seed: asked.seed, extra: [], variant: 'plain' });
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
  const all = pages.map((page) => page.links);
  const result = {
    children, adults: lists.adultsTotal, pages, sameBytes: new Set(all).size === 1 && pages.every(({ same }) => same),
    top1: judged.top1.share, bestF1: judged.bestF1?.f1 ?? null, recall: judged.candidates.ofPairs.share,
    rivals: others.map(({ links, ...rival }) => {
      const { top1, bestF1 } = judged.beside.find(({ name }) => name === rival.method);
      return { ...rival, top1: top1.share, bestF1: bestF1?.f1 ?? null };
    }),
  };
  if (!asked.keep) rmSync(at, { recursive: true, force: true });
  return result;
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const share = (value) => (value == null ? '–' : value.toFixed(3).replace(/^0/, ''));
const STEPS = ['read', 'clean, plan', 'score', 'merge', 'show'];

/** Two tables: how long and what was found, by method; and the page's steps, memory and hitches. */
export function tables(results) {
  const heads = [
    ['children', 'adults', 'method', 'seconds', 'MB', 'times as long', 'top-1', 'best F1', 'true pairs compared'],
    ['children', 'workers', 'first view (ms)', 'engine ready (ms)', 'seconds', ...STEPS, 'MB at rest', 'MB peak', 'MB peak, shared once', 'engine MB', 'longest task (ms)', 'longest gap between frames (ms)', 'same bytes'],
  ];
  const count = (number) => number.toLocaleString('en-US');
  const methods = results.flatMap(({ children, adults, pages, rivals, top1, bestF1, recall }) => {
    const fastest = Math.min(...pages.map(({ seconds }) => seconds));
    const times = (seconds) => (seconds / fastest).toFixed(seconds < fastest ? 2 : 1);
    return [
      ...pages.map((page) => [count(children), count(adults), `the page, ${page.workers} ${page.workers === 1 ? 'worker' : 'workers'}`, page.seconds.toFixed(1), page.peak.resident ?? 'not measured', times(page.seconds), share(top1), share(bestF1), share(recall)]),
      ...rivals.map((rival) => [count(children), count(adults), rival.name, rival.seconds.toFixed(1), rival.megabytes ?? 'not measured', times(rival.seconds), share(rival.top1), share(rival.bestF1), '–']),
    ];
  });
  const pages = results.flatMap(({ children, pages, sameBytes }) => pages.map((page) => [
    count(children), page.workers, page.firstView, page.engineReady, page.seconds.toFixed(2), ...STEPS.map((step) => page.steps[step]?.toFixed(2) ?? '–'),
    page.atRest.resident ?? 'not measured', page.peak.resident ?? 'not measured', page.peak.proportional ?? 'not measured', page.wasm ?? '–', page.longestTask, page.longestGap, sameBytes ? 'yes' : 'no',
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
  console.log(`${DENSITY}\nThe page reads the lists as they are. A rival's time is its whole program's, on lists that we have read and cleaned for it.\n`);
  console.log(tables(results));
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
  if (svg) writeFileSync(join(folder, 'browser.svg'), svg);
  const different = results.filter(({ sameBytes }) => !sameBytes);
  if (different.length > 0) throw new Stop(`links.csv is not the same with ${asked.workers.join(', ')} workers at ${different.map(({ children }) => children).join(', ')} children.`);
}

door(import.meta.url, bench);
