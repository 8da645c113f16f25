//! Sets up, builds and serves the page: what `npm start` does.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';
import { door, npm, root, run, Stop } from './shell.mjs';

function port() {
  let text;
  try {
    text = parseArgs({ options: { port: { type: 'string' } } }).values.port ?? process.env.PORT;
  } catch (error) {
    throw new Stop(`${error.message}\nUse: npm start -- --port 8080`);
  }
  if (text === undefined || text === '') return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new Stop(`"${text}" is not a port: use a number from 0 to 65535.`);
  return number;
}

async function start() {
  const asked = port();
  await setup({ tests: false });
  await run(npm('run', 'build'));
  const { port: at } = await serve(join(root, 'dist', 'reencuentro.html'), asked);
  console.log(`\nReencuentro is at http://localhost:${at}\nInvented sample spreadsheets are one click away: "Try a sample". Ctrl+C ends it.`);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
door(import.meta.url, start);
