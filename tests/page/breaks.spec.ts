//! What the real engine should never do, done by a stand-in: break down on a file, and take its time.

import { pathToFileURL } from "node:url";
import { expect, inState, standIn, test } from "./support/page.ts";
import { endWorker, reachWorkers } from "./support/worker.ts";

const list = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const CHILDREN = list("children.csv", "ID,Name\n1,Ana\n2,Luis\n");

test.beforeEach(async ({ page }) => {
  await reachWorkers(page);
  await page.goto(pathToFileURL(standIn).href);
});

test("a file that breaks the engine is refused, and the others are kept", async ({ page }) => {
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN]);
  await inState(page, "ready");
  await page.getByTestId("sheet-role-0").selectOption("both");
  await inState(page, "ready");
  await input.setInputFiles([list("broken.csv", "TRAP"), list("adults.csv", "ID,Name\n7,Rosa\n")]);
  await inState(page, "ready");
  await expect(page.getByText(/^broken\.csv is damaged/)).toBeVisible();
  await expect(page.getByTestId("sheet-role-0")).toHaveValue("both");
  await expect(page.getByTestId("sheet-role-1")).toHaveValue("adults");
  await page.getByTestId("find-links").click();
  await inState(page, "done");
});

test("a list that came again is the last one, before and after a breakdown", async ({ page }) => {
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN, list("adults.csv", "ID,Name\n7,Rosa\n")]);
  await inState(page, "ready");
  await input.setInputFiles([list("children.csv", "ID,Name\n1,Ana\n3,Eva\n")]);
  await inState(page, "ready");
  const roles = async () => {
    await expect(page.getByTestId("sheet-role-0")).toHaveValue("adults");
    await expect(page.getByTestId("sheet-role-1")).toHaveValue("children");
  };
  await roles();
  await endWorker(page);
  // What is chosen now goes to the next worker, which answers with its sheets.
  await page.getByTestId("sheet-role-0").selectOption("both");
  await inState(page, "ready");
  await page.getByTestId("sheet-role-0").selectOption("adults");
  await inState(page, "ready");
  await roles();
});

for (const [what, text] of [["is refused", "PK"], ["breaks the engine", "TRAP"]] as const) {
  test(`a newer version of a list that ${what} leaves the one before, and is said`, async ({ page }) => {
    const input = page.getByTestId("file-input");
    const files = page.getByTestId("files");
    await input.setInputFiles([CHILDREN, list("adults.csv", "ID,Name\n7,Rosa\n")]);
    await inState(page, "ready");
    await page.getByTestId("sheet-role-0").selectOption("both");
    await inState(page, "ready");
    await input.setInputFiles([list("children.csv", text)]);
    await expect(files.locator(".problem.refused")).toHaveCount(1);
    await expect(files).toContainText("The version loaded before is still in use.");
    await inState(page, "ready");
    await expect(page.getByTestId("status")).toContainText("1 file could not be used");
    await expect(page.getByTestId("sheet-role-0")).toHaveValue("both");
    await page.getByTestId("find-links").click();
    await inState(page, "done");
    await page.getByTestId("step-load").click();
    await input.setInputFiles([CHILDREN]);
    await expect(files.locator(".problem.refused")).toHaveCount(0);
    await inState(page, "ready");
  });
}

test("a newer version that is not waited for leaves the one before", async ({ page }) => {
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN]);
  await inState(page, "ready");
  await input.setInputFiles([list("children.csv", "SLOW")]);
  await inState(page, "reading");
  await page.getByTestId("cancel").click();
  await inState(page, "ready", 2_000);
  await expect(page.getByTestId("files")).toContainText("children.csv");
  await page.getByTestId("find-links").click();
  await inState(page, "done");
});

test("matching shows how far it is, can be stopped, and begun again", async ({ page }) => {
  await page.getByTestId("file-input").setInputFiles([CHILDREN, list("long.csv", "ID,Name\n7,Rosa\n")]);
  await inState(page, "ready");
  await page.getByTestId("find-links").click();
  await inState(page, "matching");
  const done = () => page.getByRole("progressbar").evaluate((bar: HTMLProgressElement) => bar.value);
  await expect.poll(done, { intervals: [50] }).toBeGreaterThan(1);
  await page.getByTestId("cancel").click();
  await inState(page, "ready", 2_000);
  await expect(page.getByTestId("sheet-role-0")).toHaveValue("children");
  // Begun again, and to its end: without the long list.
  await page.getByTestId("files").getByRole("button", { name: /long\.csv/ }).click();
  await inState(page, "ready");
  await page.getByTestId("find-links").click();
  await inState(page, "done");
});

test("reading can be stopped: what was read before stays", async ({ page }) => {
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN]);
  await inState(page, "ready");
  await input.setInputFiles([list("slow.csv", "SLOW")]);
  await inState(page, "reading");
  await page.getByTestId("cancel").click();
  await inState(page, "ready", 2_000);
  await expect(page.getByTestId("files")).not.toContainText("slow.csv");
  await page.getByTestId("find-links").click();
  await inState(page, "done");
});

test.describe(() => {
  test.use({ expected: /Broken|unreachable/ });

  test("a breakdown while matching is said, and nothing loaded is lost", async ({ page }) => {
    await page.getByTestId("file-input").setInputFiles([CHILDREN]);
    await inState(page, "ready");
    await page.getByTestId("find-links").click();
    await inState(page, "done");
    await page.getByTestId("share").click();
    await page.getByLabel(/Of 100 children/).fill("13");
    await page.getByRole("button", { name: "Use it" }).click();
    await expect(page.getByTestId("status")).toContainText("stopped unexpectedly");
    await inState(page, "ready");
    await page.getByTestId("step-load").click();
    await expect(page.getByTestId("sheet-role-0")).toHaveValue("children");
  });
});

test("a file that breaks the worker which is to hold it again is given up, and said", async ({ page }) => {
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN, list("later.csv", `LATER ${Date.now() + 3_000}\n1,Ana`)]);
  await inState(page, "ready");
  await expect(page.getByTestId("sheet-role-1")).toBeVisible();
  await page.waitForTimeout(3_000);
  await endWorker(page);
  await page.getByTestId("step-check").click();
  await page.getByTestId("step-load").click();
  await expect(page.getByText(/^later\.csv is damaged/)).toBeVisible();
  await inState(page, "ready");
  await expect(page.getByTestId("sheet-role-1")).toHaveCount(0);
  await page.getByTestId("find-links").click();
  await inState(page, "done");
});

test("a reader that takes over a minute can be skipped, and the files after it are read", async ({ page }) => {
  await page.clock.install();
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN, list("hangs.csv", "HANG"), list("adults.csv", "ID,Name\n7,Rosa\n")]);
  await expect(page.getByText("2 of 3: hangs.csv")).toBeVisible();
  await expect(page.getByTestId("skip-file")).toHaveCount(0);
  await page.clock.fastForward(61_000);
  await expect(page.getByRole("alert")).toContainText("over a minute");
  await page.getByTestId("skip-file").click();
  await page.clock.fastForward(1_000);
  await expect(page.getByText(/^hangs\.csv was not read to its end, because you stopped it/)).toBeVisible();
  await inState(page, "ready");
  await expect(page.getByTestId("sheet-role-0")).toHaveValue("children");
  await expect(page.getByTestId("sheet-role-1")).toHaveValue("adults");
  await page.getByRole("button", { name: "Dismiss hangs.csv" }).click();
  await expect(page.getByTestId("files")).not.toContainText("hangs.csv");
});

test("reading that is stopped after links were found leaves no empty links behind", async ({ page }) => {
  const input = page.getByTestId("file-input");
  await input.setInputFiles([CHILDREN]);
  await inState(page, "ready");
  await page.getByTestId("find-links").click();
  await inState(page, "done");
  await input.setInputFiles([list("slow.csv", "SLOW")]);
  await inState(page, "reading");
  await page.getByTestId("cancel").click();
  await inState(page, "ready", 2_000);
  await expect(page.getByTestId("download-csv")).toHaveCount(0);
});
