//! The Columns step: what is doubtful comes first, what the reader said stays, and can be saved for the next file.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, inState, standIn, test } from "./support/page.ts";

const HEADERS = "ID,Child Name,Extra,DOB,Notes";
const list = (name: string, header = HEADERS, rows = ["1,Ana,x,03/04/2009,said so", "2,Luis,y,05/06/2010,"]) => ({
  name, mimeType: "text/csv", buffer: Buffer.from([header, ...rows].join("\n")),
});
const json = (name: string, said: unknown) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof said === "string" ? said : JSON.stringify(said)) });

test.beforeEach(async ({ page }) => {
  await page.goto(pathToFileURL(standIn).href);
});

async function add(page: Page, ...files: ReturnType<typeof list>[]): Promise<void> {
  await page.getByTestId("file-input").setInputFiles(files);
  await inState(page, "ready");
}

const columns = (page: Page) => page.getByTestId("step-columns").click();

test("open questions are counted on the step, and what is doubtful comes first and stays there", async ({ page }) => {
  await add(page, list("children.csv"), list("adults.csv"));
  await expect(page.getByTestId("questions")).toContainText("2 questions");
  await columns(page);
  await expect(page.getByTestId("open-questions")).toContainText("2 columns of dates can be read two ways.");
  const names = () => page.getByTestId("columns").getByRole("heading").allInnerTexts();
  const before = await names();
  expect(before).toEqual(["DOB D", "ID A", "Child Name B", "Notes E"]);
  await page.getByTestId("order-0-3-day_first").check();
  await inState(page, "ready");
  expect(await names()).toEqual(before);
  await expect(page.getByTestId("questions")).toContainText("1 question");
  await page.getByRole("button", { name: "Go to adults.csv" }).click();
  await page.getByTestId("order-1-3-month_first").check();
  await expect(page.getByTestId("questions")).toHaveCount(0);
  await expect(page.getByTestId("open-questions")).toHaveCount(0);
  // A sheet that is left out asks nothing.
  await page.getByTestId("step-load").click();
  await add(page, list("third.csv"));
  await expect(page.getByTestId("questions")).toContainText("1 question");
  await page.getByTestId("sheet-role-2").selectOption("ignore");
  await expect(page.getByTestId("questions")).toHaveCount(0);
});

test("changes stay when files come, go, and come again; with their headers where these moved", async ({ page }) => {
  await add(page, list("children.csv"));
  await columns(page);
  await page.getByTestId("meaning-0-4").selectOption("mother:notes");
  await inState(page, "ready");
  await add(page, list("adults.csv"));
  await columns(page);
  await expect(page.getByTestId("meaning-0-4")).toHaveValue("mother:notes");
  await page.getByTestId("step-load").click();
  await page.getByRole("button", { name: "Remove adults.csv" }).click();
  await page.getByRole("button", { name: "Remove children.csv" }).click();
  await inState(page, "idle");
  await add(page, list("children.csv"));
  await columns(page);
  await expect(page.getByTestId("meaning-0-4")).toHaveValue("mother:notes");
  // The next version has a column more before it, and another in its place.
  await add(page, list("children.csv", "ID,Child Name,Extra,DOB,New,Notes", ["1,Ana,x,03/04/2009,,said so"]));
  await columns(page);
  await expect(page.getByTestId("meaning-0-5")).toHaveValue("mother:notes");
  await page.locator("summary", { hasText: "not used" }).click();
  await expect(page.getByTestId("meaning-0-4")).toHaveValue("unused");
  await page.getByTestId("forget-columns").click();
  await expect(page.getByTestId("meaning-0-5")).toHaveValue("own:notes");
});

test("of headers that read alike, and of those without a word, each keeps its own meaning", async ({ page }) => {
  const header = "ID,Name,,Name,DOB";
  await add(page, list("children.csv", header, ["1,Ana,x,Rosa,03/04/2009"]));
  await columns(page);
  await page.locator("summary", { hasText: "not used" }).click();
  await page.getByTestId("meaning-0-2").selectOption("own:notes");
  await inState(page, "ready");
  await page.getByTestId("meaning-0-3").selectOption("mother:name");
  await inState(page, "ready");
  await page.getByTestId("step-load").click();
  await add(page, list("children.csv", `New,${header}`, ["0,1,Ana,x,Rosa,03/04/2009"]));
  await columns(page);
  await expect(page.getByTestId("meaning-0-2")).toHaveValue("own:name");
  await expect(page.getByTestId("meaning-0-3")).toHaveValue("own:notes");
  await expect(page.getByTestId("meaning-0-4")).toHaveValue("mother:name");
});

test("meanings are saved without a name of anybody, and used for the next files with these headers", async ({ page }) => {
  await add(page, list("children.csv"));
  await columns(page);
  await page.getByTestId("meaning-0-4").selectOption("father:notes");
  await page.getByTestId("order-0-3-day_first").check();
  await inState(page, "ready");
  const download = page.waitForEvent("download");
  await page.getByTestId("save-mapping").click();
  expect((await download).suggestedFilename()).toBe("reencuentro-mapping.json");
  const text = readFileSync(await (await download).path(), "utf8");
  const saved = JSON.parse(text);
  expect(Object.keys(saved)).toEqual(["version", "shapes"]);
  expect(saved.shapes[0].headers).toEqual(HEADERS.split(","));
  expect(text).not.toMatch(/Ana|Luis|said so|children\.csv/);

  await page.goto(pathToFileURL(standIn).href);
  // One of the sheets is there before, the other comes later; a third has other headers.
  await add(page, list("june.csv"));
  await page.getByTestId("file-input").setInputFiles([json("any name.json", text)]);
  await expect(page.getByTestId("mapping")).toContainText("any name.json gives the columns of june.csv their meaning.");
  await expect(page.getByTestId("files")).not.toContainText("any name.json");
  await add(page, list("july.csv"), list("other.csv", "No,Name", ["1,Eva"]));
  await expect(page.getByTestId("mapping")).toContainText("gives the columns of june.csv and july.csv their meaning.");
  await columns(page);
  await expect(page.getByTestId("meaning-0-4")).toHaveValue("father:notes");
  await expect(page.getByTestId("questions")).toHaveCount(0);
  // What the reader says of a sheet goes before it.
  await page.getByTestId("meaning-0-1").selectOption("own:alias");
  await expect(page.getByTestId("mapping")).toContainText("gives the columns of july.csv their meaning.");
  await page.getByTestId("forget-mapping").click();
  await expect(page.getByTestId("mapping")).toHaveCount(0);
  await page.getByRole("button", { name: /^july\.csv/ }).click();
  await expect(page.getByTestId("meaning-1-4")).toHaveValue("own:notes");
});

for (const [what, said, sentence] of [
  ["of something else", { a: 1 }, "is not a spreadsheet, and not a file of column meanings"],
  ["cut off", '{"version":1,"shapes":[', "was changed or damaged"],
  ["changed by hand", { version: 1, shapes: [{ headers: "ID" }] }, "was changed or damaged"],
  ["of a newer page", { version: 99, shapes: [] }, "newer version of this page"],
] as const) {
  test(`a file of JSON ${what} is refused with its sentence`, async ({ page }) => {
    await page.getByTestId("file-input").setInputFiles([json("meanings.json", said)]);
    await inState(page, "error");
    await expect(page.getByTestId("files").locator(".problem")).toContainText(sentence);
    await add(page, list("children.csv"));
    await page.getByRole("button", { name: "Dismiss meanings.json" }).click();
    await expect(page.getByTestId("files")).not.toContainText("meanings.json");
    await inState(page, "ready");
  });
}
