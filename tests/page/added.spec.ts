//! What becomes of links when a file comes: a small one is added to them, a match under way is stopped; and a language that is
//! chosen while links are looked for.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { messages } from "./support/messages.ts";
import { expect, inState, matched, open, standIn, test } from "./support/page.ts";

const list = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const LATE = list("late children.csv", "Case ID,Child Name,DOB,Mother Name\nlate-1,Quxla Ixim,2011-03-05,Nimla Ixim\nlate-2,Wilber Coj,2012-04-06,\n");

async function links(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByTestId("download-csv").click();
  return readFileSync(await (await download).path(), "utf8");
}

test("a small file that comes after a match is added to its links, which can then be counted anew", async ({ page, site }) => {
  await open(page, "http", site);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  const people = page.getByTestId("people").getByRole("button");
  await people.nth(2).click();
  const shown = await people.nth(2).innerText();
  const before = await links(page);
  await expect(page.getByTestId("added")).toHaveCount(0);

  await page.getByTestId("file-input").setInputFiles([LATE]);
  await expect(page.getByTestId("files")).toContainText(LATE.name);
  await inState(page, "done");
  const notice = page.getByTestId("added");
  await expect(notice).toContainText("2 new rows were compared with everybody, using what was counted in the search before.");
  await expect(notice).toContainText(/Counting everything anew takes about \d+ seconds\./);
  await expect(page.getByTestId("status")).toContainText("new rows were added to the links found before");
  await page.getByTestId("step-review").click();
  await expect(notice).toBeVisible();
  await expect(page.getByTestId("people").locator("[aria-current=true]")).toContainText(shown.split("\n")[0]!);
  await page.getByTestId("search").fill("Quxla");
  await expect(people).toHaveCount(1);
  await people.first().click();
  const added = await links(page);
  expect(added).toContain("\nlate-1,");
  expect(added.split("\n").length).toBeGreaterThan(before.split("\n").length);

  await page.getByTestId("language").selectOption("es");
  await expect(notice).toContainText("Se compararon 2 filas nuevas con todas las personas");
  await page.getByTestId("language").selectOption("en");
  await page.getByTestId("step-take").click();
  await expect(notice).toBeVisible();
  await page.getByTestId("step-review").click();
  await page.getByTestId("count-anew").click();
  await expect(notice).toHaveCount(0);
  await inState(page, "done");
  const anew = await links(page);

  // The same as a page finds that is given everything at once.
  await page.getByTestId("step-load").click();
  await page.getByTestId("files").getByRole("button", { name: /late children/ }).click();
  await inState(page, "ready");
  await page.getByTestId("file-input").setInputFiles([LATE]);
  await expect(page.getByTestId("files")).toContainText(LATE.name);
  await inState(page, "ready");
  await matched(page);
  expect(await links(page)).toBe(anew);
});

test("a larger file puts an end to the links, and that is said", async ({ page, site }) => {
  await open(page, "http", site);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  const rows = Array.from({ length: 60 }, (_, at) => `big-${at},Quxla Ixim,2011-03-${String((at % 28) + 1).padStart(2, "0")}\n`);
  await page.getByTestId("file-input").setInputFiles([list("big.csv", `Case ID,Child Name,DOB\n${rows.join("")}`)]);
  await inState(page, "ready");
  await expect(page.getByTestId("added")).toHaveCount(0);
  await page.getByTestId("step-review").click();
  await expect(page.getByText(messages("en").get("page-links-cleared")!)).toBeVisible();
});

test("a file that comes while links are looked for stops that, and it is said", async ({ page }) => {
  await page.goto(pathToFileURL(standIn).href);
  const input = page.getByTestId("file-input");
  await input.setInputFiles([list("children.csv", "ID,Name\n1,Ana\n"), list("long.csv", "ID,Name\n1,Ana\n")]);
  await inState(page, "ready");
  await page.getByTestId("find-links").click();
  await expect(page.getByTestId("now")).toHaveText(/ of 300 children compared/);
  await input.setInputFiles([list("adults.csv", "ID,Name\n7,Rosa\n")]);
  await inState(page, "ready");
  await expect(page.getByTestId("files")).toContainText("adults.csv");
  await page.getByTestId("step-review").click();
  await expect(page.getByText(messages("en").get("page-links-cleared")!)).toBeVisible();
});

test("a language that is chosen while links are looked for leaves them all on the bench", async ({ page }) => {
  await page.goto(pathToFileURL(standIn).href);
  await page.getByTestId("file-input").setInputFiles([list("children.csv", "ID,Name\n1,Ana\n"), list("adults.csv", "ID,Name\n7,Rosa\n")]);
  await inState(page, "ready");
  await page.getByTestId("find-links").click();
  await inState(page, "matching");
  await page.getByTestId("language").selectOption("es");
  await inState(page, "done");
  await expect(page.getByTestId("people").getByRole("button").first()).toBeVisible();
  await expect(page.getByTestId("candidates").getByRole("button").first()).toBeVisible();
  await expect(page.getByTestId("waterfall")).toBeVisible();
  await expect(page.getByTestId("find-links")).toHaveText(messages("es").get("page-find-links-again")!);
});
