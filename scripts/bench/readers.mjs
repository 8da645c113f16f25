//! Times how a list of 72,000 rows and 12 columns is read in the browser, by our engine and by SheetJS, in one tab.
//!
//! `npm run bench:readers [-- --check] [-- --runs 5] [-- --rows 72000]`. Both run on the page's own thread, turn by turn. Ours goes from bytes to sheets
//! whose columns are understood (`addFile`, which also counts, guesses every column's meaning and looks for problems);
//! SheetJS from bytes to rows of text (`read`, then `sheet_to_json` with `raw: false`). `--check` fails where our median
//! is over half a second for csv or three seconds for xlsx.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browser } from '../browser.mjs';
import { door, root, Stop } from '../shell.mjs';

const LIMITS = { csv: 500, xlsx: 3_000 };
const GIVEN = ['Ana', 'Luis', 'Génesis', 'Wilmer', 'Mateo', 'Heidy', 'Keily', 'Darwin', 'Rosa', 'José', 'Suyapa', 'Brayan'];
const SURNAMES = ['Caal', 'Choc', 'Tum', 'Ixcoy', 'Mejía', 'Zelaya', 'Pascual', 'Diego', 'Orellana', 'Pineda', 'López', 'Discua'];
const HEADERS = ['Subject ID', 'Last Name', 'First Name', 'DOB', 'Gender', 'Country of Birth', 'A-Number', 'Apprehension Date', 'Sector', 'Phone', 'Event Number', 'Notes'];

/** The same invented people each time. */
function people(count) {
  let state = 42;
  const next = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const one = (items) => items[next(items.length)];
  const date = (from, years) => `${String(1 + next(12)).padStart(2, '0')}/${String(1 + next(28)).padStart(2, '0')}/${from + next(years)}`;
  return Array.from({ length: count }, (_, at) => [
    `P-${at + 1}`, `${one(SURNAMES)} ${one(SURNAMES)}`, `${one(GIVEN)} ${one(GIVEN)}`, date(1970, 30), one(['M', 'F']), one(['Guatemala', 'Honduras', 'El Salvador']),
    `A999${String(at).padStart(6, '0')}`.slice(0, 10), date(2018, 1), one(['RGV', 'EPT', 'TCA', 'YUM', 'SDC']), `202-555-01${String(next(100)).padStart(2, '0')}`,
    `EVT${String(next(1e6)).padStart(7, '0')}`, next(3) === 0 ? `Encountered with minor ${one(GIVEN)}, ${1 + next(15)} y/o` : '',
  ]);
}

function csv(rows) {
  const cell = (text) => (/[",]/.test(text) ? `"${text}"` : text);
  return Buffer.from([HEADERS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n'));
}

/** Written by SheetJS as Excel would: shared strings, dates as dates, packed. */
function xlsx(XLSX, rows) {
  const typed = rows.map((row) => row.map((cell, at) => {
    if (cell === '') return null;
    const [month, day, year] = at === 3 || at === 7 ? cell.split('/').map(Number) : [];
    return year ? { t: 'n', v: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, z: 'm/d/yyyy' } : cell;
  }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEADERS, ...typed]), 'Adults');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
}

function serve(files) {
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ['text/plain', ''];
    response.writeHead(files[request.url] ? 200 : 404, { 'content-type': type });
    response.end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({ server, url: `http://127.0.0.1:${server.address().port}/` })));
}

/** In the page: both readers, turn by turn, over one list; milliseconds of each run. */
async function race({ kind, runs, rows }) {
  const { default: init, Engine } = await import('/pkg/reencuentro.js');
  await init();
  const { XLSX } = globalThis;
  const bytes = new Uint8Array(await (await fetch(`/list.${kind}`)).arrayBuffer());
  const readers = {
    ours: () => {
      const engine = new Engine();
      const { sheets } = engine.addFile(`list.${kind}`, bytes);
      engine.free();
      return sheets[0].dataRows;
    },
    sheetjs: () => {
      const book = XLSX.read(bytes, { type: 'array' });
      return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { raw: false }).length;
    },
    dense: () => {
      const book = XLSX.read(bytes, { type: 'array', dense: true });
      return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { raw: false }).length;
    },
  };
  const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
  // The first turn warms up and is not counted.
  for (let turn = 0; turn <= runs; turn++) {
    for (const [name, read] of Object.entries(readers)) {
      const start = performance.now();
      const found = read();
      const took = performance.now() - start;
      if (found !== rows) throw new Error(`${name} found ${found} rows of ${rows} in the ${kind}`);
      if (turn > 0) times[name].push(took);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  return { bytes: bytes.length, times };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function bench() {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' }, rows: { type: 'string', default: '72000' } } });
  const executablePath = browser();
  if (!executablePath) throw new Stop('No Chromium or Chrome was found: run "npm run setup".');
  const { chromium } = await import('@playwright/test');
  const { default: XLSX } = await import('xlsx');
  const list = people(Number(values.rows));
  const js = (name) => ['text/javascript', readFileSync(join(root, name))];
  const { server, url } = await serve({
    '/': ['text/html', '<!doctype html><title>readers</title><script src="/xlsx.js"></script>'],
    '/xlsx.js': js('node_modules/xlsx/dist/xlsx.full.min.js'),
    '/pkg/reencuentro.js': js('pkg/reencuentro.js'),
    '/pkg/reencuentro_bg.wasm': ['application/wasm', readFileSync(join(root, 'pkg/reencuentro_bg.wasm'))],
    '/list.csv': ['text/csv', csv(list)],
    '/list.xlsx': ['application/octet-stream', xlsx(XLSX, list)],
  });
  // Chromium refuses to run as root inside its sandbox; anybody else keeps it.
  const chrome = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const slow = [];
  try {
    const page = await chrome.newPage();
    await page.goto(url);
    console.log(`Chromium ${chrome.version()}, SheetJS ${XLSX.version}, ${cpus().length} cores, one tab, the page's own thread; ${list.length} rows of ${HEADERS.length} columns; ${values.runs} runs in turn\n`);
    console.log('| list | reader | fastest | median | median against ours |\n|---|---|---|---|---|');
    for (const kind of ['csv', 'xlsx']) {
      const { bytes, times } = await page.evaluate(race, { kind, runs: Number(values.runs), rows: list.length });
      const names = { ours: 'Reencuentro, columns understood', sheetjs: 'SheetJS', dense: 'SheetJS, dense sheets' };
      for (const [name, runs] of Object.entries(times)) {
        const ratio = median(runs) / median(times.ours);
        console.log(`| ${kind}, ${(bytes / 1e6).toFixed(1)} MB | ${names[name]} | ${Math.min(...runs).toFixed(0)} ms | ${median(runs).toFixed(0)} ms | ${name === 'ours' ? '1' : ratio.toFixed(2)} |`);
      }
      if (median(times.ours) > LIMITS[kind]) slow.push(`${kind}: ${median(times.ours).toFixed(0)} ms, over ${LIMITS[kind]} ms`);
    }
  } finally {
    await chrome.close();
    server.closeAllConnections();
    server.close();
  }
  if (slow.length > 0) console.log(`\nOver the limit: ${slow.join('; ')}`);
  if (values.check && slow.length > 0) process.exitCode = 1;
}

door(import.meta.url, bench);
