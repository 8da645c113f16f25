//! The Check step: everything that was noticed with its place, found by filter and search, and seen in its sheet.

import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, inState, standIn, test } from "./support/page.ts";

const list = (name: string, rows: number) => ({
  name, mimeType: "text/csv",
  buffer: Buffer.from(["ID,Name,DOB,Extra", ...Array.from({ length: rows }, (_, at) => `${at + 1},Ana Prueba ${at},0${1 + (at % 9)}/02/2009,${at === 6 ? "HIDDEN" : ""}`)].join("\n")),
});

async function check(page: Page, name = "children.csv", rows = 40): Promise<void> {
  await page.goto(pathToFileURL(standIn).href);
  await page.getByTestId("language").selectOption("en");
  await page.getByTestId("file-input").setInputFiles([list(name, rows), list("adults.csv", 20)]);
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  await expect(page.getByTestId("problems")).toBeVisible();
}

const rows = (page: Page) => page.getByTestId("problems").getByRole("row");

/** What has the focus, through all shadow roots. */
const focused = (page: Page) => page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.textContent?.trim();
});

test("counts come before matching, in words, with the rows that were left out", async ({ page }) => {
  await check(page);
  const counts = page.getByTestId("counts");
  await expect(counts).toContainText("1,996 children, 812 adults.");
  await expect(counts).toContainText("3 rows left out: the headers, printed again (2) and a total (1).");
  await counts.getByText("Which rows?").click();
  await page.getByTestId("skipped").getByRole("button", { name: "Show children.csv, row 4" }).click();
  await expect(page.getByTestId("rows").getByRole("heading")).toHaveText("children.csv, row 4");
  await page.keyboard.press("Escape");
  await page.getByTestId("language").selectOption("es");
  await expect(counts).toContainText("1,996 niñas y niños, 812 personas adultas.");
  await expect(counts).toContainText("3 filas quedan fuera: los encabezados repetidos (2) y un total (1).");
});

test("problems are filtered by kind, by sheet, by weight and by what is searched for", async ({ page }) => {
  await check(page);
  await expect(page.getByTestId("problems-count")).toContainText("65 things were noticed.");
  await page.getByTestId("problems-sheet").selectOption("adults.csv");
  await expect(page.getByTestId("problems-count")).toContainText("13 of 65 are shown.");
  await expect(rows(page)).toHaveCount(13);
  await page.getByTestId("problems-severity").selectOption("note");
  await expect(rows(page)).toHaveCount(4);
  await page.getByTestId("problems-clear").click();
  await expect(page.getByTestId("problems-count")).toContainText("65 things were noticed.");
  const kinds = page.getByRole("group", { name: "Show one kind only" });
  await kinds.getByRole("button", { name: /note 17/ }).click();
  await expect(rows(page)).toHaveCount(17);
  await kinds.getByRole("button", { name: /^All/ }).click();
  await page.getByTestId("problems-search").fill("31/04 dob");
  await expect(page.getByTestId("problems-count")).toContainText("7 of 65 are shown.");
  expect(await rows(page).locator("code").allInnerTexts()).toEqual(Array(7).fill("31/04/20l8"));
  await page.getByTestId("problems-search").fill("C13");
  await expect(rows(page).first().locator(".row")).toContainText("13");
  await page.getByTestId("problems-search").fill("no such value");
  await expect(page.getByTestId("problems-count")).toContainText("0 of 65 are shown.");
});

test("from a problem to its row among its neighbours, by keys alone, and back", async ({ page }) => {
  await check(page);
  await rows(page).getByRole("button", { name: /^Show the row.*children\.csv, row 8$/ }).first().focus();
  const before = await focused(page);
  await page.keyboard.press("Enter");
  const viewer = page.getByTestId("rows");
  await expect(viewer.getByRole("heading")).toHaveText("children.csv, row 8");
  await expect(viewer.locator("td.mark")).toHaveText("07/02/2009");
  await expect(viewer.locator("tr.is")).toContainText("hidden");
  await expect(viewer.getByRole("columnheader")).toHaveText(["A ID", "B Name", "C DOB", "D Extra"]);
  const numbers = () => viewer.getByRole("rowheader").evaluateAll((cells) => cells.map((cell) => parseInt(cell.textContent!)));
  expect(await numbers()).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(await focused(page)).toBe("Close");
  await page.getByTestId("rows-earlier").click();
  await expect(page.getByTestId("rows-earlier")).toBeDisabled();
  expect((await numbers())[0]).toBe(1);
  await page.getByTestId("rows-later").click();
  await expect.poll(async () => (await numbers()).at(-1)).toBe(33);
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  expect(await focused(page)).toBe(before);
});

test("both records of one person stand side by side, and what their rows say", async ({ page }) => {
  await check(page);
  const join = page.getByTestId("joins").getByRole("listitem").first();
  await expect(join.locator(".records li")).toHaveCount(2);
  await expect(join.locator(".records li").nth(0)).toContainText("ID A0");
  await expect(join.locator(".records li").nth(1)).toContainText("adults.csv, row 3");
  await join.getByText("Compare what the rows say").click();
  await expect(join.getByRole("row", { name: /^Name/ })).toContainText("Ana Prueba 0");
  await expect(join.getByRole("row", { name: /^Name/ })).toContainText("Ana Prueba 1");
  await join.getByRole("button", { name: "Show children.csv, row 2" }).click();
  await expect(page.getByTestId("rows").getByRole("heading")).toHaveText("children.csv, row 2");
  await page.getByTestId("rows-close").click();
  await join.getByRole("button", { name: "These are two people" }).click();
  await expect(join).toContainText("Kept apart.");
  // Who works with keys stays where that was said.
  expect(await focused(page)).toBe("This is one person");
  // An adult with the same ids is somebody else.
  const adult = page.getByTestId("joins").getByRole("listitem").filter({ hasText: "an adult ·" });
  await expect(adult.locator(".records li").nth(0)).toContainText("ID A0");
  await expect(adult).toContainText("Taken as one person.");
  await join.getByRole("button", { name: "This is one person" }).click();
  await expect(join).toContainText("Taken as one person.");
});

test("of three records of one person any can be told apart", async ({ page }) => {
  await check(page, "three.csv");
  const joins = page.getByTestId("joins").getByRole("listitem").filter({ has: page.locator(".join") });
  const first = joins.first();
  await expect(first.locator(".records li")).toHaveCount(3);
  await expect(first.getByRole("button", { name: "These are two people" })).toHaveCount(0);
  await first.getByRole("button", { name: "This is somebody else" }).nth(1).click();
  await expect(first.locator(".records li")).toHaveCount(2);
  await expect(first).not.toContainText("ID T2");
  await expect(joins.nth(1)).toContainText("Kept apart.");
  await joins.nth(1).getByRole("button", { name: "This is one person" }).click();
  await expect(joins.nth(1)).toContainText("ID T2");
  await joins.nth(1).getByRole("button", { name: "This is one person" }).click();
  await expect(first.locator(".records li")).toHaveCount(3);
});

test("hidden rows are left out until the reader wants them, on three steps", async ({ page }) => {
  await check(page);
  await expect(page.getByTestId("counts")).toContainText("1 row is hidden in this sheet and is left out.");
  await page.getByTestId("hidden-rows-0").click();
  await expect(page.getByTestId("counts")).toContainText("1 row is hidden in this sheet and is used all the same.");
  await expect(page.getByTestId("hidden-rows-0")).toBeFocused();
  await page.getByTestId("step-columns").click();
  await expect(page.getByRole("main")).toContainText("is used all the same.");
  await page.getByTestId("step-load").click();
  await page.getByTestId("hidden-rows-0").click();
  await inState(page, "ready");
  await expect(page.getByTestId("files").getByRole("listitem").first()).toContainText("1 row is hidden in this sheet and is left out.");
});

test("five thousand problems are drawn fifty at a time, and nothing stands still", async ({ page }) => {
  await check(page, "5000 problems.csv", 4_999);
  await expect(rows(page)).toHaveCount(50);
  await page.getByTestId("problems-more").click();
  await expect(rows(page)).toHaveCount(100);
  const took = await page.evaluate(async () => {
    const deep = (root: ParentNode, testid: string): HTMLElement | undefined => {
      const found = root.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
      if (found) return found;
      for (const element of root.querySelectorAll("*")) {
        const inside = element.shadowRoot && deep(element.shadowRoot, testid);
        if (inside) return inside;
      }
      return undefined;
    };
    const search = deep(document, "problems-search") as HTMLInputElement;
    const times: number[] = [];
    for (const value of ["3", "31", "31/", "31/04", ""]) {
      const start = performance.now();
      search.value = value;
      search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - start);
    }
    return Math.max(...times);
  });
  expect(took, "milliseconds for the slowest key").toBeLessThan(500);
  await expect(rows(page)).toHaveCount(50);
});

test("axe finds nothing in the row viewer", async ({ page }) => {
  const { readFileSync } = await import("node:fs");
  await check(page);
  await rows(page).first().getByRole("button").click();
  await expect(page.getByTestId("rows").locator("td.mark")).toBeVisible();
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run().then(({ violations }) => violations.map(({ id }) => id)));
  expect(found).toEqual([]);
});

for (const width of [320, 900]) {
  test(`the row viewer fits a window ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await check(page);
    await rows(page).first().getByRole("button").click();
    await expect(page.getByTestId("rows").locator("td.mark")).toBeInViewport();
    const box = (await page.getByTestId("rows").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
