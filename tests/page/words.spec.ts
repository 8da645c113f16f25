//! Everything is said in the reader's language, and everything that is said has its words.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as format from "../../www/shared/format.ts";
import { messages, sources } from "./support/messages.ts";
import { expect, inState, load, matched, open, root, test, texts } from "./support/page.ts";

const STEPS = ["load", "columns", "check", "review", "take"];
const ID = /\b(page|problem|why|role-why|term|join-why|held|no-candidate|settle|conflict)-[a-z]+(-[a-z]+)*\b/;

test("English and Spanish hold the same messages, each with its own words", () => {
  const [en, es] = [messages("en"), messages("es")];
  expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
  const own = [...messages("en", ["page"])].filter(([id, text]) => / .* /.test(text) && es.get(id) === text);
  expect(own).toEqual([]);
});

test("every message the page asks for exists", () => {
  const known = messages("en");
  const asked = [...sources().matchAll(/"(page-[a-z0-9-]+)"/g)].map(([, id]) => id!);
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
});

test("numbers are written as the engine writes them", () => {
  type Case = { fn: keyof typeof format; lang: format.Lang; args: unknown[]; out: string };
  const cases: Case[] = JSON.parse(readFileSync(resolve(root, "tests/fixtures/messages/format.json"), "utf8"));
  const differ = cases.filter(({ fn, lang, args, out }) => (format[fn] as (...args: unknown[]) => string)(lang, ...args) !== out);
  expect(cases.length).toBeGreaterThan(20);
  expect(differ).toEqual([]);
});

for (const sample of [false, true]) {
  test(`in Spanish no English sentence is left (${sample ? "invented families" : "files"})`, async ({ page, site }) => {
    await open(page, "http", site);
    if (sample) await page.getByTestId("try-sample").click();
    else await load(page, "children.csv", "adults.csv", "not-a-workbook.xlsx");
    await inState(page, "ready");
    await page.getByTestId("step-check").click();
    await matched(page);
    // The place is kept: the same child is still on the bench.
    await page.getByTestId("people").getByRole("button").nth(2).click();
    const chosen = page.getByTestId("people").locator("[aria-current=true] b");
    const name = await chosen.innerText();
    await page.getByTestId("language").selectOption("es");
    await expect(page.getByTestId("step-review")).toContainText("Revisar");
    await expect(chosen).toHaveText(name);

    const es = new Set(messages("es").values());
    // A header of the invented lists, not a word of the page.
    es.add("Language");
    const english = new Set([...messages("en").values()].filter((text) => text.length > 3 && !es.has(text)));
    for (const step of STEPS) {
      await page.getByTestId(`step-${step}`).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      const seen = await texts(page);
      expect(seen.length).toBeGreaterThan(15);
      expect(seen.filter((text) => english.has(text)), step).toEqual([]);
      expect(seen.filter((text) => ID.test(text)), `${step}: a code instead of words`).toEqual([]);
      expect(seen.filter((text) => /\{|\}|undefined|NaN|\[object/.test(text)), step).toEqual([]);
    }
    await page.getByTestId("language").selectOption("en");
    for (const step of STEPS) {
      await page.getByTestId(`step-${step}`).click();
      expect((await texts(page)).filter((text) => ID.test(text)), `${step}: a code instead of words`).toEqual([]);
    }
  });
}
