//! A reader's whole way through the page, over http and from the disk, and that nothing leaves meanwhile.

import { readFileSync } from "node:fs";
import { read as workbook } from "xlsx";
import { expect, fixture, inState, load, matched, open, test, type From } from "./support/page.ts";

for (const from of ["http", "file"] satisfies From[]) {
  test(`lists in, links out, nothing sent (${from})`, async ({ page, site }) => {
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
    await open(page, from, site);
    await inState(page, "idle");
    await load(page, "children.csv", "adults.csv");
    await inState(page, "ready");
    await expect(page.getByTestId("sheet-role-0")).toHaveValue("children");
    await expect(page.getByTestId("sheet-role-1")).toHaveValue("adults");
    await matched(page);

    await expect(page.getByTestId("people").getByRole("button")).toHaveCount(8);
    await page.getByTestId("people").getByRole("button", { name: /Wilmer/ }).click();
    await expect(page.getByTestId("candidates").getByRole("button").first()).toContainText("CAAL POP");
    const numbers = await page.getByTestId("waterfall").locator(".num").allInnerTexts();
    const hundredths = numbers.map((text) => Math.round(Number(text.replace("−", "-").replace("+", "")) * 100));
    expect(hundredths.length).toBeGreaterThan(3);
    expect(hundredths.slice(0, -1).reduce((sum, weight) => sum + weight, 0), "the lines add up to the total").toBe(hundredths.at(-1));

    for (const step of ["review", "take"]) {
      await page.getByTestId(`step-${step}`).click();
      for (const [kind, start] of [["csv", "child_id,adult_id,relation,rank,probability"], ["xlsx", "PK"]] as const) {
        const download = page.waitForEvent("download");
        await page.getByTestId(`download-${kind}`).click();
        const bytes = readFileSync(await (await download).path());
        expect(bytes.subarray(0, start.length).toString("latin1")).toBe(start);
        expect(bytes.length).toBeGreaterThan(300);
      }
    }

    const outside = sent.filter((request) => !/ (blob|data):/.test(request));
    expect(outside).toHaveLength(1);
    expect(site.requests).toEqual(from === "http" ? ["GET /"] : []);
    await expect(page.getByTestId("requests")).toContainText("0 requests");
  });
}

test("a workbook of its own downloads can be loaded", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  const download = page.waitForEvent("download");
  await page.getByTestId("download-xlsx").click();
  const bytes = readFileSync(await (await download).path());
  await page.getByTestId("file-input").setInputFiles({ name: "links.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await inState(page, "ready");
  await expect(page.getByTestId("files")).toContainText("links.xlsx");
  await expect(page.getByTestId("files")).not.toContainText("Not used");
});

test("invented families are marked as such until they are removed", async ({ page, site }) => {
  await open(page, "http", site);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await expect(page.getByText("SYNTHETIC")).toBeVisible();
  await matched(page);
  await expect(page.getByTestId("people").getByRole("button").first()).toBeVisible();
  await expect(page.getByText("SYNTHETIC")).toBeVisible();
  await page.getByTestId("step-load").click();
  for (let left = await page.getByRole("button", { name: /^Remove/ }).count(); left > 0; left--) {
    await page.getByRole("button", { name: /^Remove/ }).first().click();
  }
  await inState(page, "idle");
  await expect(page.getByText("SYNTHETIC")).toBeHidden();
});

test("lists that say SYNTHETIC are marked on the screen, on paper and in what is saved of them", async ({ page, site }) => {
  await open(page, "http", site);
  const mark = page.getByText("SYNTHETIC", { exact: true });
  const list = (person: string, rows: string[]) => ({
    name: `${person}.csv`, mimeType: "text/csv",
    buffer: Buffer.from(["ID,First Name,Last Name,Date of Birth,Mark", ...rows.map((row) => `${row},SYNTHETIC`)].join("\n")),
  });
  await page.getByTestId("file-input").setInputFiles([
    list("children", ["1,Ana,Paz Cruz,5/20/2011", "2,Eva,Lara Paz,6/21/2013"]),
    list("adults", ["8,Luz,Cruz Lara,5/20/1987", "9,Rut,Paz Mena,6/21/1985"]),
  ]);
  await inState(page, "ready");
  await expect(mark).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(mark).toBeVisible();
  await expect(mark).toHaveCSS("position", "fixed");
  await page.emulateMedia({ media: "screen" });
  await matched(page);
  await page.getByTestId("step-take").click();
  const saved = page.waitForEvent("download");
  await page.getByTestId("download-xlsx").click();
  const bytes = readFileSync(await (await saved).path());
  const [sheet] = workbook(bytes).SheetNames;
  expect(sheet).toMatch(/^SYNTHETIC /);
});

test("pasted cells are a list like any other", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("paste").fill(readFileSync(fixture("children.csv"), "utf8").replaceAll(",", "\t"));
  await expect(page.getByTestId("files")).toContainText("Pasted cells 1");
  await inState(page, "ready");
  await matched(page);
  await expect(page.getByTestId("people").getByRole("button")).toHaveCount(8);
});

test("a file that cannot be used stands beside one that can", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "not-a-workbook.xlsx");
  await inState(page, "error");
  await expect(page.getByTestId("files").locator(".problem")).toHaveCount(1);
  await expect(page.getByTestId("find-links")).toBeDisabled();
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await expect(page.getByTestId("status")).toContainText("1 file could not be used");
  await expect(page.getByTestId("file-input")).toBeAttached();
  await matched(page);
});

test("a newer version of a list that cannot be used leaves the one before", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  const buffer = readFileSync(fixture("not-a-workbook.xlsx"));
  await page.getByTestId("file-input").setInputFiles([{ name: "children.csv", mimeType: "text/csv", buffer }]);
  await expect(page.getByTestId("files").locator(".problem.refused")).toHaveCount(1);
  await matched(page);
  await expect(page.getByTestId("people").getByRole("button")).toHaveCount(8);
});

test("what a sheet lists can be changed, and counts at once", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("sheet-role-1").selectOption("ignore");
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  await expect(page.getByRole("main").getByText("No sheet lists adults yet")).toBeVisible();
  await expect(page.getByTestId("status")).toContainText("No sheet lists adults yet");
  await page.getByTestId("step-load").click();
  await page.getByTestId("sheet-role-1").selectOption("adults");
  await inState(page, "ready");
  await matched(page);
});

test("a column's meaning and the order of its dates can be changed", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv");
  await inState(page, "ready");
  await page.getByTestId("step-columns").click();
  const meaning = page.getByTestId("meaning-0-1");
  await expect(meaning).toHaveValue("own:name");
  await meaning.selectOption("mother:name");
  await inState(page, "ready");
  await expect(meaning).toHaveValue("mother:name");
  await expect(page.getByText("You chose this.")).toBeVisible();
  await page.getByTestId("order-0-2").selectOption("day_first");
  await inState(page, "ready");
  await expect(page.getByTestId("order-0-2")).toHaveValue("day_first");
});

test("the share of children with a parent in the files is the reader's to declare", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  await expect(page.getByText(/We estimate that/)).toBeVisible();
  await page.getByTestId("share").click();
  await page.getByLabel(/Of 100 children/).fill("20");
  await page.getByRole("button", { name: "Use it" }).click();
  await inState(page, "done");
  await expect(page.getByText("You expect 20 in 100 children")).toBeVisible();
});

test("the same from the adult's side", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  await page.getByTestId("side-adult").click();
  await expect(page.getByTestId("people").getByRole("button")).toHaveCount(10);
  await page.getByTestId("people").getByRole("button", { name: /CAAL POP/ }).click();
  await expect(page.getByTestId("candidates").getByRole("button").first()).toContainText("Wilmer");
});

test("anybody can be compared by hand, candidate or not", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  await page.getByTestId("people").getByRole("button", { name: /Keily/ }).click();
  await page.getByTestId("by-hand").fill("hernandez");
  await page.getByTestId("found").getByRole("button", { name: /HERNANDEZ/ }).click();
  await expect(page.locator(".pair")).toContainText("HERNANDEZ");
  await expect(page.getByTestId("waterfall").locator(".num").last()).toContainText("−");
});

test("files dropped beside the drop zone are loaded, and the page stays", async ({ page, site }) => {
  await open(page, "http", site);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "children.csv", { type: "text/csv" }));
    const header = document.querySelector("reencuentro-widget")!.shadowRoot!.querySelector("header")!;
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true });
    header.dispatchEvent(drop);
    if (!drop.defaultPrevented) throw new Error("the browser would open the file");
  }, readFileSync(fixture("children.csv"), "utf8"));
  await inState(page, "ready");
  await expect(page.getByTestId("sheet-role-0")).toHaveValue("children");
});

test("dates that can be read two ways are asked about where the files are listed", async ({ page, site }) => {
  await open(page, "http", site);
  const rows = ["03/04/2009", "07/02/2012", "11/10/2003"].map((date, at) => `${at},Ana ${at},${date}`);
  await page.getByTestId("paste").fill(["ID,Child Name,DOB", ...rows].join("\n"));
  await inState(page, "ready");
  await page.getByRole("button", { name: /1 column of dates can be read two ways/ }).click();
  await expect(page.getByTestId("questions")).toContainText("1 question");
  await expect(page.getByRole("group", { name: "Order of day and month in DOB" })).toContainText("“03/04/2009”: April 3 or March 4?");
  const dayFirst = page.getByTestId("order-0-2-day_first");
  await expect(dayFirst).not.toBeChecked();
  await dayFirst.focus();
  await page.keyboard.press("Space");
  await inState(page, "ready");
  await expect(page.getByTestId("questions")).toHaveCount(0);
  // The answer stays where it was given, with the focus, and can be changed.
  await expect(dayFirst).toBeChecked();
  await expect(dayFirst).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByTestId("order-0-2-month_first")).toBeChecked();
  await inState(page, "ready");
  await page.getByTestId("language").selectOption("es");
  await expect(page.getByRole("main")).toContainText("¿3 de abril o 4 de marzo?");
});

test("a cell that could not be read is listed with its place", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  const row = page.getByRole("row").filter({ hasText: "31/02/2011" });
  await expect(row).toContainText("children.csv");
  await expect(row).toContainText("9");
  await expect(row).toContainText("DOB");
});

test("one person in two lists is joined, and kept apart where the reader says so", async ({ page, site }) => {
  await open(page, "http", site);
  const text = readFileSync(fixture("children.csv"), "utf8");
  await load(page, "children.csv", "adults.csv");
  await page.getByTestId("file-input").setInputFiles({ name: "clinic.csv", mimeType: "text/csv", buffer: Buffer.from(text.split("\n").slice(0, 3).join("\n").replaceAll("C-0", "K-")) });
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  await expect(page.getByRole("button", { name: "These are two people" })).toHaveCount(2);
  await page.getByRole("button", { name: "These are two people" }).first().click();
  await expect(page.getByRole("button", { name: "This is one person" })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "These are two people" })).toHaveCount(1);
});

test("long lists come in pages, searched and filtered", async ({ page, site }) => {
  await open(page, "http", site);
  await page.getByTestId("try-sample").click();
  await inState(page, "ready");
  await matched(page);
  const people = page.getByTestId("people").getByRole("button");
  await expect(people).toHaveCount(50);
  await expect(people.first().locator(".band")).toHaveText("strong");
  const inFiles = await page.getByTestId("order").selectOption("files").then(async () => {
    await expect(people.locator(".band:not(.strong)").first()).toBeVisible();
    return people.locator("b").allInnerTexts();
  });
  await page.getByTestId("order").selectOption("best");
  await expect(people.first().locator(".band")).toHaveText("strong");
  await expect.poll(() => people.locator("b").allInnerTexts()).not.toEqual(inFiles);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("51–100 of 120")).toBeVisible();
  await page.getByTestId("search").fill("no such name at all");
  await expect(page.getByText("Nobody fits this search.")).toBeVisible();
  await page.getByTestId("search").fill("");
  await expect(people).toHaveCount(50);
  const strong = page.getByRole("group", { name: "Show only" }).getByRole("button", { name: /^strong/ });
  const count = Number((await strong.innerText()).replace(/\D/g, ""));
  await strong.click();
  await expect(people).toHaveCount(Math.min(50, count));
  await expect(people.locator(".band:not(.strong)")).toHaveCount(0);
  await page.getByTestId("side-adult").click();
  await expect(page.getByText("1–50 of 180")).toBeVisible();
  await expect(people.first().locator(".band")).toHaveText("strong");
  await page.getByRole("group", { name: "Show only" }).getByRole("button", { name: "nobody fits" }).click();
  await expect(people.locator(".band:not(.none)")).toHaveCount(0);
});
