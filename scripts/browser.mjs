//! Finds a browser and its driver that are already on this machine.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment, tools, windows } from './shell.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

function onPath(name) {
  const folders = environment().PATH.split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, windows ? `${name}.exe` : name)).find((file) => existsSync(file)) ?? null;
}

/** The path of Chromium or Chrome: what CHROME says, else what is found; null where there is none. */
export function browser() {
  if (process.env.CHROME) return existsSync(process.env.CHROME) ? process.env.CHROME : null;
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find((file) => existsSync(file)) ?? null;
}

/** The path of chromedriver: what CHROMEDRIVER says, else what is found; null where there is none. */
export function driver() {
  if (process.env.CHROMEDRIVER) return existsSync(process.env.CHROMEDRIVER) ? process.env.CHROMEDRIVER : null;
  return onPath('chromedriver');
}

/** What the runner of the boundary tests tells the driver; the path of the file it reads. */
export function capabilities() {
  const args = ['headless=new', 'disable-gpu', 'disable-dev-shm-usage', 'no-first-run', 'disable-sync', 'disable-background-networking', 'disable-component-update'];
  // Chromium refuses to run as root inside its sandbox; anybody else keeps it.
  if (process.getuid?.() === 0) args.push('no-sandbox');
  const file = join(tools, 'webdriver.json');
  mkdirSync(tools, { recursive: true });
  writeFileSync(file, JSON.stringify({ 'goog:chromeOptions': { binary: browser(), args } }, null, 2));
  return file;
}
