//! The open pair says what it rests on, what would settle it, who else fits, and why not this adult.

import { expect, load, matched, open, test } from "./support/page.ts";

test.beforeEach(async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await matched(page);
  await page.getByTestId("search").fill("Wilmer");
  await expect(page.getByTestId("people").getByRole("button")).toHaveCount(1);
  await page.getByTestId("people").getByRole("button").first().click();
});

test("the likeliest adult: what the link rests on, and who comes next", async ({ page }) => {
  await page.getByTestId("candidates").getByRole("button").first().click();
  const fall = page.getByTestId("waterfall");
  await expect(fall).toContainText("JUAN JOSE CAAL POP");
  // The last line but the sum is the competition, and it names the next one, with its chance.
  await expect(fall.locator("li:nth-last-child(2)")).toContainText(/possibilities.*CAAL.*\(<?\d+%\)/);
  await expect(page.getByTestId("flips")).toBeVisible();
  await expect(page.getByTestId("why-not")).toHaveCount(0);
});

test("a child who told nothing: the question that would move most, and by how much", async ({ page }) => {
  await page.getByTestId("search").fill("Brayan");
  await expect(page.getByTestId("people").getByRole("button")).toContainText(["Brayan"]);
  await page.getByTestId("people").getByRole("button").first().click();
  await page.getByTestId("candidates").getByRole("button").first().click();
  await expect(page.getByTestId("settle")).toContainText(/Ask |Find |Look |Compare /);
  await expect(page.getByTestId("settle")).toContainText("%");
});

test("a link that rests on single cells says so on its card, and no change that is none is listed", async ({ page }) => {
  await page.getByTestId("candidates").getByRole("button").first().click();
  const flips = page.getByTestId("flips");
  await expect(flips).toBeVisible();
  const rests = page.getByTestId("candidates").getByRole("button").first().getByTestId("rests");
  await expect(rests).toHaveCount(/rests on (one|single) cell/.test(await flips.innerText()) ? 1 : 0);
  for (const line of await flips.locator("li .num").allTextContents()) {
    const [before, after] = line.split(" → ");
    expect(after).not.toBe(before);
  }
});

test("another adult: why not, and who fits better", async ({ page }) => {
  await page.getByTestId("candidates").getByRole("button").nth(1).click();
  await expect(page.getByTestId("why-not")).toContainText("JUAN JOSE CAAL POP fits better, with");
  await page.getByTestId("language").selectOption("es");
  await expect(page.getByTestId("why-not")).toContainText("JUAN JOSE CAAL POP encaja mejor, con");
});

test("an adult whom nobody proposed is compared all the same, with a sum and a verdict", async ({ page }) => {
  await page.getByTestId("by-hand").fill("portillo");
  await page.getByTestId("found").getByRole("button").first().click();
  await expect(page.locator(".pane.evidence")).toContainText("NOHEMI");
  await expect(page.getByTestId("waterfall")).toContainText("Together");
  await expect(page.getByTestId("why-not")).toContainText("CAAL POP fits better");
});

test("a term says what the link would be without its cells", async ({ page }) => {
  await page.getByTestId("candidates").getByRole("button").first().click();
  await expect(page.getByTestId("waterfall").getByText(/without .*: .*%/).first()).toBeVisible();
});

test("on a wide screen the three panes stay side by side while a pair is open", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByTestId("candidates").getByRole("button").first().click();
  await expect(page.getByTestId("waterfall")).toBeVisible();
  const tops = await Promise.all(["people", "candidates", "evidence"].map(async (pane) => (await page.locator(`.pane.${pane}`).boundingBox())!.y));
  expect(new Set(tops).size).toBe(1);
});
