//! Runs every test, stage after stage: what `npm test` does.
import { browser, capabilities, driver } from './browser.mjs';
import { setup } from './setup.mjs';
import { tally } from './tally.mjs';
import { door, npm, run, Stop, time } from './shell.mjs';

/** The stages, in order; each a list of commands. */
function stages() {
  const boundary = {
    WASM_BINDGEN_TEST_ONLY_WEB: '1',
    WASM_BINDGEN_TEST_WEBDRIVER_JSON: capabilities(),
    WASM_BINDGEN_TEST_TIMEOUT: '120',
  };
  return [
    ['Scripts', [process.execPath, '--test', 'scripts/scripts.test.mjs', 'scripts/bench/bench.test.mjs'], {}],
    ['Rust', ['cargo', 'test', '--locked'], {}],
    [
      'Boundary, in a browser',
      [
        'wasm-pack', 'test', '--headless', '--chrome', '--chromedriver', driver(), '--mode', 'no-install', '.',
        '--no-default-features', '--locked',
      ],
      boundary,
    ],
    ['Build', npm('run', 'build'), {}],
    ['Page, in a browser', npm('run', 'test:page'), { CHROME: browser() }],
  ];
}

async function test() {
  const started = Date.now();
  await setup({ browser: true });
  const done = [];
  let failure = null;
  for (const [name, command, env] of stages()) {
    console.log(`\n── ${name}`);
    const begun = Date.now();
    const result = { name, ...tally('') };
    try {
      Object.assign(result, tally(await run(command, { env })));
      // A runner that ran nothing has shown nothing.
      if (name !== 'Build' && result.passed === 0) throw new Stop(`No test ran in the stage "${name}".`);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      Object.assign(result, tally(error.output ?? ''));
      failure = error;
    }
    done.push({ ...result, took: Date.now() - begun });
    if (failure) break;
  }
  summary(done, Date.now() - started);
  if (failure) throw new Stop(`Stopped at "${done.at(-1).name}": ${failure.message}`);
}

function summary(done, took) {
  console.log('\n── Summary');
  for (const { name, lines, took } of done) {
    console.log(`${name} (${time(took)})`);
    for (const line of lines) console.log(`  ${line}`);
  }
  const sum = (key) => done.reduce((n, stage) => n + stage[key], 0);
  console.log(`\nTotal: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped, in ${time(took)}`);
}

door(import.meta.url, test);
