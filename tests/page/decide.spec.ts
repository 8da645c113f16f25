//! What a reader decides: marked, counted, taken away, undone without end, by mouse and by single keys.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, inState, load, matched, open, standIn, test } from "./support/page.ts";

test.beforeEach(async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  await choose(page, /Wilmer/);
});

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByTestId("people").getByRole("button", { name }).click();
  await expect(page.getByTestId("waterfall")).toBeVisible();
}

const wilmer = (page: Page) => page.getByTestId("people").getByRole("button", { name: /Wilmer/ }).locator(".said");
const best = (page: Page) => page.getByTestId("candidates").getByRole("button").first().locator(".said");

test("a key decides on the adult in focus, not on the one looked at before", async ({ page }) => {
  const adults = page.getByTestId("candidates").getByRole("button");
  await adults.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(adults.nth(1)).toBeFocused();
  await expect(adults.nth(1)).toHaveAttribute("aria-current", "true");
  // Until its evidence is there nothing can be decided of it.
  await page.waitForTimeout(500);
  await page.keyboard.press("x");
  await expect(adults.nth(1).locator(".said")).toHaveText("not the parent");
  await expect(best(page)).toHaveCount(0);
  // Somebody in focus who is not chosen is not decided on.
  await page.getByTestId("people").getByRole("button").locator("visible=true").last().focus();
  await page.keyboard.press("c");
  await expect(page.getByTestId("people").locator(".said", { hasText: "confirmed as lead" })).toHaveCount(0);
});

test("a decision is marked on both sides, taken back by the same button, undone and redone", async ({ page }) => {
  await page.getByTestId("decide-lead").click();
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  await expect(best(page)).toHaveText("confirmed as lead");
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "true");
  await page.getByTestId("decide-not_this_adult").click();
  await expect(wilmer(page)).toHaveText("not the parent");
  await page.getByTestId("decide-not_this_adult").click();
  await expect(wilmer(page)).toHaveCount(0);
  await page.getByTestId("undo").click();
  await page.getByTestId("undo").click();
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  await page.getByTestId("redo").click();
  await expect(wilmer(page)).toHaveText("not the parent");
  // Matching again forgets nothing.
  await matched(page);
  await expect(wilmer(page)).toHaveText("not the parent");
  await page.getByTestId("side-adult").click();
  await expect(page.getByTestId("people").getByRole("button", { name: /CAAL POP/ }).locator(".said")).toHaveText("not the parent");
});

test("single keys decide, but not while typing, and not where they are switched off", async ({ page }) => {
  await page.keyboard.press("u");
  await expect(wilmer(page)).toHaveText("unsure");
  await page.keyboard.press("x");
  await expect(wilmer(page)).toHaveText("not the parent");
  await page.keyboard.press("c");
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  await page.keyboard.press("z");
  await expect(wilmer(page)).toHaveText("not the parent");
  await page.keyboard.press("Shift+z");
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  await page.keyboard.press("Control+z");
  await page.getByTestId("by-hand").pressSequentially("xu");
  await expect(wilmer(page)).toHaveText("confirmed as lead");
  await page.getByTestId("undo").focus();
  await page.keyboard.press("?");
  await page.getByTestId("use-keys").uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("use-keys")).toBeHidden();
  await page.getByTestId("undo").focus();
  await page.keyboard.press("x");
  await expect(wilmer(page)).toHaveText("confirmed as lead");
});

test("decisions are counted and taken away, and the browser asks before they are lost", async ({ page }) => {
  const asks = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(await asks()).toBe(false);
  await page.getByTestId("step-take").click();
  await expect(page.getByTestId("decisions")).toContainText("Nothing is decided yet");
  await page.getByTestId("step-review").click();
  await page.getByTestId("decide-lead").click();
  await page.getByTestId("candidates").getByRole("button").nth(1).click();
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "false");
  await page.getByTestId("decide-unsure").click();
  expect(await asks()).toBe(true);
  await page.getByTestId("step-take").click();
  await expect(page.getByTestId("decisions")).toContainText(/confirmed as lead\s*1\s*unsure\s*1/);
  const download = page.waitForEvent("download");
  await page.getByTestId("download-decisions").click();
  const lines = readFileSync(await (await download).path(), "utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe("\ufeffChild’s list,Child’s ID,Child,Adult’s list,Adult’s ID,Adult,Decision");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^children\.csv,C-\w+,.*Wilmer.*,adults\.csv,.*CAAL POP.*,confirmed as lead$/);
  expect(await asks()).toBe(false);
  await page.getByTestId("step-review").click();
  await page.getByTestId("undo").click();
  expect(await asks()).toBe(true);
});

test("two fathers of one child are pointed out", async ({ page }) => {
  // Invented answers: the first and the third candidate would be the father.
  await page.goto(pathToFileURL(standIn).href);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  const candidates = page.getByTestId("candidates").getByRole("button");
  await page.getByTestId("decide-lead").click();
  await candidates.nth(2).click();
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByText(/Two adults are confirmed as this child’s father\. Also confirmed: /)).toBeHidden();
  await page.getByTestId("decide-lead").click();
  await expect(page.getByText(/Two adults are confirmed as this child’s father\. Also confirmed: /)).toBeVisible();
  await page.getByTestId("undo").click();
  await expect(page.getByText(/Two adults are confirmed as this child’s father\. Also confirmed: /)).toBeHidden();
});

test("whoever asked not to be shared is marked wherever they are shown", async ({ page }) => {
  // Invented answers: the second child and the second adult.
  await page.goto(pathToFileURL(standIn).href);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  await page.getByTestId("order").selectOption("files");
  await expect(page.getByTestId("people").getByRole("button", { name: /do not share/ })).toHaveCount(1);
  await page.getByTestId("candidates").getByRole("button").nth(1).click();
  await expect(page.getByTestId("candidates").getByRole("button", { name: /do not share/ })).toHaveCount(1);
  await expect(page.getByRole("table").getByText("do not share")).toHaveCount(1);
  await page.getByTestId("by-hand").fill("pedro");
  await expect(page.getByTestId("found").getByText("do not share").first()).toBeVisible();
});

test("decisions outlive the worker", async ({ page }) => {
  await page.goto(pathToFileURL(standIn).href);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  await page.getByTestId("decide-lead").click();
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "true");
  // A list that breaks the engine: the next worker knows nothing of the decision before.
  await page.getByTestId("file-input").setInputFiles([{ name: "broken.csv", mimeType: "text/csv", buffer: Buffer.from("TRAP") }]);
  await inState(page, "ready");
  await matched(page);
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "true");
  await page.getByTestId("undo").click();
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "false");
  await page.getByTestId("redo").click();
  await expect(page.getByTestId("decide-lead")).toHaveAttribute("aria-pressed", "true");
});

test("decisions on invented people go when their lists go", async ({ page }) => {
  await page.getByTestId("step-load").click();
  for (const name of ["children.csv", "adults.csv"]) await page.getByRole("button", { name: `Remove ${name}` }).click();
  await inState(page, "idle");
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  await expect(page.getByTestId("waterfall")).toBeVisible();
  await page.getByTestId("decide-unsure").click();
  await expect(page.getByTestId("undo")).toBeEnabled();
  await page.getByTestId("step-load").click();
  await page.getByRole("button", { name: /^Remove/ }).first().click();
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  await choose(page, /Wilmer/);
  await expect(page.getByTestId("undo")).toBeDisabled();
});
