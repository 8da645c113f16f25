//! How links are weighed is the reader's to say: learning from long lists, the share expected, and the evidence that counts.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { LEARNS_FROM } from "../../www/page/weighing/words.ts";
import { sound } from "./support/axe.ts";
import { messages } from "./support/messages.ts";
import { expect, inState, load, matched, open, root, test } from "./support/page.ts";

/** So many children, the first 500 with a mother in the list; in every third row the told given name is another. */
function lists(children: number) {
  const sounds = ["BA", "CE", "DI", "FO", "GU", "LA", "ME", "NI", "RO", "TU"];
  const name = (number: number) => [0, 1, 2, 3].map((at) => sounds[Math.floor(number / 10 ** at) % 10]).join("");
  const mother = (at: number) => [name((at * 37 + 11) % 10_000), `198${at % 9}-0${(at % 7) + 1}-0${(at % 8) + 1}`] as const;
  const young = Array.from({ length: children }, (_, at) => {
    const [told, born] = mother(at);
    const birth = `201${at % 9}-0${(at % 8) + 1}-1${at % 7}`;
    return `c${at},${name((at * 7_919 + 3_571) % 10_000)},${name(at)},${birth},${at % 3 === 0 ? "SENAIDA" : told},${name(at)},${born}`;
  });
  const old = Array.from({ length: 500 }, (_, at) => `p${at},${mother(at)[0]},${name(at)},F,${mother(at)[1]}`);
  const file = (name: string, rows: string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  return [
    file("children.csv", ["id,given,surname,birth,mother.given,mother.surname,mother.birth", ...young]),
    file("adults.csv", ["id,given,surname,sex,birth", ...old]),
  ];
}

async function links(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("download-csv").first().click()]);
  return readFileSync((await download.path())!, "utf8");
}

test("long lists teach; what was learned is shown; the switch takes it back", async ({ page, site }) => {
  test.slow();
  await open(page, "http", site);
  await page.getByTestId("file-input").setInputFiles(lists(5_100));
  await inState(page, "ready", 50_000);
  await page.getByTestId("step-check").click();
  // Five thousand rows are counted first.
  await expect(page.getByTestId("learn")).toBeChecked({ timeout: 50_000 });
  await expect(page.getByTestId("learn")).toBeEnabled();
  await expect(page.getByTestId("weighing")).not.toContainText("too little to learn from");
  await matched(page);
  await page.getByTestId("step-check").click();
  await expect(page.getByTestId("learned-here")).toContainText("The largest change:");
  await page.getByTestId("step-review").click();
  const learned = page.getByTestId("learned");
  await expect(learned).toContainText("Learned from these files");
  // Told births are always right in these lists.
  await learned.locator("summary").click();
  const row = learned.getByRole("row", { name: /Parent’s age or birth, told by the child\s*the same · mother or father/ });
  const [before, after] = (await row.locator("td").allTextContents()).map((text) => parseInt(text.replace("<", ""), 10));
  expect(after).toBeGreaterThan(before!);
  await sound(page, "review, learned");
  await page.getByTestId("language").selectOption("es");
  await expect(learned).toContainText("Aprendido de estos archivos");
  await page.getByTestId("language").selectOption("en");
  const taught = await links(page);
  await page.getByTestId("learn-not").click();
  await expect(learned).toContainText("it is switched off", { timeout: 50_000 });
  const untaught = await links(page);
  expect(untaught).not.toBe(taught);
  await page.getByTestId("step-check").click();
  await expect(page.getByTestId("learn")).not.toBeChecked();
  await page.getByTestId("learn").check();
  await inState(page, "ready");
  await matched(page);
  await expect(learned).toContainText("Learned from these files");
  expect(await links(page)).toBe(taught);
});

test("from short lists nothing is learned, and that is said before", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  await expect(page.getByTestId("weighing")).toContainText("children there is too little to learn from");
  await expect(page.getByTestId("learn")).toBeDisabled();
  await expect(page.getByTestId("learn")).not.toBeChecked();
  await expect(page.getByTestId("learn")).toHaveAccessibleDescription(/too little to learn from/);
  await matched(page);
  await expect(page.getByTestId("waterfall")).toBeVisible();
  await expect(page.getByTestId("learned")).toHaveCount(0);
});

test("the share expected is said before matching too, and can be taken back", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  await page.getByTestId("expected").fill("20");
  await page.getByTestId("expected").press("Tab");
  await inState(page, "ready");
  // What was counted stands.
  await expect(page.getByTestId("counts")).toBeVisible();
  await matched(page);
  await expect(page.getByText("You expect 20 in 100 children")).toBeVisible();
  await page.getByTestId("step-check").click();
  await expect(page.getByTestId("expected")).toHaveValue("20");
  await page.getByTestId("expected").fill("");
  await page.getByTestId("expected").press("Tab");
  await inState(page, "ready");
  await matched(page);
  await expect(page.getByText(/We estimate that/)).toBeVisible();
});

test("a share that cannot be one is not used, and that is said beside it", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  const expected = page.getByTestId("expected");
  const type = async (text: string) => {
    await expected.fill(text);
    await expected.press("Tab");
  };
  await type("150");
  await expect(expected).toHaveAccessibleDescription(/between 1 and 99; still estimated from the files/);
  await type("95");
  await expect(expected).not.toHaveAttribute("aria-invalid");
  await expect(expected).not.toHaveAccessibleDescription(/between 1 and 99/);
  for (const wrong of ["0", "150", "7.5"]) {
    await type(wrong);
    await expect(expected).toHaveAttribute("aria-invalid", "true");
    await expect(expected).toHaveAccessibleDescription(/between 1 and 99; still using 95\./);
  }
  await sound(page, "check, a wrong share");
  await page.getByTestId("language").selectOption("es");
  await expect(expected).toHaveAccessibleDescription(/entre 1 y 99; se sigue usando 95\./);
});

test("a kind of evidence that is left out counts nowhere, and that is said", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  await page.getByTestId("search").fill("Wilmer");
  await page.getByTestId("people").getByRole("button").first().click();
  await page.getByTestId("candidates").getByRole("button").first().click();
  await expect(page.getByTestId("waterfall")).toContainText("age gap");
  await page.getByTestId("step-check").click();
  await page.getByTestId("kinds").locator("summary").click();
  await sound(page, "check, the kinds of evidence");
  await page.getByTestId("kind-age").uncheck();
  await inState(page, "ready");
  await expect(page.getByTestId("kind-age")).toBeFocused();
  // What was found before is gone, and why is said.
  await page.getByTestId("step-review").click();
  await expect(page.locator(".empty:visible")).toContainText("You changed the files or what counts");
  await matched(page);
  await page.getByTestId("search").fill("Wilmer");
  await page.getByTestId("people").getByRole("button").first().click();
  await page.getByTestId("candidates").getByRole("button").first().click();
  await expect(page.getByTestId("waterfall")).not.toContainText("age gap");
  await expect(page.getByTestId("left-out")).toContainText("The gap between the ages");
  await sound(page, "review, something left out");
  await page.getByTestId("count-all").click();
  await inState(page, "done");
  await expect(page.getByTestId("left-out")).toHaveCount(0);
});

test("whatever can be learned has its words, and the page knows from how many children on", () => {
  const source = (name: string) => readFileSync(resolve(root, name), "utf8");
  const choices = /const CHOICES[^]*?\n\];/.exec(source("src/model/learn.rs"))![0];
  const code = (name: string) => name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();
  const comparisons = [...choices.matchAll(/comparisons: &\[([^\]]*)\]/g)].flatMap(([, names]) => names!.split(", "));
  const levels = [...choices.matchAll(/branches: &\[((?:&\[[^\]]*\],?\s*)*)\]/g)].flatMap(([, names]) => [...names!.matchAll(/\w+/g)].map(([name]) => name));
  const ids = [...comparisons.map((name) => `page-compared-${code(name)}`), ...levels.map((name) => `page-reached-${code(name)}`)];
  expect(new Set(comparisons).size).toBeGreaterThan(15);
  expect(new Set(levels).size).toBeGreaterThan(30);
  const known = messages("en");
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
  expect(source("src/pipeline/plan.rs")).toContain(`FEWEST_TO_LEARN: u32 = ${LEARNS_FROM.toString().replace(/(\d)(\d{3})$/, "$1_$2")};`);
});

test("with nobody to compare with it is read, but not ready", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv");
  await inState(page, "ready");
  const status = page.getByTestId("status");
  await expect(status).not.toContainText("Ready");
  await expect(status).toContainText("No sheet lists adults yet");
  await expect(status).toHaveAttribute("data-lacking");
  await load(page, "adults.csv");
  await expect(status).toContainText("Ready");
  await expect(status).not.toHaveAttribute("data-lacking");
});
