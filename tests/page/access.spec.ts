//! Anybody can use it: axe on every step and state in both languages and themes, keys alone, narrow and wide, no motion.

import { sound } from "./support/axe.ts";
import { expect, inState, load, matched, open, test } from "./support/page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const language of ["en", "es"]) {
    test(`axe finds nothing, ${language}, ${colorScheme}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open(page, "http", site);
      await page.getByTestId("language").selectOption(language);
      for (const step of ["load", "columns", "check", "review", "take"]) {
        await page.getByTestId(`step-${step}`).click();
        await sound(page, `${step}, empty`);
      }
      await page.getByTestId("step-load").click();
      await load(page, "not-a-workbook.xlsx");
      await inState(page, "error");
      await sound(page, "error");
      await load(page, "children.csv", "adults.csv");
      await inState(page, "ready");
      for (const step of ["load", "columns", "check", "review"]) {
        await page.getByTestId(`step-${step}`).click();
        await sound(page, `${step}, ready`);
      }
      await matched(page);
      await expect(page.getByTestId("waterfall")).toBeVisible();
      await sound(page, "review");
      await page.getByTestId("share").click();
      await sound(page, "review, declaring a share");
      await page.getByTestId("decide-lead").click();
      await sound(page, "review, decided");
      await page.getByTestId("show-keys").click();
      await sound(page, "review, the keys");
      await page.getByTestId("close-keys").click();
      await page.getByTestId("step-take").click();
      await sound(page, "take");
    });
  }
}

test("keys alone do it all", async ({ page, site }) => {
  await open(page, "http", site);
  const to = async (testid: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.getAttribute("data-testid");
      });
      if (here === testid) return;
    }
    throw new Error(`${testid} is not reached by Tab`);
  };
  await to("try-sample");
  await page.keyboard.press("Enter");
  await inState(page, "ready");
  await to("find-links");
  await page.keyboard.press("Enter");
  await inState(page, "done");
  await to("search");
  const people = page.getByTestId("people");
  await expect(people.getByRole("button").nth(2)).toBeVisible();
  await people.getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(people.getByRole("button").nth(2)).toHaveAttribute("aria-current", "true");
  await expect(people.getByRole("button").nth(2)).toBeFocused();
  await to("step-take");
  await page.keyboard.press("Enter");
  await to("download-csv");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await download;
});

for (const width of [320, 900, 2560]) {
  test(`nothing runs out of a window ${width} wide`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page, "http", site);
    await page.getByTestId("language").selectOption("es");
    await load(page, "children.csv", "adults.csv");
    await inState(page, "ready");
    const fits = async (where: string) =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
    for (const step of ["load", "columns", "check"]) {
      await page.getByTestId(`step-${step}`).click();
      await fits(step);
    }
    await matched(page);
    await fits("review");
    await page.getByTestId("people").getByRole("button").first().click();
    await page.getByTestId("candidates").getByRole("button").first().click();
    await expect(page.getByTestId("waterfall")).toBeVisible();
    await fits("evidence");
    if (width <= 900) {
      await expect(page.getByTestId("people")).toBeHidden();
      await page.locator(".pane.evidence .back").click();
      await page.locator(".pane.candidates .back").click();
      await expect(page.getByTestId("people")).toBeVisible();
    }
    await page.getByTestId("step-take").click();
    await fits("take");
  });
}
