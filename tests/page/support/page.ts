//! Opens the built page as a reader would, and looks through its shadow roots.

import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base, type Page } from "@playwright/test";

export const root = resolve(import.meta.dirname, "../../..");
export const built = resolve(root, "dist/reencuentro.html");
export const standIn = resolve(root, "target/page-stand-in/reencuentro.html");
export const fixture = (name: string) => resolve(import.meta.dirname, "../fixtures", name);

export type From = "http" | "file";

/** A server of one page, on this machine, that notes every request. */
export interface Site {
  url: string;
  requests: string[];
}

async function serve(): Promise<{ site: Site; server: Server }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const found = request.url === "/";
    response.writeHead(found ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(found ? readFileSync(built) : "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { site: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests }, server };
}

/** `site`: the built page over http. Also: any error in the page's console fails the test. */
export const test = base.extend<{ site: Site; quiet: void; expected: RegExp }>({
  /** What the console may say all the same. */
  expected: [/(?!)/, { option: true }],
  site: async ({}, use) => {
    const { site, server } = await serve();
    await use(site);
    server.closeAllConnections();
    server.close();
  },
  quiet: [
    async ({ page, expected }, use) => {
      const said: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") said.push(message.text());
      });
      page.on("pageerror", (error) => said.push(error.message));
      await use();
      expect(said.filter((text) => !expected.test(text)), "the page's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export async function open(page: Page, from: From, site: Site): Promise<void> {
  await page.goto(from === "http" ? site.url : pathToFileURL(built).href);
}

export async function inState(page: Page, state: string, timeout = 30_000): Promise<void> {
  await expect(page.getByTestId("status")).toHaveAttribute("data-state", state, { timeout });
}

/** Loads files of tests/page/fixtures by the file input. */
export async function load(page: Page, ...names: string[]): Promise<void> {
  await page.getByTestId("file-input").setInputFiles(names.map(fixture));
}

export async function matched(page: Page): Promise<void> {
  await page.getByTestId("find-links").click();
  await inState(page, "done", 50_000);
}

/** Every text a reader can see or hear, through all shadow roots. */
export function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text && node.parentElement?.checkVisibility() !== false) found.push(node.data);
      if (node instanceof Element) {
        if (node.tagName === "SCRIPT" || node.tagName === "NOSCRIPT" || node.tagName === "STYLE") return;
        for (const name of ["aria-label", "placeholder", "label", "title"]) found.push(node.getAttribute(name) ?? "");
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return found.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  });
}
