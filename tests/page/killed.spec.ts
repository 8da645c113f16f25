//! The reader's worker may end at any moment: the page, the other files, the choices and the decisions live on, and the links
//! found afterwards are the same to the byte.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, inState, load, matched, open, test } from "./support/page.ts";
import { endWorker, endWorkerOn, reachWorkers } from "./support/worker.ts";

test.use({ expected: /Broken|was ended/ });

async function links(page: Page): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByTestId("download-csv").click();
  return readFileSync(await (await download).path());
}

const wilmer = (page: Page) => page.getByTestId("people").getByRole("button", { name: /Wilmer/ }).locator(".said");

/** Two lists, a column changed, links found, a lead confirmed. */
async function atWork(page: Page): Promise<Buffer> {
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("step-columns").click();
  await page.getByTestId("meaning-0-10").selectOption("unused");
  await inState(page, "ready");
  await matched(page);
  await page.getByTestId("people").getByRole("button", { name: /Wilmer/ }).click();
  await page.getByTestId("decide-lead").click();
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  return links(page);
}

/** All of it is still there. */
async function asBefore(page: Page, before: Buffer): Promise<void> {
  await matched(page);
  expect((await links(page)).equals(before), "the same links").toBe(true);
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  await page.getByTestId("step-columns").click();
  await page.locator("summary", { hasText: /not used/ }).click();
  await expect(page.getByTestId("meaning-0-10")).toHaveValue("unused");
  expect(await page.evaluate(() => window.workers.length)).toBeGreaterThan(1);
}

test.beforeEach(async ({ page, site }) => {
  await reachWorkers(page);
  await open(page, "http", site);
});

test("ended while it was idle", async ({ page }) => {
  const before = await atWork(page);
  await endWorker(page);
  // What was found went with it: nothing empty can be downloaded in its place.
  await inState(page, "ready");
  await expect(page.getByTestId("status")).toContainText("stopped unexpectedly");
  await asBefore(page, before);
});

test("ended while it read a file", async ({ page }) => {
  const before = await atWork(page);
  await page.getByTestId("step-load").click();
  await endWorkerOn(page, "addFile");
  const buffer = Buffer.from(`ID,Name,DOB\n${Array.from({ length: 150_000 }, (_, at) => `${at},Ana Prueba ${at},2009-01-02`).join("\n")}`);
  await page.getByTestId("file-input").setInputFiles({ name: "long.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText(/^long\.csv is damaged/)).toBeVisible();
  await inState(page, "ready");
  await expect(page.getByTestId("status")).toContainText("1 file could not be used");
  await page.getByRole("button", { name: "Dismiss long.csv" }).click();
  await expect(page.getByTestId("files")).not.toContainText("long.csv");
  await asBefore(page, before);
});

test("ended while it matched", async ({ page }) => {
  const before = await atWork(page);
  await endWorkerOn(page, "match");
  await page.evaluate(() => {
    // Even a short match is not over before the worker ends.
    const terminate = window.workers.at(-1)!;
    const post = terminate.postMessage.bind(terminate);
    terminate.postMessage = (...args: unknown[]) => {
      (post as (...args: unknown[]) => void)(...args);
      if ((args[0] as { name?: string }).name === "match") terminate.terminate();
    };
  });
  await page.getByTestId("find-links").click();
  await expect(page.getByTestId("status")).toContainText("stopped unexpectedly");
  await inState(page, "ready");
  await asBefore(page, before);
});
