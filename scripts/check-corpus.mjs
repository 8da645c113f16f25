//! Reads a folder of real-world spreadsheet files with the tests of `tests/it/corpus.rs`: nothing may panic or be misread.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { tally } from './tally.mjs';
import { door, root, run, Stop } from './shell.mjs';

async function check() {
  const folder = resolve(root, process.argv[2] ?? '../shared/corpus');
  if (!existsSync(folder)) {
    console.log(`skipped: there is no folder ${process.argv[2] ?? '../shared/corpus'}`);
    return;
  }
  const command = ['cargo', 'test', '--locked', '--test', 'it', 'corpus', '--', '--nocapture'];
  const { passed } = tally(await run(command, { env: { REENCUENTRO_CORPUS: folder } }));
  if (passed === 0) throw new Stop('No test of the corpus ran: tests/it/corpus.rs should hold one.');
}

door(import.meta.url, check);
