//! One match shared among several workers: the same links to the byte, whoever ends or breaks meanwhile, stopped at once, and
//! how far it is in the reader's words.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { invent } from "./support/command.ts";
import { helped, reachHelpers, shareAmong, type Harm } from "./support/helpers.ts";
import { expect, inState, load, matched, open, standIn, test, type From, type Site } from "./support/page.ts";

async function links(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByTestId("download-csv").click();
  const bytes = readFileSync(await (await download).path());
  expect(bytes.length).toBeGreaterThan(100_000);
  return createHash("sha256").update(bytes).digest("hex");
}

/** Lists long enough that helpers get to work before all is done. */
async function withLists(page: Page, from: From, site: Site, folder: string, children = 1_500): Promise<void> {
  const lists = invent("english-csv", folder, children);
  await reachHelpers(page);
  await open(page, from, site);
  await page.getByTestId("file-input").setInputFiles([lists.children, lists.adults]);
  await inState(page, "ready");
}

/** The links that one worker finds. */
async function alone(page: Page): Promise<string> {
  await shareAmong(page, 1);
  await matched(page);
  expect(await helped(page)).toEqual([0, 0]);
  return links(page);
}

test.describe(() => {
  test.setTimeout(180_000);

  for (const from of ["http", "file"] satisfies From[]) {
    test(`1, 2 and 4 workers find the same (${from})`, async ({ page, site }, info) => {
      await withLists(page, from, site, info.outputPath("lists"));
      const bytes = await alone(page);
      for (const workers of [2, 4]) {
        await shareAmong(page, workers);
        await matched(page);
        const [scored, helping] = await helped(page);
        expect(scored, "shards scored by helpers").toBeGreaterThan(2);
        expect(helping, "ended when all is found").toBe(0);
        expect(await links(page), `${workers} workers`).toBe(bytes);
      }
    });
  }

  test.describe(() => {
    test.use({ expected: /unreachable|RuntimeError/ });

    test("whatever becomes of helpers, the same is found", async ({ page, site }, info) => {
      await withLists(page, "http", site, info.outputPath("lists"));
      const bytes = await alone(page);
      const least: Record<Harm, number> = { none: 1, "end at once": 0, "end later": 1, half: 0, "cut off": 1 };
      for (const harm of ["end at once", "end later", "half", "cut off"] satisfies Harm[]) {
        await shareAmong(page, 3, harm);
        await matched(page);
        const [scored] = await helped(page);
        expect(scored, harm).toBeGreaterThanOrEqual(least[harm]);
        expect(scored, harm).toBeLessThan(6);
        expect(await links(page), harm).toBe(bytes);
      }
    });
  });

  test("stopped at once, and begun again with the same helpers", async ({ page, site }, info) => {
    // Long enough that there is something to stop.
    await withLists(page, "http", site, info.outputPath("lists"), 3_000);
    const bytes = await alone(page);
    await shareAmong(page, 2);
    const took: number[] = [];
    for (let time = 0; time < 3; time++) {
      await page.evaluate(() => (window.scored = 0));
      await page.getByTestId("find-links").click();
      await expect.poll(async () => (await helped(page))[0], { intervals: [20], timeout: 30_000 }).toBeGreaterThan(0);
      took.push(await page.getByTestId("cancel").evaluate((button: HTMLElement) => {
        const status = (button.getRootNode() as ShadowRoot).querySelector<HTMLElement>("[data-testid=status]")!;
        return new Promise<number>((done) => {
          const began = performance.now();
          new MutationObserver(() => status.dataset.state === "ready" && done(performance.now() - began)).observe(status, { attributes: true });
          button.click();
        });
      }));
      expect((await helped(page))[1], "kept for the next match").toBe(1);
    }
    expect(took.sort((a, b) => a - b)[1], `milliseconds: ${took.join(", ")}`).toBeLessThan(200);
    await matched(page);
    expect((await helped(page))[0]).toBeGreaterThan(0);
    expect(await links(page)).toBe(bytes);
  });
});

test("short lists are matched by one worker", async ({ page, site }) => {
  await reachHelpers(page);
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  expect(await helped(page)).toEqual([0, 0]);
});

test("what is done, how far it is and how long it still takes is said in both languages", async ({ page }) => {
  await page.goto(pathToFileURL(standIn).href);
  const list = (name: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from("ID,Name\n1,Ana\n") });
  await page.getByTestId("file-input").setInputFiles([list("children.csv"), list("long.csv")]);
  await inState(page, "ready");
  await page.getByTestId("find-links").click();
  await expect(page.getByTestId("status")).toHaveText("Comparing every child with the adults…");
  const now = page.getByTestId("now");
  await expect(now).toHaveText(/^\d+ of 300 children compared\.$/);
  await expect(now).toHaveText(/^\d+ of 300 children compared\. About (15|20|25|30) seconds left\.$/, { timeout: 10_000 });
  await page.getByTestId("language").selectOption("es");
  await expect(page.getByTestId("status")).toHaveText("Comparando a cada niña y niño con las personas adultas…");
  await expect(now).toHaveText(/^Van \d+ de 300 niñas y niños\. Faltan unos \d+ segundos\.$/);
  await page.getByTestId("cancel").click();
  await inState(page, "ready", 2_000);
});
